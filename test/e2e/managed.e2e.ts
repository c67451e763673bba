import { describe, expect, it } from 'vitest';
import { BROWSERS, until } from './harness/driver';
import { coversOn } from './harness/frames';
import { session } from './harness/session';

/** What an organisation sets by the browser's own means. */
describe.each(BROWSERS)('%s with a template and presenter mode set', (name) => {
  const managed = { nameTemplate: '{asset} {app} {yyyy}', presenterMode: true };
  const { driver, open, openDesk, openPopup, says, reset } = session(name, { managed });

  it('says so, makes names by it, and starts in presenter mode', async () => {
    reset();
    const page = await open();
    await until('the cover on the page', async () => (await coversOn(page)).covered > 0);
    const desk = await openDesk();
    await driver().press(desk, 'tab', 'Settings');
    await says(desk, 'Your organisation has set this template');
    await says(desk, 'Your organisation has switched it on');
    expect(await desk.$eval('.settings form input', (input) => (input as HTMLInputElement).readOnly)).toBe(true);
    const popup = await openPopup();
    await says(popup, 'scan2mail');
    expect(await popup.evaluate(() => document.body.innerText)).not.toContain('@example.com');
    await driver().press(popup, 'button', 'New app password');
    const year = new Date().getFullYear();
    await until('its name', async () =>
      (await popup.$$eval('[role=option]', (options) => options.map((each) => each.textContent))).includes(
        `Laptop ${year}`,
      ),
    );
  });
});

describe.each(BROWSERS)('%s with what cannot be followed', (name) => {
  const managed = { nameTemplate: 'x'.repeat(100_000), presenterMode: 'always', more: { deep: [1] } };
  const { driver, openDesk, says, reset } = session(name, { managed });

  it('goes on as if nothing were set', async () => {
    reset();
    const desk = await openDesk();
    await driver().press(desk, 'tab', 'Settings');
    await says(desk, 'Name template');
    await expect.poll(() => driver().shows(desk, 'button', 'Save template')).toBe(true);
    expect(await desk.evaluate(() => document.body.innerText)).not.toContain('Your organisation');
    const switches = await desk.$$eval('[role=switch]', (all) => all.map((each) => each.getAttribute('aria-checked')));
    expect(new Set(switches)).toEqual(new Set(['false']));
  });
});
