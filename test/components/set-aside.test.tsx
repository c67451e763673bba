import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import type { Model } from '../../components/model';
import { speakEnglish } from './english';
import { acts, model, view } from './models';
import { clear, click, get, maybe, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

async function open(shown: Model) {
  const done = acts();
  await show(<App model={shown} acts={done} place="popup" />);
  return done;
}
const said = () => document.querySelector('main')?.textContent ?? '';

describe('what was set aside of the ledger', () => {
  it('is said until the person puts that away', async () => {
    const done = await open(model({ problems: ['set-aside'] }));
    expect(said()).toContain('What could not be read was set aside');
    get('button', 'Phone');
    await click(get('button', 'Dismiss'));
    expect(done.dismissProblem).toHaveBeenCalledOnce();
  });

  it('stands not before what keeps the list from being read', async () => {
    await open(model({ problems: ['set-aside'] }, { state: 'signed-out', rows: [] }));
    expect(said()).toContain('Sign in there');
    expect(maybe('button', 'Dismiss')).toBeUndefined();
  });
});

it('a page that names nobody is not headed by the account that was read last', async () => {
  const nobody = view({ state: 'signed-out', rows: [], account: undefined });
  await open(model({ situation: { kind: 'page', tab: 7, view: nobody, account: 'nobody' } }));
  expect(said()).toContain('Sign in there');
  expect(said()).not.toMatch(/nora@example\.com|As last read/);
});
