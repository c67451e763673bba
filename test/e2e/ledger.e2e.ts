import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { paint, violations } from './harness/axe';
import { BROWSERS, steady, until } from './harness/driver';
import { account, bigLedger, devices, events, inStorage, records } from './harness/ledgers';
import { session } from './harness/session';

const own = devices(6);
const named = records(12, own);
const small = inStorage({ accounts: [account('nora')], devices: own, records: named, events: events(60, named) });
const [first] = named;
const nickname = 'input[maxlength="200"]:not([role="combobox"])';

/** The desk's table of app passwords, with no page of Microsoft's in front. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, openDesk, openPopup, says, store } = session(name);
  const press = (page: Page, role: string, what: string) => driver().press(page, role, what);
  const rows = (page: Page) => page.$$eval('tbody .row-open', (all) => all.map((each) => each.textContent ?? ''));
  const drawn = (page: Page) => page.$$eval('tbody tr:not(.gap)', (all) => all.length);
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest('.row-open')?.textContent ?? '');
  const open = async (items: Record<string, unknown>, page?: Page) => {
    await store({ ...items, 'desk.table': null, 'desk.open': null });
    const desk = page ?? (await openDesk());
    await desk.bringToFront();
    return desk;
  };
  const choose = (page: Page, label: string, value: string) =>
    page.evaluate(
      (words, chosen) => {
        const field = [...document.querySelectorAll('.field')].find((each) => each.textContent?.startsWith(words));
        const select = field?.querySelector('select');
        if (!select) throw new Error(`no ${words}`);
        select.value = chosen;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      label,
      value,
    );

  it('keeps a nickname, a note and a day to look again, and stands as it stood when it is opened anew', async () => {
    const desk = await open(small);
    await says(desk, '12 of 12 shown');
    await choose(desk, 'Group', 'none');
    await press(desk, 'button', 'Name');
    await desk.type('input[type=search]', 'front desk');
    await until('fewer rows', async () => (await rows(desk)).length < 12);
    const left = await steady('the rows', () => rows(desk));
    await desk.click('tbody .row-open');
    await says(desk, 'What happened');
    await says(desk, "Latchkey found it on Microsoft's page.");
    await desk.focus(nickname);
    await desk.keyboard.down('Control');
    await desk.keyboard.press('a');
    await desk.keyboard.up('Control');
    await desk.keyboard.type('Kitchen radio 📻');
    await desk.keyboard.press('Enter');
    await says(desk, 'Saved.');
    await desk.type('textarea', 'Sam has it');
    await press(desk, 'button', 'In 3 months');
    await says(desk, 'You changed its note.');
    await says(desk, 'You changed when to look at it again.');
    await desk.close();

    const again = await openDesk();
    await says(again, 'What happened');
    expect(await again.$eval('textarea', (field) => field.value)).toBe('Sam has it');
    await again.keyboard.press('Escape');
    await says(again, 'Kitchen radio 📻');
    expect(await rows(again)).toEqual(left);
    expect(await again.$eval('th[aria-sort]', (head) => head.getAttribute('aria-sort'))).toBe('ascending');
    const popup = await openPopup();
    await says(popup, 'Kitchen radio 📻');
  });

  it('loses nothing where two windows change the same app password at once', async () => {
    const one = await open(small);
    const other = await openDesk();
    for (const desk of [one, other]) {
      await desk.bringToFront();
      await says(desk, '12 of 12 shown');
      await press(desk, 'button', first?.name ?? '');
      await says(desk, 'What happened');
    }
    // Two windows side by side: a tab that goes behind another would be left, and so saved.
    const fill = (desk: Page, field: string, text: string) =>
      desk.$eval(
        field,
        (at, typed) => {
          (at as HTMLInputElement).value = typed;
          at.dispatchEvent(new Event('input', { bubbles: true }));
        },
        text,
      );
    const leave = (desk: Page, field: string) => desk.$eval(field, (at) => at.dispatchEvent(new Event('blur')));
    await fill(one, nickname, 'Mine');
    await fill(other, 'textarea', 'Theirs');
    await leave(other, 'textarea');
    await fill(other, nickname, 'Theirs');
    await leave(other, nickname);
    await says(other, 'You changed its nickname.');
    await leave(one, nickname);
    await says(one, 'There it is “Theirs” now.');
    expect(await one.$eval(nickname, (field) => (field as HTMLInputElement).value)).toBe('Mine');
    await press(one, 'button', 'Keep mine');
    await other.bringToFront();
    const shown = () => other.$eval(nickname, (field) => (field as HTMLInputElement).value);
    await until('mine in the other window', async () => (await shown()) === 'Mine');
    expect(await one.$eval('textarea', (field) => field.value)).toBe('Theirs');
  });

  it('draws of 500 only what is near, and finds and reaches all of them', async () => {
    const desk = await open(bigLedger());
    await says(desk, '500 of 500 shown');
    expect(await drawn(desk)).toBeLessThan(150);
    expect(Number(await desk.$eval('table', (table) => table.getAttribute('aria-rowcount')))).toBeGreaterThan(500);
    await desk.evaluate(() => scrollTo(0, 9000));
    const isFilled = () =>
      desk.evaluate(() =>
        [100, 300, 500].every((y) => {
          const row = document.elementFromPoint(200, y)?.closest('tr');
          return row !== null && row !== undefined && !row.classList.contains('gap');
        }),
      );
    await until('the rows in the middle', isFilled);
    expect(await drawn(desk)).toBeLessThan(150);
    await desk.evaluate(() => scrollTo(0, 0));
    // The first button is that of a row in the middle until the table has followed.
    const first = () => desk.$eval('tbody .row-open', (open) => open.closest<HTMLElement>('tr')?.dataset['line']);
    await until('the first rows', async () => Number(await first()) <= 1);
    await desk.focus('tbody .row-open');
    const top = await focused(desk);
    await desk.keyboard.press('End');
    const last = await until('the last row', async () => (await focused(desk)) !== top && focused(desk));
    expect(await drawn(desk)).toBeLessThan(200);
    await desk.keyboard.press('ArrowUp');
    await until('the row before', async () => ![last, ''].includes(await focused(desk)));
    await desk.keyboard.press('ArrowDown');
    await until('the last row again', async () => (await focused(desk)) === last);
    await desk.keyboard.press('Enter');
    await says(desk, 'What happened');
    await desk.keyboard.press('Escape');
    await until('the focus on that row again', async () => (await focused(desk)) === last);
    await desk.type('input[type=search]', '-499');
    await says(desk, '1 of 500 shown');
    expect(await drawn(desk)).toBe(2);
  });

  it('keeps the good part of a broken ledger, and says so; an older one is carried over', async () => {
    const torn = [...named.slice(0, 4), { id: 'torn', name: 7 }, 'nothing', ...named.slice(4)];
    const desk = await open(inStorage({ accounts: [account('nora')], devices: own, records: torn, events: ['x'] }));
    await says(desk, 'Part of the stored list is damaged');
    await says(desk, '12 of 12 shown');
    await press(desk, 'button', first?.name ?? '');
    await says(desk, 'What happened');
    const old = named.map(({ apps, newToYou: _new, nickname: _name, reviewOn: _on, ...record }) => ({
      ...record,
      ...(apps[0] ? { app: apps[0] } : {}),
    }));
    await store(inStorage({ accounts: [account('nora')], devices: own, records: old }, 1));
    await desk.close();
    const again = await openDesk();
    await press(again, 'button', 'Back to the list');
    await says(again, '12 of 12 shown');
    expect(await again.evaluate(() => document.body.innerText)).not.toContain('damaged');
  });

  it('stands with names of 200 letters, pictures and other directions, and a clock that was set back', async () => {
    const odd = ['x'.repeat(200), '📷🖨️'.repeat(20), '\u202eabc\u202c def', 'مفتاح الطابعة', ''].map((each, n) => ({
      ...named[n],
      name: each || ' ',
      nickname: each || undefined,
      createdOn: '2031-01-01',
    }));
    const later = odd.map(({ id }) => ({ at: '2031-01-01T00:00:00.000Z', record: id, what: 'found' }));
    const desk = await open(inStorage({ accounts: [account('nora')], devices: own, records: odd, events: later }));
    await says(desk, '5 of 5 shown');
    const ages = await desk.$$eval('.age > :last-child', (all) => all.map(({ textContent }) => textContent));
    expect(ages.slice(1)).toEqual(odd.map(() => '0 d'));
    // Words that run from the right go on at the left also where the name is drawn in two halves.
    const leaps = await desk.$$eval('[title="مفتاح الطابعة"]', (names) =>
      names.map((each) => {
        const [head, tail] = ['.name-head', '.name-tail'].map((half) =>
          each.querySelector(half)?.getBoundingClientRect(),
        );
        return head && tail ? tail.right - head.left : undefined;
      }),
    );
    expect(leaps.map((leap) => leap !== undefined && leap < 1)).toEqual([true]);
    for (const width of [320, 760, 1280]) {
      await desk.setViewport({ width, height: 800 });
      const more = await desk.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([width, more]).toEqual([width, 0]);
    }
  });

  it('shows another account to be read only, and an empty ledger as such', async () => {
    const accounts = [
      account('nora'),
      account('sam', { label: undefined, portal: 'security-info', lastSeen: first?.firstSeen ?? '' }),
    ];
    const both = [...named, ...records(3, own, 'sam').map((record) => ({ ...record, name: `Sam-${record.name}` }))];
    const desk = await open(inStorage({ accounts, devices: own, records: both }));
    await says(desk, '12 of 12 shown');
    await says(desk, 'is new to you');
    await choose(desk, 'Account', 'sam');
    await says(desk, '3 of 3 shown');
    await says(desk, 'This account is not in front');
    expect(await desk.$('.new-to-you, .upkeep')).toBeNull();
    expect((await rows(desk)).every((each) => each.includes('Sam-'))).toBe(true);
    expect(await desk.$('tbody .icon-button')).toBeNull();
    await store(inStorage({}));
    const empty = await openDesk();
    await says(empty, 'No app password page in this tab');
    expect(await empty.$('table')).toBeNull();
  });

  it('marks what is new by a line where colours are forced', async () => {
    const desk = await open(small);
    await says(desk, '12 of 12 shown');
    const line = () => desk.$eval('tbody .tag-decide', (tag) => getComputedStyle(tag).outlineStyle);
    expect(await line()).toBe('none');
    await driver().forceColours(desk, true);
    await expect.poll(line).toBe('solid');
    await driver().forceColours(desk, false);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, wide and narrow, in %s', async (scheme) => {
    const desk = await open(bigLedger(80, 100));
    await says(desk, '80 of 80 shown');
    for (const width of [1280, 320]) {
      await desk.setViewport({ width, height: 800 });
      await paint(desk, scheme);
      expect(await violations(desk)).toEqual([]);
    }
    await desk.click('tbody .row-open');
    await says(desk, 'What happened');
    expect(await violations(desk)).toEqual([]);
  });
});
