import fc from 'fast-check';
import type { InferInput } from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { answer } from '../../lib/background/answer';
import { classOf } from '../../lib/background/senders';
import type { PageView } from '../../lib/portals/view';
import { accept, pageViewSchema } from '../../lib/schema';
import { payloadSchemas } from '../../lib/schema-messages';
import { view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));

const OWN = 'chrome-extension://abc/';
const LEGACY = 'https://account.activedirectory.windowsazure.com/AppPasswords.aspx';

describe('who may speak', () => {
  const tab = { id: 1 } as never;
  it.each([
    ['our own page', { id: 'abc', url: `${OWN}popup.html` }, 'own'],
    ['our own page in a tab', { id: 'abc', url: `${OWN}desk.html`, tab, frameId: 0 }, 'own'],
    ['a content script on the portal', { id: 'abc', url: LEGACY, tab, frameId: 0 }, 'page'],
    [
      'a content script on the way there',
      { id: 'abc', url: 'https://myaccount.microsoft.com/', tab, frameId: 0 },
      'signpost',
    ],
    [
      'another page of such a host',
      { id: 'abc', url: 'https://portal.office.com/commerce', tab, frameId: 0 },
      undefined,
    ],
    ['a frame of the portal', { id: 'abc', url: LEGACY, tab, frameId: 3 }, undefined],
    ['another site', { id: 'abc', url: 'https://example.com/', tab, frameId: 0 }, undefined],
    [
      'a look-alike host',
      { id: 'abc', url: 'https://account.live.com.example.com/proofs/', tab, frameId: 0 },
      undefined,
    ],
    ['another extension', { id: 'other', url: `${OWN}popup.html` }, undefined],
    ['nobody', { id: 'abc' }, undefined],
  ])('%s', (_, sender, expected) => expect(classOf(sender, OWN, 'abc')).toBe(expected));

  it('a page on the way may ask whether presenter mode is on, and nothing else', async () => {
    const heard: string[] = [];
    const names = Object.keys(payloadSchemas) as (keyof typeof payloadSchemas)[];
    const handlers = Object.fromEntries(names.map((name) => [name, async () => void heard.push(name)]));
    const sender = { id: 'abc', url: 'https://myapps.microsoft.com/', tab, frameId: 0 };
    for (const name of names) await answer({ name, payload: {} }, sender, handlers as never);
    expect(heard).toEqual(['presenter.mine']);
  });
});

describe('a page that sends without end', () => {
  const tab = (id: number) => ({ id: 'abc', url: LEGACY, tab: { id } as never, frameId: 0 });
  const own = { id: 'abc', url: `${OWN}desk.html`, tab: { id: 7 } as never, frameId: 0 };

  it('is heard no more for a while, and others are', async () => {
    const heard = vi.fn();
    const send = (sender: object) =>
      answer({ name: 'desk.open', payload: {} }, sender, { 'desk.open': heard } as never);
    const check = (sender: object) =>
      answer({ name: 'names.check', payload: {} }, sender, { 'names.check': heard } as never);
    for (let n = 0; n < 500; n++) expect(await send(tab(5))).toMatchObject({ ok: true });
    expect(await send(tab(5))).toEqual({ ok: false, error: 'too many messages' });
    expect(await send(tab(6))).toMatchObject({ ok: true });
    const checks = await Promise.all(Array.from({ length: 501 }, () => check(own)));
    expect(checks.some((each) => JSON.stringify(each).includes('too many'))).toBe(false);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 6000);
    expect(await send(tab(5))).toMatchObject({ ok: true });
    vi.restoreAllMocks();
  });
});

/** Does not compile when a view may hold something that its schema refuses. */
const asSchema = (view: PageView): InferInput<typeof pageViewSchema> => view;

describe('payloads', () => {
  it('may be every view of a page', () => expect(accept(pageViewSchema, asSchema(view()))).toEqual(view()));

  it('that are anything at all are refused or accepted, never thrown at, and pollute nothing', () => {
    const name = fc.constantFrom(...(Object.keys(payloadSchemas) as (keyof typeof payloadSchemas)[]));
    fc.assert(
      fc.property(name, fc.anything({ withNullPrototype: true }), (message, payload) => {
        accept(payloadSchemas[message], payload);
        accept(payloadSchemas[message], JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}'));
        expect(({} as { x?: number }).x).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
  it('may carry nothing that nobody asked for', () => {
    expect(accept(payloadSchemas['job.mine'], { came: 'reload' })).toEqual({ came: 'reload' });
    expect(accept(payloadSchemas['job.mine'], { came: 'by boat' })).toBeUndefined();
    expect(accept(payloadSchemas['job.mine'], { password: 'x' })).toBeUndefined();
  });
});
