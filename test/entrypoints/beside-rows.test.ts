import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dressing } from '../../lib/messages';
import type { Identity } from '../../lib/portals/view';
import { speakEnglish } from '../components/english';
import { besideThePage, layOut, ROWS, show, table } from './beside-page';

const bus = vi.hoisted(() => ({ send: async (_name: string, _payload: object): Promise<unknown> => undefined }));
vi.mock('../../lib/message-bus', () => ({
  sendToBackground: (name: string, payload: object) => bus.send(name, payload),
}));

let page: ReturnType<typeof besideThePage>;
beforeEach(() => {
  speakEnglish();
  layOut();
  page = besideThePage(async (chosen) => chosen);
  bus.send = page.send;
});
afterEach(() => {
  page.end();
  document.body.replaceChildren();
});

describe('rows of the same name and date', () => {
  const dress = (one: object, other: object) => {
    const twins: [string, string][] = [
      ['Phone', '1/20/2024'],
      ['Phone', '1/20/2024'],
    ];
    show(table([...twins, ['Laptop', '2/21/2024']]));
    const plain = { newToYou: false, chosen: false };
    const rows = [one, other, {}].map((each) => ({ ...plain, ...each })) as Dressing['rows'];
    page.dress(rows);
    return page.chipTexts().slice(0, 2);
  };
  const [desk, attic] = ['Desk', 'Attic'].map((name) => ({ id: name, name, kind: 'phone' }));

  it.each([
    [{ newToYou: true }, {}],
    [{}, { newToYou: true }],
  ])('are new to the person where one of them is: %o, %o', (one, other) =>
    expect(dress(one, other)).toEqual(Array(2).fill('Phone: New to you')),
  );

  it.each([
    [{ device: desk }, { device: attic }, 'Which device?'],
    [{ device: desk }, {}, 'Which device?'],
    [{}, { device: desk }, 'Which device?'],
    [{ device: desk }, { device: desk }, 'Desk'],
  ])('are of the device that both are of: %o, %o', (one, other, says) =>
    expect(dress(one, other)).toEqual(Array(2).fill(`Phone: ${says}`)),
  );
});

describe('the focus after all ticks are cleared', () => {
  const elsewhere = (...names: string[]) =>
    page.parts.showChoice({
      account: 'a',
      chosen: ROWS.filter(([name]) => names.includes(name)).map(([name, created]): Identity => ({ name, created })),
    });

  it('is on the box that was ticked last', () => {
    show(table(ROWS));
    page.report();
    page.press('Phone');
    page.press('Scanner');
    page.press('Clear');
    expect(page.focused()).toEqual(['Scanner']);
  });

  it('is on the first that was cleared, where none was ticked here', () => {
    show(table(ROWS));
    page.report();
    elsewhere('Laptop', 'Console');
    page.press('Clear');
    expect(page.ticked()).toEqual([]);
    expect(page.focused()).toEqual(['Laptop']);
  });

  it('is on the first that was cleared, where the last is gone', () => {
    show(table(ROWS));
    page.report();
    page.press('Phone');
    elsewhere('Laptop', 'Console');
    document.querySelectorAll('tbody tr')[1]?.remove();
    page.rest();
    page.press('Clear');
    expect(page.focused()).toEqual(['Laptop']);
  });
});
