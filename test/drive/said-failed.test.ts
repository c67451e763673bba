import { afterEach, describe, expect, it } from 'vitest';
import { remove } from '../../lib/drive/remove';
import { smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';

/** What a page says of a deletion counts, whatever its list shows. */

afterEach(() => document.body.replaceChildren());
type Page = ReturnType<typeof smallPage>;

function pageThat(confirmed: (page: Page, name: string) => void): Page {
  const page = smallPage(['Phone', 'Phone 2', 'Laptop']);
  page.on.confirmDelete = (name) => {
    page.close();
    confirmed(page, name);
  };
  return page;
}
const work = () => remove(removeJob('Phone'), tryHands({ patience: 3000 }));

describe('a row that goes, with a message', { timeout: 20_000 }, () => {
  it.each([
    'The app password could not be deleted.',
    'We couldn’t delete it. Try again.',
    'Löschen fehlgeschlagen.',
    'Das App-Kennwort konnte nicht gelöscht werden.',
    'Le mot de passe n’a pas pu être supprimé.',
    '削除に失敗しました。',
    'We were unable to delete the app password.',
    'The app password wasn’t deleted.',
  ])('that it was not deleted, is not called deleted: %s', async (says) => {
    pageThat((page, name) => {
      page.remove(name);
      page.box(says, ['OK', page.close]);
    });
    expect(await work()).toMatchObject({ ok: false, step: 'verify', why: 'not-verified', seen: `${says} OK` });
  });

  it.each([
    'The app password was deleted. Apps that use it could stop working.',
    'Gelöscht. Apps können sich damit nicht mehr anmelden.',
    'The app password was deleted and is not recoverable.',
    'Deleted app passwords could not be restored so far.',
    'App password deleted. If sign-in failed on a device, create a new one.',
    '已删除。使用它的应用将登录失败。',
    '삭제되었습니다. 이 암호로 로그인에 실패합니다.',
    '削除しました。アプリはサインインできません。',
  ])('of what stops working, is deleted: %s', async (says) => {
    pageThat((page, name) => {
      page.remove(name);
      page.box(says, ['OK', page.close]);
    });
    expect(await work()).toMatchObject({ ok: true });
  });
});

it('the words of an alert in no box are told with the failure', async () => {
  pageThat(() => {
    const alert = Object.assign(document.createElement('div'), { textContent: 'Could not delete.' });
    alert.setAttribute('role', 'alert');
    document.body.append(alert);
  });
  expect(await work()).toMatchObject({ ok: false, why: 'still-there', seen: 'Could not delete.' });
});

it('whose account it is, which a page may say as well, is kept with no failure', async () => {
  pageThat((page, name) =>
    page.box(`Signed in as nora.lind+work@mail.example.com, you cannot delete ${name}.`, ['OK', page.close]),
  );
  expect(await work()).toMatchObject({ ok: false, seen: 'Signed in as …, you cannot delete Phone. OK' });
});

it('an address that one is called after is part of its name', async () => {
  const page = smallPage(['mail@example.com', 'Laptop']);
  page.on.confirmDelete = (name) => {
    page.close();
    page.box(`${name} could not be deleted.`, ['OK', page.close]);
  };
  const outcome = await remove(removeJob('mail@example.com'), tryHands({ patience: 3000 }));
  expect(outcome).toMatchObject({ ok: false, seen: 'mail@example.com could not be deleted. OK' });
});

it('a box that only offers to sign in, in the place of the question, says that one is signed out', async () => {
  const page = smallPage(['Phone', 'Laptop']);
  page.on.openDelete = () => void page.box('Your session has expired.', ['Sign in', () => page.asked.push('sign in')]);
  expect(await work()).toMatchObject({ ok: false, step: 'open', why: 'signed-out' });
  expect(page.asked).toEqual([]);
});
