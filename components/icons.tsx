/**
 * The drawings of look/icons.svg, mostly as one path each, which a page has soonest. One hand: no fill, 1.5 px
 * stroke, round ends. Devices on 20 px, the rest on 16.
 */

/** With round corners. */
function box(x: number, y: number, width: number, height: number, radius: number): string {
  const corner = `a${radius} ${radius} 0 0 1 `;
  const across = width - 2 * radius;
  const down = height - 2 * radius;
  const right = `h${across}${corner}${radius} ${radius}v${down}`;
  return `M${x + radius} ${y}${right}${corner}${-radius} ${radius}h${-across}${corner}${-radius} ${-radius}v${-down}${corner}${radius} ${-radius}z`;
}

const ring = (x: number, y: number, radius: number): string =>
  `M${x + radius} ${y}a${radius} ${radius} 0 1 1 ${-2 * radius} 0a${radius} ${radius} 0 1 1 ${2 * radius} 0z`;

export const icons = {
  'device-laptop': `${box(3.75, 3.75, 12.5, 8.5, 1.25)}M1.75 15.25h16.5`,
  'device-desktop': `${box(2.75, 2.75, 14.5, 9.5, 1.25)}M10 12.25v4M6.25 16.25h7.5`,
  'device-phone': `${box(5.75, 1.75, 8.5, 16.5, 1.75)}M9.25 15.25h1.5`,
  'device-tablet': `${box(1.75, 3.75, 16.5, 12.5, 1.75)}M15.25 9.25v1.5`,
  'device-printer':
    'M5.75 6.25v-3.5h8.5v3.5M5.75 14.25H4a1.25 1.25 0 0 1-1.25-1.25V7.5A1.25 1.25 0 0 1 4 6.25h12a1.25 1.25 0 0 1 1.25 1.25V13A1.25 1.25 0 0 1 16 14.25h-1.75M5.75 11.25h8.5v6h-8.5z',
  'device-nas': `${box(3.75, 1.75, 12.5, 14.5, 1.25)}M7.25 5.25v5M10 5.25v5M12.75 5.25v5M7.25 13.25h.01M5.75 16.25v2M14.25 16.25v2`,
  'device-camera':
    box(5.75, 4.75, 12.5, 5.5, 1.25) +
    'M5.75 5.75H2.5v3.5h3.25M12.25 10.25v2.25a1.25 1.25 0 0 1-1.25 1.25H3.75M2.75 11.25v5',
  'device-console':
    'M6.25 5.25h7.5c1.9 0 3.3 1.2 3.7 3.1l.7 3.9c.25 1.4-.7 2.5-1.95 2.5-.75 0-1.35-.35-1.85-1.05l-1.05-1.45h-6.6L5.65 13.7c-.5.7-1.1 1.05-1.85 1.05-1.25 0-2.2-1.1-1.95-2.5l.7-3.9c.4-1.9 1.8-3.1 3.7-3.1zM6.75 7.5v2.5M5.5 8.75H8M13.25 8.75h.01',
  'device-server': `${box(2.75, 3.25, 14.5, 5.5, 1.25) + box(2.75, 11.25, 14.5, 5.5, 1.25)}M5.75 6h.01M5.75 14h.01M9.25 6h5M9.25 14h5`,
  'device-other': `${box(3.75, 3.75, 12.5, 12.5, 1.75)}M7 10h.01M10 10h.01M13 10h.01`,
  'device-none':
    'M3.75 6.75V5A1.25 1.25 0 0 1 5 3.75h1.75M13.25 3.75H15A1.25 1.25 0 0 1 16.25 5v1.75M16.25 13.25V15A1.25 1.25 0 0 1 15 16.25h-1.75M6.75 16.25H5A1.25 1.25 0 0 1 3.75 15v-1.75',
  back: 'M13.75 8H2.75M7.25 3.25L2.5 8l4.75 4.75',
  check: 'M2.25 8.5l3.75 3.75 7.75-8.5',
  chevron: 'M3.5 6L8 10.5 12.5 6',
  clock: `${ring(8, 8, 6.25)}M8 4.5V8l2.5 1.75`,
  close: 'M3.25 3.25l9.5 9.5M12.75 3.25l-9.5 9.5',
  dash: 'M3.75 8h8.5',
  delete:
    'M1.75 3.75h12.5M5.75 3.75v-2h4.5v2M3.25 3.75l.7 9.3a1.25 1.25 0 0 0 1.25 1.2h5.6a1.25 1.25 0 0 0 1.25-1.2l.7-9.3M6.6 7v4M9.4 7v4',
  flag: 'M3.75 14.25V2.25h8.5l-2 3 2 3h-8.5',
  hand: 'M6.25 9.5V2.9a1.15 1.15 0 0 1 2.3 0v4.2l3.4.75a1.75 1.75 0 0 1 1.35 2.05l-.45 2.7a2 2 0 0 1-1.97 1.65H8.1a2 2 0 0 1-1.6-.8L3.15 9.1a1.1 1.1 0 0 1 1.7-1.4z',
  info: `${ring(8, 8, 6.25)}M8 7.5v3.75M8 4.9h.01`,
  missing: () => <circle cx="8" cy="8" r="6.25" stroke-dasharray="2.6 2.31" />,
  new: 'M8 2.25v11.5M2.25 8h11.5',
  panel: `${box(1.75, 2.75, 12.5, 10.5, 1.25)}M10 2.75v10.5`,
  pause: 'M5.25 2.75v10.5M10.75 2.75v10.5',
  portal:
    'M9.25 2.25h4.5v4.5M13.5 2.5L7.75 8.25M12.25 9.75v2.5a1.5 1.5 0 0 1-1.5 1.5h-7a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5h2.5',
  print:
    'M4.75 4.75v-3h6.5v3M4.75 11.25h-2a1 1 0 0 1-1-1v-4.5a1 1 0 0 1 1-1h10.5a1 1 0 0 1 1 1v4.5a1 1 0 0 1-1 1h-2M4.75 9.25h6.5v5h-6.5z',
  resume: 'M4.25 2.75l8.5 5.25-8.5 5.25z',
  search: `${ring(7, 7, 5.25)}M10.9 10.9l3.35 3.35`,
  'shield-on': () => (
    <>
      <path fill="currentColor" d="M8 1.25l5.75 2v4.5c0 3.2-2.2 5.6-5.75 7-3.55-1.4-5.75-3.8-5.75-7v-4.5z" />
      <path class="icon-knock" d="M5.5 8l1.9 1.9 3.3-3.7" />
    </>
  ),
  stop: box(3.25, 3.25, 9.5, 9.5, 1),
  unknown: `${ring(8, 8, 6.25)}M6.2 6.3a1.85 1.85 0 1 1 2.6 1.7c-.5.25-.8.6-.8 1.15M8 11.3h.01`,
  waiting: () => <circle cx="8" cy="8" r="1.25" fill="currentColor" stroke="none" />,
  warning:
    'M7.1 2.3a1.05 1.05 0 0 1 1.8 0l5.6 9.9a1.05 1.05 0 0 1-.9 1.55H2.4a1.05 1.05 0 0 1-.9-1.55zM8 6v3M8 11.25h.01',
  working: 'M14.25 8A6.25 6.25 0 1 1 8 1.75',
};

export type IconName = keyof typeof icons;
