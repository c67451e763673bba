import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { type StateChange, sampleRows } from '../portal/state';
import { BROWSERS, steady, until } from './harness/driver';
import { session } from './harness/session';

interface Scope {
  chrome: { tabs: { query(which: object): Promise<{ url?: string }[]> } };
}

/** Ticking rows on Microsoft's pages, in both browsers: in a layer of our own, by hand only, and the same everywhere. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, reset, log, stored } = session(name);
  const [first, second, third, fourth] = sampleRows(4).map((row) => row.name);

  const boxOf = (row = '') => `Select ${row}`;
  const awaitBox = (page: Page, row = first) => until('the boxes', () => driver().shows(page, 'checkbox', boxOf(row)));
  const awaitCount = (page: Page, count: number) =>
    until(`${count} selected`, () => driver().shows(page, 'region', `${count} selected`));
  const tick = (page: Page, row = '') => driver().press(page, 'checkbox', boxOf(row));
  /** The names that are ticked of the account that was seen first last: every test has its own. */
  const kept = async () => {
    const all = JSON.parse(await stored()) as Record<string, { id: string; firstSeen: string; name: string }[]>;
    const accounts = [...(all['ledger.accounts.0'] ?? [])].sort((a, b) => (a.firstSeen < b.firstSeen ? 1 : -1));
    return all[`choice.${accounts[0]?.id}`]?.map((row) => row.name).sort();
  };
  const rowsOf = (page: Page, rows: string) => page.$$eval(rows, (all) => all.map((row) => row.outerHTML).join('\n'));

  it('ticks one and a range by mouse, keeps that over a reload, shows it in another tab, and leads to the desk', async () => {
    reset();
    const portal = await open();
    await awaitBox(portal);
    const before = await rowsOf(portal, 'table');
    const other = await open();
    await awaitBox(other);
    await tick(portal, first);
    await awaitCount(portal, 1);
    await portal.keyboard.down('Shift');
    await tick(portal, third);
    await portal.keyboard.up('Shift');
    await awaitCount(portal, 3);
    await other.bringToFront();
    await awaitCount(other, 3);
    expect(await rowsOf(portal, 'table')).toBe(before);
    await expect.poll(kept).toEqual([first, second, third].sort());
    await portal.bringToFront();
    await portal.reload();
    await awaitCount(portal, 3);
    await tick(portal, second);
    await awaitCount(portal, 2);
    // Opened first: the browser lets the desk take the place of a tab that is still empty.
    const popup = await openPopup();
    await driver().press(portal, 'button', 'Delete selected on the desk…');
    await until('the desk', () =>
      popup.evaluate(async () =>
        (await (globalThis as unknown as Scope).chrome.tabs.query({})).some(({ url }) => url?.includes('/desk.html')),
      ),
    );
    await portal.bringToFront();
    await driver().press(portal, 'button', 'Clear');
    await until('the bar to go', async () => !(await driver().shows(portal, 'region', '2 selected')));
    expect(log().filter(({ what }) => what === 'delete' || what === 'other')).toEqual([]);
  });

  it('ticks by keyboard, and a range with shift and space', async () => {
    reset();
    const portal = await open(ADDRESSES['security-info']);
    await awaitBox(portal);
    await portal.bringToFront();
    const isOurs = () => portal.evaluate(() => document.activeElement?.matches('[data-portal]') ?? false);
    for (let tabs = 0; tabs < 80 && !(await isOurs()); tabs++) await portal.keyboard.press('Tab');
    expect(await isOurs()).toBe(true);
    await portal.keyboard.press(' ');
    await awaitCount(portal, 1);
    await portal.keyboard.press('Tab');
    await portal.keyboard.press('Tab');
    await portal.keyboard.down('Shift');
    await portal.keyboard.press(' ');
    await portal.keyboard.up('Shift');
    await awaitCount(portal, 3);
    await portal.keyboard.press(' ');
    await awaitCount(portal, 2);
    await expect.poll(kept).toEqual([first, second].sort());
  });

  it('ticks nothing for what the page’s own script does to our boxes', async () => {
    reset();
    const portal = await open();
    await awaitBox(portal);
    await portal.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('[data-portal]')) {
        host.click();
        host.focus();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
        for (const type of ['keydown', 'keyup'])
          host.dispatchEvent(new KeyboardEvent(type, { key: ' ', code: 'Space', bubbles: true, composed: true }));
      }
    });
    // A press of a hand is heard after them: whatever they did would stand beside it.
    await tick(portal, fourth);
    await awaitCount(portal, 1);
    await expect.poll(kept).toEqual([fourth]);
  });

  it('ticks nothing in a box that the page has made unseen', async () => {
    reset();
    const portal = await open();
    await awaitBox(portal);
    await portal.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('table ~ [data-portal]')) host.style.opacity = '0';
    });
    await tick(portal, first);
    await portal.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('table ~ [data-portal]')) host.style.opacity = '';
    });
    await tick(portal, second);
    await awaitCount(portal, 1);
    await expect.poll(kept).toEqual([second]);
  });

  const drawnAnew: [what: string, address: string, state: StateChange][] = [
    ['that it draws anew', ADDRESSES.legacy, { variant: 'rerender' }],
    ['in components of its own', ADDRESSES.legacy, { variant: 'component' }],
    ['whose nodes it uses again', ADDRESSES['security-info'], { securityInfo: 'recycled' }],
  ];
  it.each(drawnAnew)('keeps ticks on a page with rows %s', async (_, address, state) => {
    reset(state);
    const portal = await open(address);
    await awaitBox(portal);
    await tick(portal, second);
    await awaitCount(portal, 1);
    await portal.reload();
    await awaitCount(portal, 1);
    await tick(portal, third);
    await awaitCount(portal, 2);
    await expect.poll(kept).toEqual([second, third].sort());
  });

  it('never ticks another row than the one that was meant where the page moves them again and again', async () => {
    reset({ faults: ['shuffles'] });
    const portal = await open();
    await awaitBox(portal);
    for (let tries = 0; tries < 6; tries++) {
      await tick(portal, second);
      expect([undefined, [], [second]]).toContainEqual(await steady('the ticks', kept));
      await portal.bringToFront();
    }
  });

  it('leaves the last control of the page free to press while the bar is there', async () => {
    reset();
    const portal = await open(ADDRESSES['security-info']);
    await portal.setViewport({ width: 700, height: 500 });
    await awaitBox(portal);
    await tick(portal, first);
    await awaitCount(portal, 1);
    const isFree = () =>
      portal.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        const last = [...document.querySelectorAll('a, button')].filter((at) => at.checkVisibility()).at(-1);
        const { left, top, width, height } = last?.getBoundingClientRect() ?? new DOMRect();
        return last?.contains(document.elementFromPoint(left + width / 2, top + height / 2)) ?? false;
      });
    await until('the last control', isFree);
  });

  const looks: [what: string, address: string, state: StateChange, width: number, dir?: 'rtl'][] = [
    ['older page', ADDRESSES.legacy, { variant: 'table' }, 1280],
    ['older page, narrow', ADDRESSES.legacy, { variant: 'table' }, 700],
    ['older page, right to left', ADDRESSES.legacy, { variant: 'table' }, 1280, 'rtl'],
    ['older page, rows without a box', ADDRESSES.legacy, { variant: 'flat' }, 700],
    ['security info', ADDRESSES['security-info'], { securityInfo: 'fluent' }, 1280],
    ['security info, narrow', ADDRESSES['security-info'], { securityInfo: 'fluent' }, 700],
    ['security info, full to the end', ADDRESSES['security-info'], { securityInfo: 'list' }, 1280],
    ['security info, right to left', ADDRESSES['security-info'], { securityInfo: 'fluent' }, 1280, 'rtl'],
  ];
  it.each(looks)('lays boxes and chips over nothing of the page: %s', async (_, address, state, width, dir) => {
    reset(state);
    const portal = await open(address);
    await portal.setViewport({ width, height: 1200 });
    if (dir) {
      await portal.evaluateOnNewDocument(() => {
        document.addEventListener('DOMContentLoaded', () => {
          document.documentElement.dir = 'rtl';
        });
      });
      await portal.reload();
    }
    await awaitBox(portal);
    const lie = () => {
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const inks: DOMRect[] = [];
      while (words.nextNode()) {
        if (!words.currentNode.nodeValue?.trim() || words.currentNode.parentElement?.closest('style, script')) continue;
        const range = document.createRange();
        range.selectNodeContents(words.currentNode);
        inks.push(...range.getClientRects());
      }
      for (const drawn of document.body.querySelectorAll('svg, img, button, input, select'))
        inks.push(drawn.getBoundingClientRect());
      let hits = 0;
      const over: number[][] = [];
      for (let y = 1; y < innerHeight; y += 3)
        for (let x = 1; x < innerWidth; x += 3) {
          if (!document.elementFromPoint(x, y)?.matches('[data-portal]')) continue;
          hits++;
          if (inks.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom))
            over.push([x, y]);
        }
      return { hits, over };
    };
    const { hits, over } = await steady('boxes and chips', () => portal.evaluate(lie));
    expect(over).toEqual([]);
    // Four boxes of 24 px, asked every 3 px.
    expect(hits).toBeGreaterThan(4 * 49);
  });
});
