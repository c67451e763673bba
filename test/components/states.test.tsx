import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import type { Model } from '../../components/model';
import { MOST_ROWS } from '../../lib/portals/too-many';
import type { PartView } from '../../lib/portals/view';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { clear, click, get, maybe, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const tooMany: PartView = {
  part: 'list',
  level: 'likely',
  clues: [{ kind: 'structure', says: 'too-many-rows', count: 900, against: true }],
};
const nothing = { accounts: [], devices: [], records: [], events: [] };
const open = async (shown: Model, place: 'popup' | 'desk' = 'popup') => {
  const done = acts();
  await show(<App model={shown} acts={done} place={place} />);
  return done;
};
const said = () => document.querySelector('main')?.textContent ?? '';

describe('what stands in the way of the list is said in one sentence, with what to do next', () => {
  it.each([
    [
      'signed out',
      model({}, { state: 'signed-out', rows: [] }),
      'Sign in there; Latchkey reads the list',
      "Go to Microsoft's page",
    ],
    [
      'another page of the host',
      model({}, { state: 'elsewhere', rows: [] }),
      'App passwords are on their own page there',
      'Open portal',
    ],
    [
      'the option is off',
      model({}, { state: 'option-off', rows: [] }),
      'some you can set right yourself',
      'See possible reasons',
    ],
    [
      'a personal page that is not sure',
      model({}, { portal: 'personal', level: 'by-hand' }),
      'so it presses nothing',
      undefined,
    ],
    [
      'far too many rows',
      model({}, { level: 'by-hand', rows: [], complete: false, parts: [tooMany] }),
      `reads up to ${MOST_ROWS} rows`,
      undefined,
    ],
    ['half the list', model({}, { complete: false }), 'Show the whole list', undefined],
    [
      'a folded list',
      model({}, { folded: true, complete: false, level: 'by-hand', rows: [] }),
      'once that row is unfolded',
      'Unfold them',
    ],
    ['a page it is not sure of', model({}, { level: 'by-hand' }), 'Show it once', 'Show it to Latchkey'],
    [
      'a page of which nothing is known',
      model(
        {},
        { state: 'elsewhere', level: 'by-hand', rows: [], parts: [{ part: 'page', level: 'likely', clues: [] }] },
      ),
      'Show it once',
      'Show it to Latchkey',
    ],
    ['a dialog', model({}, { state: 'dialog' }), 'Finish or close it there', "Go to Microsoft's page"],
    ['the naming step', model({}, { state: 'naming' }), 'Type or choose the name there', "Go to Microsoft's page"],
    ['a password on show', model({}, { state: 'password' }), 'it is shown once', "Go to Microsoft's page"],
    [
      'no answer',
      model({ situation: { kind: 'no-answer', tab: 7 } }),
      'It may have been opened before Latchkey was installed, updated or allowed, or it is still loading',
      'Reload the page',
    ],
    ['damaged storage', model({ problems: ['storage-corrupt'] }), 'It was set aside', undefined],
    ['refused storage', model({ problems: ['storage-refused'] }), 'Free some disk space', undefined],
    ['a newer ledger', model({ problems: ['ledger-newer'] }), 'Update Latchkey', undefined],
  ] as const)('%s', async (_, shown, sentence, next) => {
    await open(shown);
    const notice = document.querySelector('.notice');
    expect(document.querySelectorAll('.notice')).toHaveLength(1);
    expect(notice?.textContent).toContain(sentence);
    expect(notice?.querySelector('button')?.textContent).toBe(next);
    expect(document.querySelectorAll('.button-primary').length).toBeLessThanOrEqual(1);
    get('list', 'App passwords');
  });

  it.each([
    ['signed-out', 'toPage', 7],
    ['elsewhere', 'openPortal', 'legacy'],
  ] as const)('%s leads on', async (state, act, to) => {
    const done = await open(model({}, { state, rows: [] }));
    await click(document.querySelector('.notice button')!);
    expect(done[act]).toHaveBeenCalledExactlyOnceWith(to);
  });
});

describe('a page that is not sure', () => {
  it('says nothing of how many there are', async () => {
    await open(
      model({ ledger: { accounts: [], devices: [], records: [], events: [] } }, { level: 'by-hand', rows: [] }),
    );
    expect(document.body.textContent).toContain('The list on this page has not been read.');
    expect(document.body.textContent).not.toMatch(/of 40|no app passwords/);
  });

  it('is shown by hand when the person asks', async () => {
    const did = await open(model({}, { level: 'by-hand' }));
    await click(get('button', 'Show it to Latchkey'));
    expect(did.showByHand).toHaveBeenCalledWith(7);
  });

  it('can be added to all the same where the way to do that is sure', async () => {
    const parts = (['page', 'create'] as const).map((part) => ({ part, level: 'sure' as const, clues: [] }));
    await open(model({}, { level: 'by-hand', rows: [], parts }));
    await click(get('button', 'New app password'));
    get('button', "Create on Microsoft's page");
  });
});

describe('a list that is folded into one row', () => {
  const folded = () => model({}, { folded: true, complete: false, level: 'by-hand', rows: [] });

  it('is unfolded when the person asks, once', async () => {
    const done = await open(folded());
    await click(get('button', 'Unfold them'));
    expect(done.unfold).toHaveBeenCalledExactlyOnceWith({ tab: 7, account: 'a1' });
    expect(said()).toContain('If nothing unfolds, press it');
    expect(maybe('button', 'Unfold them')).toBeUndefined();
    await show(<App model={model()} acts={done} place="popup" />);
    expect(document.querySelector('.notice')).toBeNull();
    get('button', 'Phone');
  });

  it.each([
    ['refused', { ok: false, step: 'plan', why: 'account-changed' }, 'now shows another account'],
    ['not heard', 'no-background', 'did not answer'],
  ] as const)('says so when that was %s', async (_, answer, sentence) => {
    const done = acts();
    done.unfold.mockResolvedValue(answer);
    await show(<App model={folded()} acts={done} place="popup" />);
    await click(get('button', 'Unfold them'));
    expect(said()).toContain(sentence);
  });
});

describe('with no list to show', () => {
  it('the popup says which pages hold one, with the way to each', async () => {
    const done = await open(model({ situation: { kind: 'none' }, ledger: nothing }));
    get('heading', 'No app password page in this tab');
    const links = [...get('list', 'Pages that hold app passwords').querySelectorAll('a')];
    expect(links.map(({ hostname }) => hostname)).toEqual([
      'account.activedirectory.windowsazure.com',
      'mysignins.microsoft.com',
      'account.live.com',
    ]);
    await click(links[1]!);
    expect(done.openPortal).toHaveBeenCalledWith('security-info');
    get('button', 'Open portal');
    get('button', 'Open desk');
  });

  it('says that the stored list is damaged all the same', async () => {
    await open(model({ situation: { kind: 'none' }, ledger: nothing, problems: ['storage-corrupt'] }));
    expect(said()).toContain('It was set aside');
  });

  it('the last list read is shown as that, with the way to the page', async () => {
    await open(model({ situation: { kind: 'none' } }));
    expect(said()).toContain('As last read on 1 Nov 2026');
    get('button', 'Phone');
    get('button', 'Open portal');
    expect(maybe('button', 'New app password')).toBeUndefined();
  });

  it('nothing is claimed before anything is known', async () => {
    await open(model({ situation: { kind: 'waiting' } }));
    get('heading', 'Latchkey');
    expect(said()).toBe('');
  });

  it('an empty account says that it is empty', async () => {
    await open(model({ ledger: nothing }, { rows: [] }));
    expect(said()).toContain('There are no app passwords on this account yet.');
    expect(get('meter').getAttribute('aria-valuenow')).toBe('0');
    get('button', 'New app password');
  });
});

describe('a personal account', () => {
  const personal = (more: Partial<Model> = {}) =>
    model(more, { portal: 'personal', rows: [], complete: false, limit: 40 });

  it('has no list and no limit: what Latchkey saw made is shown, and none of it is called missing', async () => {
    await open(personal());
    expect(said()).toContain('Microsoft shows no list for a personal account.');
    expect(maybe('meter')).toBeUndefined();
    expect(said()).not.toContain('Missing');
    get('button', 'Phone');
    get('button', 'New app password');
  });

  it('deletes none by itself, and says which devices would stop', async () => {
    await open(personal());
    await click(get('button', 'Delete Printer-Scan…'));
    expect(maybe('dialog')).toBeUndefined();
    expect(said()).toContain('These would stop signing in: Front desk.');
  });

  it('says why the section is missing', async () => {
    await open(model({}, { portal: 'personal', rows: [], state: 'option-off', complete: false }));
    expect(said()).toContain('only while two-step verification is on');
  });

  it('says that the name is for Latchkey alone', async () => {
    await open(personal());
    await click(get('button', 'New app password'));
    expect(said()).toContain('Microsoft asks for no name here');
  });
});

describe('a permission that is withheld', () => {
  const denied = { situation: { kind: 'no-permission', host: 'account.activedirectory.windowsazure.com' } } as const;

  it('is asked for by the button, and a refusal is said', async () => {
    const done = await open(model(denied));
    expect(said()).toContain('account.activedirectory.windowsazure.com');
    await click(get('button', 'Allow on this site'));
    expect(done.allow).toHaveBeenCalledOnce();
    expect(said()).toContain('The browser did not allow it.');
  });

  it('keeps the list readable on the desk', async () => {
    const done = await open(model(denied), 'desk');
    get('button', 'Phone');
    await click(get('button', 'Allow on this site'));
    expect(done.allow).toHaveBeenCalledOnce();
  });
});
