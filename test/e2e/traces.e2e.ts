import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { BROWSERS, lookFirst, until } from './harness/driver';
import { CANARY, session } from './harness/session';

/** A script of the simulated page. */
const SCRIPT = '/sim/watch.js';

/** What a page can see of Latchkey, and what it cannot do with it. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, reset } = session(name);
  const words = (page: Page) => driver().ownWords(page);
  const hasPassword = (page: Page) =>
    until('the button', () => driver().placeOf(page, 'button', 'Copy password'), 20_000);
  const isDressed = (page: Page) =>
    until('the chips', () => driver().shows(page, 'list', 'Devices of these app passwords'), 20_000);

  it('lets the page read nothing of what is offered with a password, though it hooks what makes closed roots', async () => {
    reset({ personal: 'cards' });
    const page = await open(ADDRESSES.personal);
    await page.evaluateOnNewDocument(() => {
      const attach = Element.prototype.attachShadow;
      const taken: ShadowRoot[] = [];
      Object.assign(globalThis, { taken });
      Element.prototype.attachShadow = function (this: Element, init) {
        const root = attach.call(this, init);
        taken.push(root);
        return root;
      };
    });
    await page.goto(ADDRESSES['personal-result']);
    await page.bringToFront();
    await hasPassword(page);
    expect(await words(page)).toContain('Show for 10 seconds');
    const found = await page.evaluate(() => {
      document.createElement('div').attachShadow({ mode: 'closed' });
      const { taken } = globalThis as unknown as { taken: ShadowRoot[] };
      const hosts = [...document.querySelectorAll('[data-portal]')];
      const everything = [document, ...taken].flatMap((root) => [...root.querySelectorAll('*')]);
      return {
        taken: taken.length,
        hosts: hosts.length,
        roots: hosts.filter(({ shadowRoot }) => shadowRoot).length,
        inside: hosts.flatMap(({ childNodes }) => [...childNodes]).length,
        attributes: hosts.flatMap(({ attributes }) => [...attributes].map(({ value }) => value)).join(' '),
        words: everything.filter(({ textContent, attributes }) =>
          [textContent, ...[...attributes].map(({ value }) => value)].some((text) =>
            /Show for 10|Copy password/.test(text ?? ''),
          ),
        ).length,
      };
    });
    expect(found).toMatchObject({ taken: 1, roots: 0, inside: 0, words: 0 });
    expect(found.hosts).toBeGreaterThan(0);
    expect(found.attributes).not.toContain(CANARY);
  });

  it('does nothing for presses and keys that no hand made', async () => {
    reset({ personal: 'cards' });
    const page = await open(ADDRESSES['personal-result']);
    await page.bringToFront();
    const { x, y } = await hasPassword(page);
    await lookFirst('Copy password');
    const before = await words(page);
    await page.evaluate(
      async (left, top) => {
        const hosts = [...document.querySelectorAll<HTMLElement>('[data-portal]')];
        const at = {
          bubbles: true,
          composed: true,
          cancelable: true,
          clientX: left,
          clientY: top,
          button: 0,
          detail: 1,
        };
        // What is in them as well, where the page can get at it.
        const inside = hosts.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])]);
        for (const target of [...hosts, ...inside, document.elementFromPoint(left, top), document.body, document]) {
          if (target instanceof HTMLElement) {
            target.focus();
            target.click();
          }
          for (const type of ['pointerdown', 'pointerup']) target?.dispatchEvent(new PointerEvent(type, at));
          for (const type of ['mousedown', 'mouseup', 'click']) target?.dispatchEvent(new MouseEvent(type, at));
          for (const key of ['Enter', ' '])
            for (const type of ['keydown', 'keyup']) target?.dispatchEvent(new KeyboardEvent(type, { ...at, key }));
        }
      },
      x,
      y,
    );
    await lookFirst('Copy password');
    expect(await words(page)).toBe(before);
    expect(await driver().readClipboard()).not.toBe(CANARY);
    await page.bringToFront();
    for (const button of ['middle', 'right'] as const) {
      await page.mouse.click(x, y, { button });
      await lookFirst('Copy password');
      expect(await words(page)).toBe(before);
    }
    await page.mouse.click(x, y);
    await until('the copy', async () => (await words(page)).includes('Copied'));
  });

  it('shows the page nothing but plain boxes before it is used, and none where there are no rows', async () => {
    reset();
    const page = await open();
    await page.bringToFront();
    await isDressed(page);
    const look = () =>
      page.evaluate(() => {
        const hosts = [...document.querySelectorAll('[data-portal]')];
        const named = [...new Set(hosts.flatMap((host) => host.getAttributeNames()))].sort();
        const all = document.documentElement.cloneNode(true) as Element;
        for (const host of all.querySelectorAll('[data-portal]')) host.remove();
        return {
          hosts: hosts.map(({ localName, childNodes }) => `${localName} ${childNodes.length}`),
          named,
          rest: all.outerHTML,
          names: Object.getOwnPropertyNames(globalThis).sort().join(' '),
        };
      });
    const withUs = await look();
    expect(withUs.hosts).toEqual(['div 0', 'div 0']);
    expect(withUs.named).toEqual(['data-page', 'data-portal', 'style']);
    await driver().setHostAccess(false);
    await page.reload();
    await page.bringToFront();
    await page.waitForSelector('table tr');
    await lookFirst('Copy password');
    const without = await look();
    await driver().setHostAccess(true);
    expect(without).toEqual({ ...withUs, hosts: [], named: [] });
    reset({ rows: [] });
    await page.reload();
    await page.bringToFront();
    await page.waitForSelector('body *');
    await lookFirst('Copy password');
    expect((await look()).hosts).toEqual([]);
  });

  it('cannot be found by the addresses of its files, and writes none into the page', async () => {
    const own = new URL((await openPopup()).url());
    reset();
    const page = await open();
    await page.bringToFront();
    await isDressed(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('-extension:');
    // A document of the same origin whose policy forbids nothing.
    await page.goto(new URL(SCRIPT, page.url()).href);
    const reached = await page.evaluate(
      (addresses) => {
        const ask = (kind: 'img' | 'script' | 'fetch', address: string) =>
          new Promise<string>((done) => {
            const yes = () => done(`${kind} ${address}`);
            const no = () => done('');
            if (kind === 'fetch') return void fetch(address).then(yes, no);
            const element = document.createElement(kind);
            element.onload = yes;
            element.onerror = no;
            element.src = address;
            document.documentElement.append(element);
          });
        return Promise.all(
          addresses.flatMap((address) => [ask('img', address), ask('script', address), ask('fetch', address)]),
        );
      },
      [
        ...['manifest.json', 'icon/128.png', 'secret.js', 'content-scripts/portal.js'].map(
          (file) => `${own.protocol}//${own.host}/${file}`,
        ),
        page.url(),
      ],
    );
    // What stands at its own address can be reached: the way of asking is not what refuses.
    expect(reached.filter(Boolean)).toEqual([`script ${page.url()}`, `fetch ${page.url()}`]);
  });
});
