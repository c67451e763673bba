/**
 * The small drawings of look/icons.svg on 16 px: 1.5 px stroke, round ends. Between `|`, each part is a path, or a box with
 * round corners: x, y, width, height, radius. Drawn without Preact, which would cost every visit more than all of this.
 */
export const statusIcons = {
  good: 'M2.25 8.5l3.75 3.75 7.75-8.5',
  warning: 'M7.1 2.3a1.05 1.05 0 011.8 0l5.6 9.9a1.05 1.05 0 01-.9 1.55H2.4a1.05 1.05 0 01-.9-1.55zM8 6v3M8 11.25h.01',
  working: 'M14.25 8A6.25 6.25 0 118 1.75',
};
export const kindIcons = {
  laptop: '2.75 2.75 10.5 7.5 1|M1.25 13.25h13.5',
  desktop: '1.75 2.75 12.5 7.5 1|M8 10.25v3M5.25 13.25h5.5',
  phone: '4.75 1.75 6.5 12.5 1.25|M7.75 11.5h.5',
  tablet: '1.75 2.75 12.5 10.5 1.25|M11.5 7.75v.5',
  printer:
    'M4.75 4.75v-3h6.5v3M4.75 11.25h-2a1 1 0 01-1-1v-4.5a1 1 0 011-1h10.5a1 1 0 011 1v4.5a1 1 0 01-1 1h-2M4.75 9.25h6.5v5h-6.5z',
  nas: '2.75 1.75 10.5 12.5 1|M6 4.75v4M10 4.75v4M6 11.5h.01',
  camera: '4.75 3.75 9.5 4.5 1|M4.75 4.75h-3v2.5h3M9.25 8.25v2a1 1 0 01-1 1H2.75M1.75 9.25v4',
  console:
    'M5 3.75h6c1.5 0 2.6 1 2.9 2.5l.55 3.2c.2 1.2-.55 2.1-1.55 2.1-.6 0-1.1-.3-1.5-.9l-.8-1.1H5.4l-.8 1.1c-.4.6-.9.9-1.5.9-1 0-1.75-.9-1.55-2.1l.55-3.2C2.4 4.75 3.5 3.75 5 3.75zM5.5 6.75h.01M10.5 6.75h.01',
  server: '1.75 2.25 12.5 4.5 1|1.75 9.25 12.5 4.5 1|M4.5 4.5h.01M4.5 11.5h.01M8 4.5h3.5M8 11.5h3.5',
  other: '2.75 2.75 10.5 10.5 1.5|M5.25 8h.01M8 8h.01M10.75 8h.01',
};
export const besideIcons = {
  none: 'M2.75 5.25v-1.5a1 1 0 011-1h1.5M10.75 2.75h1.5a1 1 0 011 1v1.5M13.25 10.75v1.5a1 1 0 01-1 1h-1.5M5.25 13.25h-1.5a1 1 0 01-1-1v-1.5',
  flag: 'M3.75 14.25V2.25h8.5l-2 3 2 3h-8.5',
};
export const secretIcons = {
  copy: '5.75 5.75 8.5 8.5 1.25|M10.25 2.75V3A1.25 1.25 0 009 1.75H3A1.25 1.25 0 001.75 3v6A1.25 1.25 0 003 10.25',
  eye: 'M1.25 8S3.6 3.75 8 3.75 14.75 8 14.75 8 12.4 12.25 8 12.25 1.25 8 1.25 8zM6.25 8a1.75 1.75 0 103.5 0a1.75 1.75 0 10-3.5 0',
  keys: '1.25 3.75 13.5 8.5 1|M4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M5 9.5h6',
};

const SVG = 'http://www.w3.org/2000/svg';

/** On the cover of a one-time password. */
export const shieldSign = (): SVGElement =>
  draw('M8 1.25l5.75 2v4.5c0 3.2-2.2 5.6-5.75 7-3.55-1.4-5.75-3.8-5.75-7v-4.5zM5.5 8l1.9 1.9 3.3-3.7');

/** Latchkey's key, by itself: a page that shows nothing else needs no other drawing. */
export const signpostSign = (): SVGElement => draw('M4.75 5a3 3 0 1 0 0 6a3 3 0 1 0 0 -6M7.75 8h6.5v2.75M11.25 8v2');

const BOX = ['x', 'y', 'width', 'height', 'rx'];

/** A sign beside words; it never stands for them, so screen readers pass it by. */
export function draw(shape: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const part of shape.split('|')) {
    const isPath = part.startsWith('M');
    const drawing = document.createElementNS(SVG, isPath ? 'path' : 'rect');
    if (isPath) drawing.setAttribute('d', part);
    else for (const [at, value] of part.split(' ').entries()) drawing.setAttribute(BOX[at] ?? '', value);
    svg.append(drawing);
  }
  return svg;
}
