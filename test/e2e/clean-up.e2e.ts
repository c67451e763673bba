import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { BROWSERS, until } from './harness/driver';
import { runsOf } from './harness/runs';
import { session } from './harness/session';

/** Deleting several from the desk, as a person does it. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openDesk, says, reset, asked } = session(name);
  const press = (page: Page, role: string, what: string) => driver().press(page, role, what);
  const deleted = () => asked('delete').map((entry) => ('name' in entry ? entry.name : ''));
  const cleanUp = async (file?: string) => {
    const desk = await openDesk(file);
    await press(desk, 'tab', 'Clean up');
    await says(desk, 'Choose what can go');
    return desk;
  };
  const choose = async (desk: Page, names: string[]) => {
    for (const each of names) await press(desk, 'checkbox', `Select ${each}`);
    await says(desk, `${names.length} selected`);
    await press(desk, 'button', 'Delete selected…');
    await says(desk, 'There is no undo');
  };
  const confirm = async (desk: Page, count: number) => {
    await desk.bringToFront();
    await desk.type('dialog input', String(count));
    await press(desk, 'button', `Delete ${count} app passwords`);
  };

  it.each(['legacy', 'security-info'] as const)('checks first, then deletes what was chosen on %s', async (portal) => {
    reset({ rows: sampleRows(6) });
    const names = sampleRows(6)
      .slice(1, 4)
      .map((row) => row.name);
    await open(ADDRESSES[portal]);
    const desk = await cleanUp();
    await choose(desk, names);
    await press(desk, 'button', 'Check first');
    await says(desk, '3 can be deleted');
    expect(deleted()).toEqual([]);
    await press(desk, 'button', 'Delete these 3 app passwords…');
    await confirm(desk, 3);
    await says(desk, '3 deleted and seen gone');
    expect(deleted()).toEqual(names);
  });

  it('is paused and goes on, with the desk closed in between', async () => {
    reset({ rows: sampleRows(7), latency: 200 });
    await open(ADDRESSES['security-info']);
    const desk = await cleanUp();
    await press(desk, 'checkbox', 'Select all shown');
    await says(desk, '7 selected');
    await press(desk, 'button', 'Delete selected…');
    await confirm(desk, 7);
    await until('the first deletion', () => deleted().length > 0, 20_000);
    await press(desk, 'button', 'Pause');
    await says(desk, 'You asked Latchkey to wait');
    const before = deleted().length;
    expect(before).toBeLessThan(7);
    await desk.close();
    const again = await openDesk();
    await says(again, 'Deleting several is paused');
    await press(again, 'button', 'Show');
    await press(again, 'button', 'Resume');
    await says(again, '7 deleted and seen gone');
    expect(deleted()).toHaveLength(7);
    expect((await runsOf(again).written())?.head.phase).toBe('over');
    await press(again, 'button', 'Dismiss');
    await says(again, 'Choose what can go');
  });
});
