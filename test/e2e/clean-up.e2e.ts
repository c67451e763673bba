import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { paint, violations } from './harness/axe';
import { BROWSERS, until } from './harness/driver';
import { savedBy } from './harness/kept';
import { runsOf } from './harness/runs';
import { session } from './harness/session';

const NAMES = sampleRows(6)
  .slice(1, 4)
  .map((row) => row.name);

/** Deleting several from the desk, as a person does it. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openDesk, openPopup, says, reset, asked } = session(name);
  const press = (page: Page, role: string, what: string) => driver().press(page, role, what);
  const deleted = () => asked('delete').map((entry) => ('name' in entry ? entry.name : ''));
  const isDressed = (portal: Page) => until('our parts', async () => (await portal.$('[data-portal]')) !== null);
  const cleanUp = async (file?: string) => {
    const desk = await openDesk(file);
    await press(desk, 'tab', 'Clean up');
    await says(desk, 'Choose what can go');
    return desk;
  };
  const choose = async (desk: Page, names = NAMES) => {
    for (const each of names) await press(desk, 'checkbox', `Select ${each}`);
    await says(desk, `${names.length} selected`);
    await press(desk, 'button', 'Delete selected…');
    await says(desk, 'There is no undo');
  };
  const confirm = async (desk: Page, count = NAMES.length) => {
    await desk.bringToFront();
    await says(desk, 'There is no undo');
    await desk.type('dialog input', String(count));
    await press(desk, 'button', `Delete ${count} app passwords`);
  };

  it.each(['legacy', 'security-info'] as const)('checks first, then deletes what was chosen on %s', async (portal) => {
    reset({ rows: sampleRows(6) });
    await open(ADDRESSES[portal]);
    const desk = await cleanUp();
    await choose(desk);
    await press(desk, 'button', 'Check first');
    await says(desk, '3 can be deleted');
    expect(deleted()).toEqual([]);
    await press(desk, 'button', 'Delete these 3 app passwords…');
    await confirm(desk);
    await says(desk, '3 deleted and seen gone');
    expect(deleted()).toEqual(NAMES);
  });

  it('is paused and goes on, with the desk closed in between; the popup leads to it', async () => {
    reset({ rows: sampleRows(12), latency: 400 });
    await open(ADDRESSES['security-info']);
    const desk = await cleanUp();
    await press(desk, 'checkbox', 'Select all shown');
    await says(desk, '12 selected');
    for (const { name: kept } of sampleRows(5)) await press(desk, 'checkbox', `Select ${kept}`);
    await says(desk, '7 selected');
    await press(desk, 'button', 'Delete selected…');
    await confirm(desk, 7);
    await until('the first deletion', () => deleted().length > 0);
    await press(desk, 'button', 'Pause');
    await says(desk, 'You asked Latchkey to wait');
    expect(deleted().length).toBeLessThan(7);
    await desk.close();
    const again = await openDesk();
    await says(again, 'Deleting is paused');
    // A desk that is open already changes to where the popup leads.
    const popup = await openPopup();
    await press(popup, 'button', 'Show');
    await press(again, 'button', 'Resume');
    await says(again, '7 deleted and seen gone');
    expect(deleted()).toHaveLength(7);
    expect((await runsOf(again).written())?.head.phase).toBe('over');
    await press(again, 'button', 'Dismiss');
    await says(again, 'Choose what can go');
  });

  it('is where the page leads to, with the same ticks there and here', async () => {
    reset({ rows: sampleRows(6) });
    const [first = '', second = ''] = NAMES;
    const portal = await open();
    const desk = await openDesk();
    await says(desk, first);
    await portal.bringToFront();
    await until('the boxes', () => driver().shows(portal, 'checkbox', `Select ${first}`));
    await press(portal, 'checkbox', `Select ${first}`);
    await press(portal, 'button', 'Delete selected on the desk…');
    await desk.bringToFront();
    await says(desk, '1 selected');
    await press(desk, 'checkbox', `Select ${second}`);
    await says(desk, '2 selected');
    await portal.bringToFront();
    await until('both on the page', () => driver().shows(portal, 'region', '2 selected'));
    expect(deleted()).toEqual([]);
  });

  it('stands beside the page, opened from the desk, with the list of the page in front', async () => {
    reset({ rows: sampleRows(5) });
    const portal = await open();
    const desk = await openDesk();
    await press(desk, 'button', 'Open beside the page');
    await portal.bringToFront();
    expect(await driver().panelSays('scan2mail')).toBe(true);
  });

  it('deletes from the page of the side panel as well', async () => {
    reset({ rows: sampleRows(6) });
    await open(ADDRESSES['security-info']);
    const panel = await cleanUp('sidepanel.html');
    await panel.setViewport({ width: 320, height: 800 });
    await choose(panel);
    await confirm(panel);
    await says(panel, '3 deleted and seen gone');
    const wide = await panel.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    const table = await savedBy(panel, 'Save as CSV');
    const lines = table.trim().split('\r\n');
    expect(lines.slice(1).map((line) => line.split('","')[2])).toEqual(NAMES);
    expect(deleted()).toEqual(NAMES);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (scheme) => {
    reset({ rows: [...sampleRows(5), { id: 'twin', name: 'test', created: '2019-11-20' }], latency: 1000 });
    await open(ADDRESSES['security-info']);
    const desk = await cleanUp();
    await paint(desk, scheme);
    expect(await violations(desk)).toEqual([]);
    await choose(desk);
    expect(await violations(desk)).toEqual([]);
    await confirm(desk);
    await says(desk, 'Deleting 3 app passwords');
    await press(desk, 'button', 'Pause');
    await says(desk, 'Paused after');
    expect(await violations(desk)).toEqual([]);
    await press(desk, 'button', 'Stop');
    await says(desk, 'You stopped it');
    expect(await violations(desk)).toEqual([]);
  });

  describe('presses nothing and says what to do', () => {
    it('when nothing is selected', async () => {
      reset();
      await open();
      const desk = await cleanUp();
      await press(desk, 'button', 'Delete selected…');
      await says(desk, 'Nothing is selected');
      expect(await desk.$('dialog[open]')).toBeNull();
    });

    it('when the list has changed since it was confirmed', async () => {
      reset({ rows: sampleRows(6) });
      const portal = await open();
      const desk = await cleanUp();
      await choose(desk);
      driver().simulator.state.rows = sampleRows(5);
      await portal.reload();
      await isDressed(portal);
      await confirm(desk);
      await says(desk, 'is not the one you confirmed');
      expect(deleted()).toEqual([]);
    });

    it('when the page shows another account by then', async () => {
      reset({ rows: sampleRows(6) });
      const portal = await open();
      const desk = await cleanUp();
      await choose(desk);
      driver().simulator.state.account = 'somebody.else@example.com';
      await portal.reload();
      await isDressed(portal);
      await confirm(desk);
      await says(desk, 'now shows another account');
      expect(deleted()).toEqual([]);
    });

    it('when the list was looked at more than a day ago', async () => {
      reset({ rows: sampleRows(6) });
      await open();
      const desk = await cleanUp();
      // The desk's own clock, two days late: as if its dialog had stood open since.
      await desk.evaluate(() => {
        const real = Date;
        globalThis.Date = class extends real {
          constructor(...values: []) {
            super(...(values.length > 0 ? values : ([real.now() - 172_800_000] as unknown as [])));
          }
        } as DateConstructor;
      });
      await choose(desk);
      await confirm(desk);
      await says(desk, 'more than a day ago');
      expect(deleted()).toEqual([]);
    });
  });
});
