import { afterEach, describe, expect, it } from 'vitest';
import { create } from '../../lib/drive/create';
import { remove } from '../../lib/drive/remove';
import { readPage } from '../../lib/portals/read';
import { ADDRESS } from '../drive/small-page';
import { createJob, removeJob, tryHands } from '../drive/try-hands';
import { mountPage } from './mount';
import { freshState, sampleRows, VARIANTS } from './state';
import { LANGUAGES } from './words';

afterEach(() => document.body.replaceChildren());

const every = VARIANTS.flatMap((variant) => LANGUAGES.map((language) => ({ variant, language })));

describe.each(every)('the page built as $variant, in $language', ({ variant, language }) => {
  it('is surely read, row by row', async () => {
    await mountPage(freshState({ variant, language, rows: sampleRows(5) }));
    const view = readPage(document, ADDRESS)?.view;
    expect(view?.rows.map(({ name, createdOn }) => [name, createdOn])).toEqual(
      sampleRows(5).map(({ name, created }) => [name, created]),
    );
    expect(view?.parts.filter(({ part, level }) => level !== 'sure' && part !== 'created')).toEqual([]);
    expect(view?.level).toBe('sure');
    expect(view?.account?.label).toBe('nora.lind@example.com');
  });

  // A page that loads itself anew needs a browser: see the browser tests.
  if (variant === 'postback') return;
  it('is worked: one is made, one is deleted, and nothing else is asked of it', async () => {
    const asked: string[] = [];
    await mountPage(freshState({ variant, language, rows: sampleRows(5) }), asked);
    const made = await create(createJob('Printer-2F'), tryHands({ patience: 3000 }));
    expect(made).toEqual({ ok: true, value: undefined });
    expect(asked).toEqual(['create Printer-2F']);
    await mountPage(freshState({ variant, language, rows: sampleRows(5) }), asked);
    const view = readPage(document, ADDRESS)?.view;
    const item = view?.rows.find(({ name }) => name === 'scan2mail');
    const rows = view?.rows.map(({ name, created }) => ({ name, created })) ?? [];
    const removed = await remove(
      removeJob('scan2mail', { item: { name: 'scan2mail', created: item?.created }, rows }),
      tryHands({ patience: 3000 }),
    );
    expect(removed).toEqual({ ok: true, value: { foundGone: false } });
    expect(asked).toEqual(['create Printer-2F', 'delete scan2mail']);
  });
});
