import { afterEach, describe, expect, it } from 'vitest';
import { create } from '../../lib/drive/create';
import { remove } from '../../lib/drive/remove';
import { press } from '../../lib/page/press';
import { type Reading, readPage } from '../../lib/portals/read';
import { createJob, removeJob, tryHands } from '../drive/try-hands';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import {
  type Fault,
  freshState,
  type PortalState,
  SECURITY_INFO_VARIANTS,
  type SecurityInfoVariant,
} from '../portal/state';
import { LANGUAGES } from '../portal/words';

/**
 * The newer page: app passwords between phones, passkeys and authenticators. The pages are tricky throughout: a security
 * key is called "App password", app passwords are called like phones.
 */
const ADDRESS = ADDRESSES['security-info'];
const look = () => readPage(document, ADDRESS);
const hands = () => tryHands({ patience: 3000, look, presserFor: () => Promise.resolve(press) });

afterEach(() => document.body.replaceChildren());

async function open(change: Partial<PortalState>, asked: string[] = []): Promise<Reading> {
  await mountPage(freshState({ tricky: true, ...change }), asked, 'security-info');
  const folded = look()?.expander;
  if (folded) {
    folded.element.click();
    await new Promise((done) => setTimeout(done, 5));
  }
  return look() as Reading;
}

/** Variants take turns with languages, so that each meets several without a run of all by all. */
const turns = LANGUAGES.map((language, index): [SecurityInfoVariant, string] => [
  SECURITY_INFO_VARIANTS[index % SECURITY_INFO_VARIANTS.length] as SecurityInfoVariant,
  language,
]);
const all = [...SECURITY_INFO_VARIANTS.map((variant): [SecurityInfoVariant, string] => [variant, 'en']), ...turns];

describe('security info', { timeout: 30_000 }, () => {
  it.each(all)('built as %s, in %s, is surely read: our rows and no other', async (securityInfo, language) => {
    const { view } = await open({ securityInfo, language });
    const names = freshState({ tricky: true, language }).rows.map(({ name }) => name);
    expect([view.level, view.rows.map(({ name }) => name)]).toEqual(['sure', names]);
  });

  it.each(SECURITY_INFO_VARIANTS)(
    'built as %s is worked: one is made, one is deleted, no other method is touched',
    async (securityInfo) => {
      const asked: string[] = [];
      await open({ securityInfo }, asked);
      expect(await create(createJob('Printer-2F', { portal: 'security-info' }), hands())).toMatchObject({ ok: true });
      const { rows } = await open({ securityInfo }, asked);
      const item = rows.find(({ name }) => name === 'scan2mail');
      const job = removeJob('scan2mail', {
        portal: 'security-info',
        item: { name: 'scan2mail', created: item?.created },
        rows: rows.map(({ name, created }) => ({ name, created })),
      });
      expect(await remove(job, hands())).toEqual({ ok: true, value: { foundGone: false } });
      expect(asked).toEqual(['create Printer-2F', 'delete scan2mail']);
    },
  );

  it('shows none where a row only calls itself an app password in the place of its name', async () => {
    const { view } = await open({ rows: [], securityInfo: 'fluent' });
    expect(view.rows).toEqual([]);
    expect(view.level).not.toBe('sure');
  });

  it('finds the row that holds all of them folded, and says that the list is not all there', async () => {
    await mountPage(freshState({ securityInfo: 'collapsed' }), [], 'security-info');
    expect(look()?.view).toMatchObject({ rows: [], complete: false });
    expect(look()?.expander).toBeDefined();
  });

  it.each<[Fault, string]>([
    ['option-off', 'option-off'],
    ['name-refused', 'name-refused'],
    ['timed-out', 'dialog-unexpected'],
    ['captcha', 'dialog-unexpected'],
  ])('creates nothing when the page has the fault %s, and says why', async (fault, why) => {
    const asked: string[] = [];
    await open({ faults: [fault] }, asked);
    const outcome = await create(createJob('Printer-2F', { portal: 'security-info' }), hands());
    expect(outcome).toMatchObject({ ok: false, why });
    expect(asked.filter((entry) => !entry.endsWith('(refused)'))).toEqual([]);
  });

  it.each<Fault>([
    'names-another',
    'extra-confirm',
    'asks-all',
    'delete-lies',
    'delete-another',
    'timed-out',
    'captcha',
    'shuffles',
  ])('deletes no wrong one when the page has the fault %s', async (fault) => {
    const asked: string[] = [];
    const { rows } = await open({ securityInfo: 'list', faults: [fault] }, asked);
    const job = removeJob('scan2mail', {
      portal: 'security-info',
      item: { name: 'scan2mail', created: rows.find(({ name }) => name === 'scan2mail')?.created },
      rows: rows.map(({ name, created }) => ({ name, created })),
    });
    const outcome = await remove(job, hands());
    // What the page itself does wrong behind our back is the page's; it must be noticed.
    if (fault !== 'shuffles') expect(outcome.ok).toBe(false);
    expect(asked.filter((entry) => entry.startsWith('other'))).toEqual([]);
    const wrong = asked.filter((entry) => entry.startsWith('delete') && !entry.startsWith('delete scan2mail'));
    expect(wrong).toHaveLength(fault === 'delete-another' ? 1 : 0);
  });
});
