import { afterEach, describe, expect, it } from 'vitest';
import { remove } from '../../lib/drive/remove';
import { smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';

afterEach(() => document.body.replaceChildren());

/** A page that asks this, with these two answers; answers what came of deleting Phone on it. */
async function askedOn(text: string, yes: string, no: string, change: (box: HTMLElement) => void = () => {}) {
  const page = smallPage(['Phone', 'Phone 2', 'Laptop']);
  const pressed: string[] = [];
  page.on.openDelete = (name) => {
    const answer = (caption: string) => () => {
      pressed.push(caption);
      box.remove();
      if (caption === yes) page.remove(name);
    };
    const box = page.box(text, [yes, answer(yes)], [no, answer(no)]);
    change(box);
  };
  return { outcome: await remove(removeJob('Phone'), tryHands()), pressed };
}

describe('a question', () => {
  it.each([
    ['Delete all app passwords?', 'Yes', 'No'],
    ['All your app passwords will be deleted. Go on?', 'Yes', 'No'],
    ['Delete 3 app passwords?', 'Delete', 'Cancel'],
    ['Delete Phone and all others?', 'Yes', 'No'],
    ['Delete Phone and your other app passwords?', 'Yes', 'No'],
    ['Delete Phone and 2 more?', 'Yes', 'No'],
    ['Do you want to delete Kitchen?', 'Yes', 'No'],
    ['Delete your account?', 'Yes', 'No'],
    ['Delete Phone?', 'Yes, delete all', 'Cancel'],
    ['Delete Phone?', 'Yes, delete Phone 2', 'Cancel'],
    ['Delete Phone?', 'Confirm all deletions', 'Cancel'],
    ['Delete Phone?', 'Confirm deletion of Laptop', 'Cancel'],
    ['Delete Phone?', 'Confirm identity', 'Cancel'],
    ['Delete Phone?', 'Confirm deletions', 'Cancel'],
    ['Delete Phone?', 'Confirm cancellation', 'Cancel'],
    ['Delete Phone?', 'Yes, cancel', 'No'],
    ['Phone wirklich löschen?', 'Kontolöschung bestätigen', 'Abbrechen'],
    ['Phone wirklich löschen?', 'Löschungen bestätigen', 'Abbrechen'],
    ['คุณแน่ใจหรือไม่ว่าต้องการลบ Phone?', 'ใช่ ลบทั้งหมด', 'ยกเลิก'],
    ['Phone を削除しますか?', 'はい、すべて削除', 'いいえ'],
    ['Poistetaanko Phone?', 'Kyllä, poistu', 'Peruuta'],
    ['Να διαγραφεί το Phone;', 'Εντάξει, κατάλαβα', 'Άκυρο'],
    ['Delete Phone?', 'Delete selected', 'Cancel'],
    ['Delete Phone?', 'Got it', 'Cancel'],
    ['Delete Phone?', 'Yes, I want to delete all', 'Cancel'],
    ['Delete Phone?', 'Yes, I want to delete Laptop', 'Cancel'],
    ['Delete Phone?', 'Yes, do it for all app passwords', 'Cancel'],
    ['Delete Phone?', 'Yes, proceed to delete Laptop', 'Cancel'],
    ['Excluir Phone?', 'Sim, excluir todas as senhas do aplicativo', 'Não'],
    ['Please accept the terms before you remove a method.', 'I agree', 'Cancel'],
    ['Delete Phone 2?', 'Delete', 'Don’t delete'],
    ['Phone 2 wirklich löschen?', 'Löschen', 'Zurück'],
  ])('that may mean more, another or something else is declined: %s (%s)', async (text, yes, no) => {
    const { outcome, pressed } = await askedOn(text, yes, no);
    expect(outcome).toMatchObject({ ok: false, step: 'check', why: expect.stringMatching('^dialog-') });
    expect(pressed).toEqual([no]);
  });

  it.each([
    'Stay signed in?',
    'Keep Phone?',
    'Do you want to keep the app password Phone?',
    'Möchten Sie Phone behalten?',
    'Cancel the deletion of Phone?',
    '要取消删除 Phone 吗？',
    'Phone の削除をキャンセルしますか?',
    'Phone 삭제를 취소하시겠습니까?',
  ])('to which “No” may be the answer that deletes, or does something else, is left as it is: %s', async (text) => {
    const { outcome, pressed } = await askedOn(text, 'Yes', 'No');
    expect(outcome).toMatchObject({ ok: false, step: 'check', why: 'dialog-unexpected' });
    expect(pressed).toEqual([]);
  });

  it.each(['Do you want to keep Phone?', 'Keep Laptop?', 'Stay signed in?'])(
    'to which “No thanks” may be the answer that deletes is left as it is: %s',
    async (text) => {
      const { outcome, pressed } = await askedOn(text, 'Yes', 'No thanks');
      expect(outcome).toMatchObject({ ok: false, step: 'check' });
      expect(pressed).toEqual([]);
    },
  );

  it('that has nothing to do with it is left as it is, wherever it floats', async () => {
    const { outcome, pressed } = await askedOn('Was this page helpful?', 'Yes', 'No', (box) => {
      box.removeAttribute('role');
      box.style.position = 'fixed';
    });
    expect(outcome).toMatchObject({ ok: false, step: 'check', why: 'dialog-unexpected' });
    expect(pressed).toEqual([]);
  });

  it('may have something beside it that unfolds more words', async () => {
    const { pressed } = await askedOn('Delete Phone?', 'Yes', 'No', (box) => {
      const more = box.appendChild(document.createElement('details'));
      more.innerHTML = '<summary>What is an app password?</summary><p>A long one.</p>';
    });
    expect(pressed).toEqual(['Yes']);
  });

  it('is read as it is shown, whatever elements its words are in', async () => {
    const { outcome, pressed } = await askedOn('', 'Yes', 'No', (box) => {
      (box.firstElementChild as Element).innerHTML = 'Delete <b>all</b> app passwords?';
    });
    expect(outcome).toMatchObject({ ok: false, step: 'check' });
    expect(pressed).toEqual(['No']);
  });

  it.each([
    ['Delete Phone?', 'Yes, delete', 'No, keep it'],
    ['此操作无法取消，确定要删除 Phone 吗？', '是', '否'],
    ['Phone を削除するとキャンセルできませんが、よろしいですか?', 'はい', 'いいえ'],
    ['Delete Phone?', 'Yes, delete it', 'Cancel'],
    ['Delete Phone?', 'Yes, I’m sure', 'Cancel'],
    ['Delete Phone?', 'Yes, I want to delete it', 'No thanks'],
    ['Delete Phone?', 'I confirm', 'Cancel'],
    ['Supprimer Phone ?', 'Oui, je confirme', 'Non'],
    ['Phone löschen?', 'Ja', 'Nein danke'],
    ['¿Eliminar Phone?', 'Sí, eliminarlo', 'Cancelar'],
    ['هل تريد حذف Phone؟', 'نعم، احذف', 'لا'],
    ['Želite li izbrisati Phone?', 'U redu', 'Odustani'],
    ['Ali želite izbrisati Phone?', 'V redu', 'Prekliči'],
    ['Segur que voleu suprimir Phone?', 'D’acord', 'Cancel·la'],
    ['Bạn có chắc chắn muốn xóa Phone không?', 'Xóa', 'Hủy bỏ'],
    ['Delete Phone?', 'Delete', 'Keep'],
    ['Delete Phone?', 'Delete this app password', 'Cancel'],
    ['Delete Phone?', 'Yes, delete this password', 'No, don’t delete'],
    ['Phone löschen?', 'Ja, unwiderruflich löschen', 'Nein'],
    ['Delete Phone?', 'Confirm delete', 'Cancel'],
    ['Delete Phone?', 'Confirm deletion', 'Cancel'],
    ['Delete Phone?', 'Confirm the removal', 'Cancel'],
    ['Phone wirklich löschen?', 'Löschung bestätigen', 'Abbrechen'],
    ['Supprimer Phone ?', 'Confirmer la suppression', 'Annuler'],
    ['¿Eliminar Phone?', 'Confirmar eliminación', 'Cancelar'],
    ['Excluir Phone?', 'Confirmar exclusão', 'Cancelar'],
    ['Eliminare Phone?', 'Conferma l’eliminazione', 'Annulla'],
    ['Wilt u Phone verwijderen?', 'Verwijdering bevestigen', 'Annuleren'],
    ['Usunąć Phone?', 'Potwierdź usunięcie', 'Anuluj'],
    ['Удалить Phone?', 'Подтвердить удаление', 'Отмена'],
    ['هل تريد حذف Phone؟', 'تأكيد الحذف', 'إلغاء'],
    ['要刪除 Phone 嗎？', '是，刪除', '不，保留'],
    ['Phone を削除しますか?', 'はい、削除します', 'いいえ'],
    ['Phone을(를) 삭제하시겠습니까?', '삭제하기', '취소'],
    ['Phone wirklich löschen?', 'Ja, löschen', 'Nein, behalten'],
    ['Delete Phone?', 'Delete', 'Don’t delete'],
    ['Delete Phone?', 'Delete', 'Keep app password'],
    ['Delete Phone?', 'Delete', 'Go back'],
    ['Phone wirklich löschen?', 'Löschen', 'Nicht löschen'],
    ['Supprimer Phone ?', 'Supprimer', 'Ne pas supprimer'],
    ['Phoneを削除しますか?', '削除', '削除しない'],
    ['Phone을(를) 삭제하시겠습니까?', '삭제', '삭제 안 함'],
    ['Удалить Phone?', 'Удалить', 'Не удалять'],
    ['Delete Phone? All apps on all devices that use it stop working.', 'Yes', 'No'],
    ['Delete Phone from all your devices?', 'Yes', 'No'],
    ['Delete Phone and sign out of all apps that use it?', 'Yes', 'No'],
    ['Are you sure you want to remove Phone from your app passwords?', 'Yes', 'No'],
    ['Delete app password', 'Yes', 'No'],
    ['Are you sure?', 'Yes', 'No'],
  ])('about this one is confirmed: %s (%s)', async (text, yes, no) => {
    const { outcome, pressed } = await askedOn(text, yes, no);
    expect(outcome).toMatchObject({ ok: true });
    expect(pressed).toEqual([yes]);
  });

  it('is confirmed by a button with the name, a comma in it as well', async () => {
    const page = smallPage(['Phone, old', 'Phone']);
    page.on.openDelete = (name) => {
      const yes = () => {
        page.asked.push(name);
        page.close();
        page.remove(name);
      };
      page.box(`Delete ${name}?`, [`Delete ${name}`, yes], ['Cancel', page.close]);
    };
    expect(await remove(removeJob('Phone, old'), tryHands())).toMatchObject({ ok: true });
    expect(page.asked).toEqual(['Phone, old']);
  });

  it.each([
    ['Help', true],
    ['Mehr erfahren', true],
    ['Archive it', false],
  ])('with a third button is confirmed only where that is known to answer nothing: %s', async (third, isConfirmed) => {
    const { pressed } = await askedOn('Delete Phone?', 'Yes', 'No', (box) => {
      box.append(Object.assign(document.createElement('button'), { textContent: third }));
    });
    expect(pressed).toEqual([isConfirmed ? 'Yes' : 'No']);
  });

  it('that is not to be confirmed is left by its “Cancel”, not by what leads back', async () => {
    const { pressed } = await askedOn('Delete Phone 2?', 'Delete', 'Cancel', (box) => {
      box.append(Object.assign(document.createElement('button'), { textContent: 'Back' }));
    });
    expect(pressed).toEqual(['Cancel']);
  });

  it.each(['Password', 'App'])('is not confirmed by a button that says another’s name: %s', async (other) => {
    const page = smallPage(['Phone', other]);
    page.on.openDelete = () =>
      page.box('Are you sure?', [`Delete ${other}`, () => page.asked.push('x')], ['Cancel', page.close]);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false, step: 'check' });
    expect(page.asked).toEqual([]);
  });

  it.each([
    ['모든 메일', '을(를) 삭제하시겠습니까?', '예', '아니요'],
    ['全部の端末', 'を削除しますか?', 'はい', 'いいえ'],
  ])('with a name in a script without blanks is confirmed: %s', async (name, text, yes, no) => {
    const page = smallPage([name, 'Laptop']);
    const confirm = () => {
      page.asked.push(name);
      page.close();
      page.remove(name);
    };
    page.on.openDelete = () => page.box(name + text, [yes, confirm], [no, page.close]);
    expect(await remove(removeJob(name), tryHands())).toMatchObject({ ok: true });
  });

  it('about all is declined, though a word in it holds the name', async () => {
    const page = smallPage(['n', 'Laptop']);
    page.on.openDelete = () =>
      page.box(
        'Všechna existující hesla aplikací budou odebrána.',
        ['ano', () => page.asked.push('x')],
        ['ne', page.close],
      );
    expect(await remove(removeJob('n'), tryHands())).toMatchObject({ ok: false, step: 'check' });
    expect(page.asked).toEqual([]);
  });

  it.each(['a+b (c) [d] {e} |f| ^$ \\ /', 'All — 👩‍👩‍👧'])(
    'is confirmed whatever signs the name has: %s',
    async (name) => {
      const page = smallPage([name, 'Laptop']);
      expect(await remove(removeJob(name), tryHands())).toMatchObject({ ok: true });
      expect(page.asked).toEqual([`delete ${name}`]);
    },
  );

  it('about all devices is confirmed where that is the name (F24)', async () => {
    const page = smallPage(['All devices', 'Laptop']);
    expect(await remove(removeJob('All devices'), tryHands())).toMatchObject({ ok: true });
    expect(page.asked).toEqual(['delete All devices']);
  });
});
