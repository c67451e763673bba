/** Small drawings in the manner of the pictures; drawn by hand. */
const PATHS: Record<string, string> = {
  phone: 'M6 3l3 5-2 2c1 3 3 5 6 6l2-2 4 3c0 3-2 4-4 4C8 20 3 12 3 7c0-2 1-4 3-4z',
  officePhone: 'M6 3l3 5-2 2c1 3 3 5 6 6l2-2 4 3c0 3-2 4-4 4C8 20 3 12 3 7c0-2 1-4 3-4z',
  authenticatorApp: 'M7 2h10v20H7zM10 19h4',
  authenticator:
    'M12 2a6 6 0 0 1 6 6v2l1 3c0 5-4 8-7 9-3-1-7-4-7-9l1-3V8a6 6 0 0 1 6-6zM12 9a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM8 18c1-4 7-4 8 0',
  passkey: 'M9 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM3 20c0-5 3-6 9-6M18 11a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM18 15v6l2-1',
  securityKey: 'M8 9h12v6H8zM4 10h4v4H4zM16 12h1',
  email: 'M3 5h18v14H3zM3 7l9 6 9-6',
  password: 'M2 6h20v12H2zM7 12h1M12 12h1M17 12h1',
  appPassword: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM14 17h6M17 14v6',
  add: 'M12 4v16M4 12h16',
  home: 'M4 11l8-7 8 7v9h-6v-6h-4v6H4z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM5 21c0-8 14-8 14 0',
  down: 'M5 9l7 7 7-7',
  menu: 'M3 6h18M3 12h18M3 18h18',
};

export function icon(name: string, size = 20): SVGSVGElement {
  const make = <Tag extends 'svg' | 'path'>(tag: Tag, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const svg = make('svg', { viewBox: '0 0 24 24', width: `${size}`, height: `${size}`, 'aria-hidden': 'true' });
  const drawn = { d: PATHS[name] ?? 'M5 5h14v14H5z', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' };
  svg.append(make('path', drawn));
  return svg;
}
