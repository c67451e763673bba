import { vi } from 'vitest';
import type { Reading } from '../../lib/portals/read';

export class Layer extends Set<Range> {
  priority = 0;
}
export const layers = new Map<string, Layer>();
export const under = (name: string) => [...(layers.get(name) ?? [])].map(String);
export const shown = () => {
  const covered = [...(layers.get('covered') ?? []), ...(layers.get('covered-yet') ?? [])];
  return [...document.body.querySelectorAll('p')].map(({ firstChild }) => {
    const { data } = firstChild as Text;
    const signs = [...data].map((sign, at) =>
      covered.some((range) => range.startContainer === firstChild && range.startOffset <= at && at < range.endOffset)
        ? '█'
        : sign,
    );
    return signs.join('');
  });
};

export const reading = (names: string[], isKnown = true) =>
  ({
    rows: names.map((name) => ({ name })),
    view: { portal: 'legacy', parts: isKnown ? [{ part: 'page', level: 'sure', clues: [] }] : [] },
  }) as unknown as Reading;

/** A page at an address, with presenter mode in it; answers what the portal's script tells of its looks. */
export async function open(address = 'https://mysignins.microsoft.com/security-info') {
  vi.resetModules();
  delete (globalThis as { latchkeyPresents?: true }).latchkeyPresents;
  layers.clear();
  vi.stubGlobal('CSS', { highlights: layers });
  vi.stubGlobal('Highlight', Layer);
  vi.stubGlobal('location', { href: address });
  document.body.replaceChildren();
  for (const box of document.querySelectorAll('[data-portal]')) box.remove();
  const { present } = await import('../../entrypoints/presenter/present');
  const { presenterHere } = await import('../../lib/drive/presenter-slot');
  present();
  await settle();
  return (seen: Reading) => presenterHere()?.seen(seen);
}
export const settle = () => new Promise((done) => setTimeout(done, 5));
export const write = async (...texts: string[]) => {
  document.body.replaceChildren(
    ...texts.map((text) => {
      const line = document.createElement('p');
      line.textContent = text;
      return line;
    }),
  );
  await settle();
};
