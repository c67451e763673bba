import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dressing } from '../../lib/messages';
import type { Identity, PageView } from '../../lib/portals/view';
import { speakEnglish } from '../components/english';
import { besideThePage, layOut, ROWS, show, table } from './beside-page';

const bus = vi.hoisted(() => ({
  send: async (_name: string, _payload: object): Promise<unknown> => undefined,
  dressAgain: (_isAnother: boolean) => {},
}));
vi.mock('../../lib/message-bus', () => ({
  sendToBackground: (name: string, payload: object) => bus.send(name, payload),
  onDressing: (dressAgain: (isAnother: boolean) => void) => void Object.assign(bus, { dressAgain }),
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

describe('what the ledger says otherwise while the page stands there', () => {
  const attic = { id: 'd1', name: 'Attic', kind: 'camera' };
  const answerWith = (rows: object[], before: () => void = () => {}) => {
    bus.send = async (name, payload) => {
      const answer = await page.send(name, payload);
      if (name !== 'page.dress') return answer;
      before();
      const plain = { newToYou: false, chosen: false };
      return { account: 'a', rows: rows.map((row) => ({ ...plain, ...row })) };
    };
  };
  const open = () => {
    show(table(ROWS.slice(0, 2)));
    page.dress([
      { newToYou: true, chosen: false },
      { newToYou: false, chosen: false },
    ]);
    expect(page.chipTexts()).toEqual(['Phone: New to you', 'Laptop: Which device?']);
  };

  it('stands beside the rows at once', async () => {
    open();
    answerWith([{ device: attic }, {}]);
    bus.dressAgain(false);
    await vi.waitFor(() => expect(page.chipTexts()).toEqual(['Phone: Attic', 'Laptop: Which device?']));
    const [name, payload] = page.state.sent.at(-1) ?? [];
    expect([name, (payload as { view: PageView }).view.rows.map((row) => row.name)]).toEqual([
      'page.dress',
      ['Phone', 'Laptop'],
    ]);
  });

  it('is read anew where another remembers it now', async () => {
    open();
    bus.dressAgain(true);
    await new Promise((done) => setTimeout(done, 20));
    expect(page.state.touched).toBe(1);
    expect(page.state.sent).toEqual([]);
  });

  it('is what was asked for last, whichever answer comes first', async () => {
    open();
    const plain = { newToYou: false, chosen: false };
    const answers: ((device: object) => void)[] = [];
    bus.send = () =>
      new Promise((resolve) => {
        answers.push((device) => resolve({ account: 'a', rows: [{ ...plain, device }, plain] }));
      });
    bus.dressAgain(false);
    bus.dressAgain(false);
    answers[1]?.(attic);
    answers[0]?.({ ...attic, name: 'Cellar' });
    await new Promise((done) => setTimeout(done));
    expect(page.chipTexts()).toEqual(['Phone: Attic', 'Laptop: Which device?']);
  });

  it('takes no tick away that was made meanwhile', async () => {
    open();
    answerWith([{ device: attic }, {}], () => page.press('Laptop'));
    bus.dressAgain(false);
    await vi.waitFor(() => expect(page.chipTexts()).toEqual(['Phone: Attic', 'Laptop: Which device?']));
    await new Promise((done) => setTimeout(done, 20));
    expect(page.ticked()).toEqual(['Laptop']);
  });

  it('waits while Latchkey works the page, and is not asked for before there was a list', async () => {
    bus.dressAgain(false);
    expect(page.state.sent).toEqual([]);
    open();
    page.parts.stepAside();
    answerWith([{ device: attic }, {}]);
    bus.dressAgain(false);
    await vi.waitFor(() => expect(page.state.sent).toHaveLength(1));
    await new Promise((done) => setTimeout(done));
    expect(page.chipTexts()).toEqual([]);
    page.rest();
    expect(page.chipTexts()).toEqual(['Phone: Attic', 'Laptop: Which device?']);
  });

  it('does not take the place of what a newer list was answered', async () => {
    open();
    const newer = () => {
      show(table(ROWS.slice(2, 3)));
      page.dress([{ newToYou: true, chosen: false }]);
    };
    answerWith([{ device: attic }, {}], newer);
    bus.dressAgain(false);
    await new Promise((done) => setTimeout(done));
    expect(page.chipTexts()).toEqual(['Scanner: New to you']);
  });
});

describe('the room beside a table that ends at 600 px, whose controls begin at 500', () => {
  const texts = ['Phone: New to you', 'Laptop: Which device?'];
  it.each([
    // The window ends here, and so does the text before the control.
    ['is enough for words', 1280, 490, { words: true, isBeside: true }],
    ['is just enough for words', 708, 490, { words: true, isBeside: true }],
    ['is enough for an icon, with its words for screen readers', 707, 490, { words: false, isBeside: true }],
    ['is just enough for an icon', 652, 490, { words: false, isBeside: true }],
    ['is enough for an icon, and that in the row for words', 652, 396, { words: true, isBeside: false }],
    ['is too small, that in the row enough for words', 651, 396, { words: true, isBeside: false }],
    ['is too small, that in the row enough for an icon', 651, 397, { words: false, isBeside: false }],
    ['is too small, that in the row just enough for an icon', 651, 452, { words: false, isBeside: false }],
  ])('%s: a window of %s px, a text to %s', (_, width, right, { words, isBeside }) => {
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(width);
    vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue({ left: 110, right } as DOMRect);
    show(table(ROWS.slice(0, 2)));
    page.dress([
      { newToYou: true, chosen: false },
      { newToYou: false, chosen: false },
    ]);
    expect(page.chipTexts()).toEqual(texts);
    expect(page.smallChips()).toEqual(words ? [] : texts);
    expect(page.chipLefts()).toEqual(isBeside ? ['620px', '620px'] : ['', '']);
  });

  it.each([
    ['is none, nor in the row', { left: 110, right: 453 }],
    ['is none, and where texts end in the row is not known', { left: 501, right: 601 }],
  ])('%s', (_, rect) => {
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(651);
    vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(rect as DOMRect);
    show(table(ROWS.slice(0, 2)));
    page.dress([
      { newToYou: true, chosen: false },
      { newToYou: false, chosen: false },
    ]);
    expect(page.chipTexts()).toEqual([]);
  });

  it('is not that in the row where a control with a sign in it stands', () => {
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(680);
    vi.spyOn(Range.prototype, 'selectNodeContents').mockImplementation(function (this: Range, node: Node) {
      const right = (node as Element).localName === 'span' ? 480 : 300;
      this.getBoundingClientRect = () => ({ left: right - 100, right }) as DOMRect;
    });
    const html = table(ROWS.slice(0, 2)).replaceAll('<a href', '<span>Change<i></i></span> <a href');
    show(html);
    page.dress([
      { newToYou: true, chosen: false },
      { newToYou: false, chosen: false },
    ]);
    expect(page.chipLefts()).toEqual(['620px', '620px']);
  });

  it('is taken where texts in the row end nobody knows where', () => {
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(660);
    vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue({ left: 501, right: 601 } as DOMRect);
    show(table(ROWS.slice(0, 1)));
    page.dress([{ newToYou: true, chosen: false }]);
    expect(page.smallChips()).toEqual(['Phone: New to you']);
  });
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
