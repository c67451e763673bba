import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { paint, violations } from './harness/axe';
import { BROWSERS, until } from './harness/driver';
import { session } from './harness/session';

interface Scope {
  chrome: {
    action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  };
}
interface Kept {
  id: string;
  name: string;
  state: string;
  newToYou: boolean;
  device?: string;
}

const ROWS = sampleRows(4);
const STRANGER = { id: 'stranger', name: 'Mail-Sync-2026b', created: '2026-11-24' };
const OTHER = { id: 'other', name: 'Backup-Job-2026', created: '2026-11-25' };
const ONE_NEW = 'Latchkey: 1 app password is new to you';

/** From a visit that finds a stranger's app password to what the person says about it, in both browsers. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, openDesk, says, turn, reset, asked, stored, forgetAll } = session(name);
  const press = (page: Page, role: string, what: string) => driver().press(page, role, what);
  const inOwnPage = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    const page = await driver().openOwn('popup.html');
    const answer = await work(page);
    await page.close();
    return answer;
  };
  const button = () =>
    inOwnPage((page) =>
      page.evaluate(async () => {
        const { action } = (globalThis as unknown as Scope).chrome;
        return [await action.getBadgeText({}), await action.getTitle({})];
      }),
    );
  const awaitButton = (text: string, title: string) =>
    until(`“${text}” and “${title}” on the toolbar button`, async () => {
      const [shown, words] = await button();
      return shown === text && words === title;
    });
  const ledger = async () => {
    const kept = JSON.parse(await stored());
    const records = (kept['ledger.records.0'] ?? []) as Kept[];
    const events = (kept['ledger.events.0'] ?? []) as { record: string; what: string }[];
    const of = (called: string) => records.find((each) => each.name === called);
    const toldOf = (called: string) => events.filter(({ record }) => record === of(called)?.id).map(({ what }) => what);
    return { records, devices: (kept['ledger.devices.0'] ?? []) as { id: string; name: string }[], of, toldOf };
  };
  /** The list was read once, and then again with these on it too. */
  const visitTwice = async (more = [STRANGER], address: string = ADDRESSES.legacy, change = {}) => {
    reset({ rows: ROWS, ...change });
    const portal = await open(address);
    await until('the first reading', async () => (await ledger()).records.length === ROWS.length);
    expect((await ledger()).records.map(({ newToYou }) => newToYou)).toEqual(ROWS.map(() => false));
    await awaitButton('', 'Latchkey');
    driver().simulator.state.rows = [...more, ...ROWS];
    await portal.reload();
    await until('the second reading', async () => (await ledger()).records.length === ROWS.length + more.length);
    await portal.bringToFront();
    return portal;
  };

  // Every test begins with an empty ledger, since the toolbar button speaks of all accounts. The salt stays: it is read once.
  beforeEach(forgetAll);

  it.each(['legacy', 'security-info'] as const)(
    'is mine: a device for it, from a visit of %s to the ledger',
    async (portal) => {
      const page = await visitTwice([STRANGER], ADDRESSES[portal]);
      const beside = (words: string) =>
        until(`“${words}” beside the row`, async () => (await driver().ownWords(page)).includes(words));
      await beside('New to you');
      await awaitButton('•', ONE_NEW);
      const desk = await openDesk();
      const popup = await openPopup();
      await says(popup, '1 app password is new to you');
      await press(popup, 'button', 'Have a look');
      await desk.bringToFront();
      await press(desk, 'button', `It's mine: ${STRANGER.name}`);
      await press(desk, 'combobox', 'Device');
      await press(desk, 'option', 'A new device…');
      await desk.waitForSelector('.field-pair input');
      await desk.type('.field-pair input', 'Build server');
      await press(desk, 'button', 'Save with this device');
      await says(desk, 'Noted: it is yours.');
      await beside('Build server');
      const { of, toldOf, devices, records } = await ledger();
      expect(of(STRANGER.name)).toMatchObject({ newToYou: false, state: 'listed', device: devices[0]?.id });
      expect(devices.map((device) => device.name)).toEqual(['Build server']);
      expect(toldOf(STRANGER.name)).toEqual(['found', 'claimed', 'device-set']);
      expect(records.filter(({ device }) => device !== undefined)).toHaveLength(1);
      await awaitButton('', 'Latchkey');
      expect(asked('delete')).toEqual([]);
    },
  );

  it('is asked about later: quiet until a visit finds another one', async () => {
    const portal = await visitTwice();
    await awaitButton('•', ONE_NEW);
    const desk = await openDesk();
    await press(desk, 'button', `Ask me later: ${STRANGER.name}`);
    await says(desk, 'It stays new to you');
    expect((await ledger()).of(STRANGER.name)).toMatchObject({ newToYou: true, laterAt: expect.any(String) });
    await awaitButton('', 'Latchkey');
    await portal.reload();
    await portal.bringToFront();
    // The rows are dressed once the list was taken in.
    await until('the chips', () => driver().shows(portal, 'list', 'Devices of these app passwords'));
    const again = await openDesk();
    await says(again, 'scan2mail');
    expect(await driver().shows(again, 'button', `Ask me later: ${STRANGER.name}`)).toBe(false);
    driver().simulator.state.rows = [OTHER, STRANGER, ...ROWS];
    await portal.reload();
    await says(again, '2 app passwords are new to you');
    await awaitButton('•', 'Latchkey: 2 app passwords are new to you');
    expect((await ledger()).toldOf(STRANGER.name)).toEqual(['found']);
  });

  it('is not known: exactly that one is deleted, and what to do after that is said until it is done', async () => {
    await visitTwice([STRANGER, OTHER], ADDRESSES['security-info']);
    const desk = await openDesk();
    await press(desk, 'button', `I don't know it: ${STRANGER.name}`);
    await says(desk, 'password alone does not end it; deleting it does');
    await says(desk, 'If somebody else was in your account');
    expect((await ledger()).toldOf(STRANGER.name)).toEqual(['found', 'disowned']);
    expect(asked('delete')).toEqual([]);
    await press(desk, 'button', `Delete ${STRANGER.name}…`);
    await says(desk, 'This cannot be undone');
    await press(desk, 'button', `Delete ${STRANGER.name}`);
    await says(desk, `${STRANGER.name} is deleted`);
    expect(asked('delete').map((entry) => 'name' in entry && entry.name)).toEqual([STRANGER.name]);
    await until('the ledger to know', async () => (await ledger()).of(STRANGER.name)?.state === 'deleted');
    expect((await ledger()).of(OTHER.name)).toMatchObject({ newToYou: true, state: 'listed' });
    await press(desk, 'button', 'Back to the list');
    await says(desk, '1 app password is new to you');
    await press(desk, 'button', 'Choose all app passwords for deletion…');
    // The other one appeared a moment ago: as everywhere, it is chosen by itself only.
    await says(desk, `${ROWS.length} selected`);
    expect(asked('delete')).toHaveLength(1);
    await press(desk, 'tab', 'App passwords');
    await press(desk, 'button', 'Done with this');
    await until('it to be done', async () => !(await driver().shows(desk, 'button', 'Done with this')));
    expect((await ledger()).toldOf(STRANGER.name)).toEqual(['found', 'disowned', 'deleted']);
  });

  it('says of what went elsewhere when it was seen last', async () => {
    const portal = await visitTwice();
    driver().simulator.state.rows = ROWS;
    await portal.reload();
    await until('it to be missing', async () => (await ledger()).of(STRANGER.name)?.state === 'missing');
    await awaitButton('', 'Latchkey');
    const desk = await openDesk();
    await says(desk, '1 app password is no longer listed');
    await desk.click('.missing-ones summary');
    await says(desk, 'Last seen there on');
  });

  it('comes after a clean-up that waits, on the toolbar button, which tells others nothing in presenter mode', async () => {
    await visitTwice([STRANGER], ADDRESSES['security-info'], { latency: 600 });
    const desk = await openDesk();
    await press(desk, 'tab', 'Clean up');
    for (const { name: row } of ROWS.slice(1)) await press(desk, 'checkbox', `Select ${row}`);
    await says(desk, '3 selected');
    await press(desk, 'button', 'Delete selected…');
    await says(desk, 'There is no undo');
    await desk.type('dialog input', '3');
    await press(desk, 'button', 'Delete 3 app passwords');
    await until('the first deletion', () => asked('delete').length > 0);
    await press(desk, 'button', 'Pause');
    await says(desk, 'You asked Latchkey to wait');
    await awaitButton('!', 'Latchkey: a clean-up is paused and waits for you');
    await turn(desk, 'Presenter mode', 'on');
    await awaitButton('!', 'Latchkey: presenter mode is on, and something waits for you');
    await turn(desk, 'Presenter mode', 'off');
    await press(desk, 'button', 'Stop');
    await awaitButton('•', ONE_NEW);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, and fits 320 px, in %s', async (scheme) => {
    await visitTwice([STRANGER, OTHER]);
    const desk = await openDesk();
    await press(desk, 'button', `It's mine: ${OTHER.name}`);
    await press(desk, 'button', `I don't know it: ${STRANGER.name}`);
    await says(desk, 'If somebody else was in your account');
    await paint(desk, scheme);
    expect(await violations(desk)).toEqual([]);
    await desk.setViewport({ width: 320, height: 800 });
    const wide = await desk.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
  });
});
