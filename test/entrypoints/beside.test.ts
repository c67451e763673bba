import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Identity } from '../../lib/portals/view';
import { speakEnglish } from '../components/english';
import { showFixture } from '../fixtures';
import { besideThePage, layOut, ROWS, show, table } from './beside-page';

const bus = vi.hoisted(() => ({ send: async (_name: string, _payload: object): Promise<unknown> => undefined }));
vi.mock('../../lib/message-bus', () => ({
  sendToBackground: (name: string, payload: object) => bus.send(name, payload),
  onDressing: () => {},
}));
let page: ReturnType<typeof besideThePage>;
let answer: (chosen: Identity[]) => Promise<Identity[]>;
beforeEach(() => {
  speakEnglish();
  layOut();
  show(table(ROWS));
  answer = async (chosen) => chosen;
  page = besideThePage((chosen) => answer(chosen));
  bus.send = page.send;
});
afterEach(() => {
  page.end();
  document.body.replaceChildren();
});

const changes = () => page.state.sent.filter(([name]) => name === 'choice.change').map(([, payload]) => payload);
const [phone, laptop, scanner, console] = ROWS.map(([name, created]) => ({ name, created, rowId: undefined }));
const shown = { label: 'nora.lind@example.com', tenant: undefined };
const rowsOf = () => [...document.querySelectorAll('tbody tr')].slice(1);

describe('tick boxes beside the rows', () => {
  it('tick a row, say so to the background, and say how many there are', async () => {
    page.report();
    expect(page.boxes()).toEqual(['Phone', 'Laptop', 'Scanner', 'Console']);
    expect(page.bar()).toEqual([]);
    page.press('Laptop');
    expect(page.ticked()).toEqual(['Laptop']);
    expect(page.bar()).toEqual(['1 selected', 'Delete selected on the desk…', 'Clear']);
    expect(changes()).toEqual([{ account: 'a', shown, rows: [laptop], chosen: true }]);
    page.press('Laptop');
    expect(changes()[1]).toEqual({ account: 'a', shown, rows: [laptop], chosen: false });
    expect(page.bar()).toEqual([]);
  });

  it('tick a range with shift, in the order of the page, and take its ticks away', () => {
    page.report();
    page.press('Scanner');
    page.press('Phone', { shiftKey: true });
    expect(changes()[1]).toEqual({ account: 'a', shown, rows: [phone, laptop, scanner], chosen: true });
    expect(page.ticked()).toEqual(['Phone', 'Laptop', 'Scanner']);
    page.press('Laptop', { shiftKey: true });
    expect(changes()[2]).toEqual({ account: 'a', shown, rows: [phone, laptop], chosen: false });
    expect(page.ticked()).toEqual(['Scanner']);
  });

  it('do nothing for a press by a script, or with another button of the mouse', () => {
    page.report();
    page.press('Phone', { isTrusted: false });
    page.press('Phone', { button: 2 });
    expect([page.ticked(), changes()]).toEqual([[], []]);
    page.press('Phone');
    page.press('Clear', { isTrusted: false });
    page.press('Delete selected on the desk…', { isTrusted: false });
    expect(page.ticked()).toEqual(['Phone']);
    expect(page.state.sent).toHaveLength(1);
  });

  it('do nothing for a press while the page covers or hides them', () => {
    page.report();
    page.state.onTop = document.querySelector('h1') ?? undefined;
    page.press('Phone');
    page.state.onTop = undefined;
    page.state.isHidden = true;
    page.press('Phone');
    page.state.isHidden = false;
    expect([page.ticked(), changes()]).toEqual([[], []]);
  });

  it('stand at no row that cannot be told apart, and at none of a page that is not sure', () => {
    showFixture('legacy-twins.html');
    page.report();
    expect([page.boxes(), page.chips()]).toEqual([['Phone 2'], 3]);
    show(table(ROWS));
    page.state.view = { level: 'by-hand' };
    page.report();
    expect([page.boxes(), page.chips()]).toEqual([[], 4]);
  });

  it('put nothing into the page’s rows and change nothing there', () => {
    const before = document.querySelector('table')?.outerHTML;
    page.report();
    page.press('Phone');
    expect(document.querySelector('table')?.outerHTML).toBe(before);
  });

  it('show what is ticked elsewhere, and nothing of another account', () => {
    page.report();
    page.parts.showChoice({ account: 'another', chosen: [phone as Identity] });
    expect(page.ticked()).toEqual([]);
    page.parts.showChoice({ account: 'a', chosen: [phone as Identity, console as Identity] });
    expect(page.ticked()).toEqual(['Phone', 'Console']);
    expect(page.bar()[0]).toBe('2 selected');
    expect(changes()).toEqual([]);
  });

  it('show again what was ticked when the page is drawn anew, and go with their rows when it is sorted', () => {
    page.report();
    page.press('Laptop');
    const top = page.topOf('Laptop');
    show(table([...ROWS].reverse()));
    page.rest();
    expect(page.boxes()).toEqual(['Console', 'Scanner', 'Laptop', 'Phone']);
    expect(page.ticked()).toEqual(['Laptop']);
    expect(page.topOf('Laptop')).not.toBe(top);
  });

  it('tick nothing when the page has moved the row since, and go to where it is', () => {
    page.report();
    const [first] = rowsOf();
    document.querySelector('tbody')?.append(first as Element);
    const before = page.topOf('Phone');
    page.press('Phone');
    expect([page.ticked(), changes()]).toEqual([[], []]);
    expect(page.topOf('Phone')).not.toBe(before);
    page.press('Phone');
    expect(changes()).toEqual([{ account: 'a', shown, rows: [phone], chosen: true }]);
  });

  it('no longer count a row that is gone, and count it again when it is back', () => {
    page.report();
    page.press('Phone');
    page.press('Scanner');
    const [first] = rowsOf();
    const after = first?.nextSibling ?? null;
    first?.remove();
    page.rest();
    expect(page.bar()[0]).toBe('1 selected');
    document.querySelector('tbody')?.insertBefore(first as Element, after);
    page.rest();
    expect([page.bar()[0], page.ticked()]).toEqual(['2 selected', ['Phone', 'Scanner']]);
  });

  it('count what a list keeps out of sight', () => {
    show(`${table(ROWS)}<button>Load more</button>`);
    page.report();
    page.press('Phone');
    page.press('Scanner');
    rowsOf()[0]?.remove();
    page.report();
    expect([page.bar()[0], page.ticked()]).toEqual(['2 selected', ['Scanner']]);
    page.press('Clear');
    expect(changes()[2]).toEqual({ account: 'a', shown, rows: [phone, scanner], chosen: false });
  });

  it('are not there while Latchkey works the page or the page asks something', () => {
    page.report();
    page.press('Phone');
    page.parts.stepAside();
    expect([page.boxes(), page.bar()]).toEqual([[], []]);
    page.rest(true);
    expect([page.boxes(), page.bar(), page.chips()]).toEqual([[], [], 4]);
    page.rest();
    expect([page.ticked(), page.bar()[0]]).toEqual([['Phone'], '1 selected']);
    document.body.append(
      ...new DOMParser().parseFromString(
        '<dialog open><p>Sure?</p><button>Yes</button><button>No</button></dialog>',
        'text/html',
      ).body.childNodes,
    );
    page.rest();
    expect([page.boxes(), page.bar()]).toEqual([[], []]);
  });

  it('are as they were before when a tick could not be kept', async () => {
    page.report();
    answer = () => Promise.reject(new Error('no storage'));
    page.press('Phone');
    await vi.waitFor(() => expect(page.ticked()).toEqual([]));
    expect(page.state.said[0]).toMatch(/^The selection could not be saved/);
  });

  it('believe the answer to the last change, not one that came late', async () => {
    page.report();
    const late: (() => void)[] = [];
    answer = (chosen) => new Promise((resolve) => late.push(() => resolve(chosen)));
    page.press('Phone');
    page.press('Laptop');
    late[0]?.();
    await Promise.resolve();
    await new Promise((done) => setTimeout(done, 0));
    expect(page.ticked()).toEqual(['Phone', 'Laptop']);
    late[1]?.();
  });

  it('keep what was ticked since when an older tick could not be kept, and still show what is ticked elsewhere', async () => {
    page.report();
    const late: { keep(): void; refuse(): void }[] = [];
    answer = (chosen) =>
      new Promise((resolve, reject) =>
        late.push({ keep: () => resolve(chosen), refuse: () => reject(new Error('no storage')) }),
      );
    const settled = () => new Promise((done) => setTimeout(done, 0));
    page.press('Phone');
    page.press('Laptop');
    // Only the second is kept.
    page.state.stored = page.state.stored.filter(({ name }) => name === 'Laptop');
    answer = async (chosen) => chosen;
    page.press('Scanner');
    await settled();
    late[0]?.refuse();
    await settled();
    expect(page.ticked()).toEqual(['Laptop', 'Scanner']);
    late[1]?.refuse();
    await settled();
    expect(page.ticked()).toEqual(['Laptop', 'Scanner']);
    page.state.stored = [{ name: 'Console', created: '4/23/2024' }];
    page.report();
    expect(page.ticked()).toEqual(['Console']);
  });

  it('do not take back what was changed again since', async () => {
    page.report();
    let refuse = () => {};
    answer = () => new Promise((_, reject) => (refuse = () => reject(new Error('no storage'))));
    page.press('Phone');
    answer = () => new Promise(() => {});
    page.press('Phone');
    page.press('Phone');
    refuse();
    await new Promise((done) => setTimeout(done, 0));
    expect(page.ticked()).toEqual(['Phone']);
  });

  it('say that there is no room where the page leaves none, until that is hidden', () => {
    vi.spyOn(document, 'elementFromPoint').mockImplementation(() => document.body);
    page.report();
    expect(page.boxes()).toEqual([]);
    expect(page.bar()).toEqual(['This page has no room for tick boxes.', 'Select on the desk', 'Hide']);
  });

  it('lead to the desk, and start nothing', () => {
    page.report();
    page.press('Phone');
    page.press('Delete selected on the desk…');
    expect(page.state.sent.map(([name]) => name)).toEqual(['choice.change', 'desk.open']);
    page.press('Clear');
    expect([page.ticked(), page.bar()]).toEqual([[], []]);
  });
});
