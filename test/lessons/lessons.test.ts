import { afterEach, describe, expect, it } from 'vitest';
import { create } from '../../lib/drive/create';
import { remove } from '../../lib/drive/remove';
import { createJob, removeJob, tryHands } from '../drive/try-hands';
import { ADDRESSES } from '../portal/addresses';
import { layOutFlexItems } from '../portal/flex-items';
import { mountPage } from '../portal/mount';
import { freshState, SECURITY_INFO_VARIANTS, type StateChange, VARIANTS } from '../portal/state';
import { UNKNOWN_LANGUAGE } from '../portal/unknown-language';
import { readByLesson } from './read';
import { type ListPortal, showCreating, showDeleting } from './show';

afterEach(() => document.body.replaceChildren());

layOutFlexItems();

const pages: [ListPortal, StateChange][] = [
  ...VARIANTS.filter((variant) => variant !== 'postback').map((variant): [ListPortal, StateChange] => [
    'legacy',
    { variant },
  ]),
  ...SECURITY_INFO_VARIANTS.map((securityInfo): [ListPortal, StateChange] => ['security-info', { securityInfo }]),
];

describe.each(pages)('on the page %s %o, in a language that nobody knows', { timeout: 30_000 }, (portal, variant) => {
  const change: StateChange = { ...variant, language: UNKNOWN_LANGUAGE };

  it('deletes after it was shown once', async () => {
    const asked: string[] = [];
    const { learned, lesson } = await showDeleting(portal, change, 'NAS-Backup-SMTP');
    expect(learned).toHaveProperty('lesson');
    if (!lesson) return;
    await mountPage(freshState(change), asked, portal);
    const look = () => readByLesson(document, ADDRESSES[portal], undefined, [lesson]);
    look()?.expander?.element.click();
    await new Promise((done) => setTimeout(done, 60));
    const rows = look()?.rows.map(({ name, created }) => ({ name, created })) ?? [];
    const item = rows.find(({ name }) => name === 'scan2mail');
    const job = removeJob('scan2mail', { portal, item: item ?? { name: '' }, rows });
    expect(await remove(job, tryHands({ look, patience: 2000 }))).toMatchObject({ ok: true });
    expect(asked).toEqual(['delete scan2mail']);
  });

  it('creates after it was shown once', async () => {
    const asked: string[] = [];
    const { learned, lesson } = await showCreating(portal, change, 'Tablet-Mail');
    expect(learned).toHaveProperty('lesson');
    if (!lesson) return;
    await mountPage(freshState(change), asked, portal);
    const look = () => readByLesson(document, ADDRESSES[portal], undefined, [lesson]);
    const job = createJob('Printer-2F-Scan', { portal });
    expect(await create(job, tryHands({ look, patience: 2000 }))).toMatchObject({ ok: true });
    expect(asked).toEqual(['create Printer-2F-Scan']);
    expect(look()?.secret?.read()?.replace(/\s/g, '')).toBe('qwertyuiopasdfgh');
  });
});
