import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { BROWSERS, until } from './harness/driver';
import { session } from './harness/session';

const ROWS = sampleRows(7);
const standsOn = (page: Page) => page.evaluate(() => document.querySelectorAll('[data-portal]').length);
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Pages that go and come back. */
describe.each(BROWSERS)('%s', (name) => {
  const { open, reset } = session(name);

  it('stands once when the page comes back from where one can go back to (F8)', async () => {
    reset({ rows: ROWS });
    const portal = await open();
    await until('our parts', async () => (await standsOn(portal)) > 0);
    await pause(1000);
    const before = await standsOn(portal);
    for (let turn = 0; turn < 3; turn++) {
      await portal.goto(new URL('/ChangePassword.aspx', ADDRESSES.legacy).href);
      await portal.goBack();
      await until('our parts again', async () => (await standsOn(portal)) === before);
    }
    await pause(500);
    expect(await standsOn(portal)).toBe(before);
  });

  it('comes and goes with a single-page program a hundred times and leaves nothing behind (F9)', async () => {
    reset({ rows: ROWS });
    const portal = await open(ADDRESSES['security-info']);
    await until('our parts', async () => (await standsOn(portal)) > 0);
    const count = () => portal.evaluate(() => document.querySelectorAll('*').length);
    const before = await count();
    await portal.evaluate(async () => {
      for (let turn = 0; turn < 100; turn++) {
        history.pushState({}, '', '/devices');
        await new Promise((done) => setTimeout(done, 10));
        history.pushState({}, '', '/security-info');
        await new Promise((done) => setTimeout(done, 10));
      }
    });
    await pause(1000);
    expect(await count()).toBe(before);
  });
});
