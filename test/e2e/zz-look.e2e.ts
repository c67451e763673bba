import { describe, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { putDevices } from './harness/devices';
import { paint } from './harness/axe';
import { session } from './harness/session';
const LONG = 'The old laptop of the reading room on the second floor with the broken hinge '.repeat(3).slice(0, 190) + ' 2021-last';
describe('look', () => {
  const { driver, open, openDesk, says, reset } = session('chromium');
  it('looks', async () => {
    reset({ rows: sampleRows(16) });
    await open(ADDRESSES['security-info']);
    const desk = await openDesk();
    await says(desk, 'scan2mail');
    const n = sampleRows(16).map((r) => r.name);
    await putDevices(desk, [
      { id: 'p', name: 'iPhone 6s', kind: 'phone', platform: 'iOS 12', lostOn: '2024-05-03' },
      { id: 'l', name: LONG, kind: 'laptop', platform: 'Windows 11', note: 'Inventory 4711\nNora has the charger' },
      { id: 't', name: 'هاتف المكتب 12', kind: 'phone', platform: 'Android 14' },
      { id: 'e', name: '📷 Yard 👩‍👩‍👧', kind: 'camera' },
      { id: 'x', name: 'Printer', kind: 'printer', platform: 'Ricoh IM C2500' },
      { id: 'y', name: 'Printer', kind: 'printer', platform: 'Xerox' },
      { id: 'r', name: 'Dell E6430', kind: 'laptop', retiredOn: '2022-09-09' },
    ], { p: n.slice(0, 2), l: n.slice(2, 7), t: n.slice(7, 8), x: n.slice(8, 10) });
    const shot = async (name: string) => {
      for (const [w, size] of [[1200, 'wide'], [320, 'narrow']] as const) for (const scheme of ['light', 'dark'] as const) {
        await desk.setViewport({ width: w, height: 800 });
        await paint(desk, scheme);
        await desk.screenshot({ path: `/tmp/w/look/${name}-${size}-${scheme}.png` as `${string}.png`, fullPage: true });
      }
      await desk.setViewport({ width: 1200, height: 800 });
    };
    await driver().press(desk, 'tab', 'Devices');
    await says(desk, 'devices hold');
    await shot('list');
    await desk.evaluate(() => { document.documentElement.dir = 'rtl'; });
    await shot('rtl');
    await desk.evaluate(() => { document.documentElement.dir = 'ltr'; });
    await driver().press(desk, 'button', 'Edit iPhone 6s');
    await shot('edit');
    await driver().press(desk, 'button', 'Merge into another…');
    await shot('merge');
    await driver().press(desk, 'button', 'Cancel');
    await desk.keyboard.press('Escape');
    await driver().press(desk, 'button', `Lost or stolen… ${LONG}`);
    await shot('lost');
    await desk.keyboard.press('Escape');
    await driver().press(desk, 'button', `Which device? ${n[12]}`);
    await shot('which');
  });
});
