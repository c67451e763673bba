import { afterEach, describe, expect, it } from 'vitest';
import { remove } from '../../lib/drive/remove';
import { smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';

afterEach(() => document.body.replaceChildren());

/** A cross at the top of a box, with the word that it says to a screen reader. */
function putCross(box: HTMLElement, label: string, press: () => void = () => box.remove()): void {
  const cross = document.createElement('button');
  cross.setAttribute('aria-label', label);
  cross.textContent = '×';
  cross.addEventListener('click', press);
  box.prepend(cross);
}

const LABELS = [
  'Close',
  'Close dialog',
  'Close this window',
  'Dismiss message',
  'Close pop-up',
  'Meldung schließen',
  'Das Dialogfeld schließen',
  'Fermer la boîte de dialogue',
  'Cerrar notificación',
  'Закрыть окно',
  'ダイアログを閉じる',
  '关闭对话框',
  '알림 닫기',
  'إغلاق مربع الحوار',
];

describe('a cross that says what it closes', () => {
  it.each(LABELS)('stands in the way of no question: %s', async (label) => {
    const page = smallPage(['Phone', 'Phone 2', 'Laptop']);
    page.on.openDelete = (name) => {
      const box = page.box(`Delete ${name}?`, ['Yes', () => page.on.confirmDelete?.(name)], ['No', () => {}]);
      putCross(box, label, () => page.asked.push('closed'));
    };
    page.on.confirmDelete = (name) => {
      page.close();
      page.asked.push(name);
      page.remove(name);
    };
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: true });
    expect(page.asked).toEqual(['Phone']);
  });

  it.each(LABELS)('closes a line of the page that tells something: %s', async (label) => {
    const page = smallPage(['Phone', 'Phone 2', 'Laptop']);
    page.on.confirmDelete = (name) => {
      page.close();
      page.remove(name);
      const line = page.box(`${name} was deleted.`);
      line.removeAttribute('role');
      line.className = 'line';
      putCross(line, label);
    };
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: true });
    expect(document.querySelector('.line')).toBeNull();
  });

  it('closes a dialog that has nothing else, once that has stood', async () => {
    const page = smallPage(['Phone', 'Phone 2', 'Laptop']);
    page.on.confirmDelete = (name) => {
      page.close();
      page.remove(name);
      putCross(page.box(`${name} was deleted.`), 'Close dialog');
    };
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: true });
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });

  it('closes no dialog in which something is to be typed', async () => {
    const page = smallPage(['Phone', 'Phone 2', 'Laptop']);
    page.on.confirmDelete = (name) => {
      page.close();
      page.remove(name);
      const box = page.box('Something else is to be said here.');
      box.append(document.createElement('input'));
      putCross(box, 'Close dialog');
    };
    expect(await remove(removeJob('Phone'), tryHands({ patience: 2000 }))).toMatchObject({ ok: false });
    expect(document.querySelector('[role=dialog]')).not.toBeNull();
  });

  it('is no message by itself in a dialog that is yet to get its buttons', async () => {
    const page = smallPage(['Phone', 'Laptop']);
    page.on.openDelete = (name) => {
      const box = page.box(`Delete ${name}?`);
      putCross(box, 'Close dialog');
      const yes = document.createElement('button');
      yes.textContent = 'Yes';
      yes.addEventListener('click', () => page.on.confirmDelete?.(name));
      setTimeout(() => box.append(yes), 300);
    };
    page.on.confirmDelete = (name) => {
      page.close();
      page.remove(name);
    };
    expect(await remove(removeJob('Phone'), tryHands({ follows: true }))).toMatchObject({ ok: true });
  });

  it.each(['Close account', 'Close my account', 'Close and sign out', '关闭帐户', '关闭通知', 'Bildirimi kapat'])(
    'is none where it closes something else: %s',
    async (label) => {
      const page = smallPage(['Phone', 'Phone 2', 'Laptop']);
      page.on.openDelete = (name) => {
        const box = page.box(`Delete ${name}?`, ['Yes', () => page.asked.push(name)], ['No', () => page.close()]);
        putCross(box, label, () => page.asked.push('closed'));
      };
      const outcome = await remove(removeJob('Phone'), tryHands());
      expect(outcome).toMatchObject({ ok: false, why: 'dialog-unexpected' });
      expect(page.asked).toEqual([]);
    },
  );

  it.each(['Descartar', 'Ignorer', 'Verwerfen', 'Odrzuć', '消除', '非表示', 'تجاهل', 'Hide'])(
    'may be called by a word that could refuse something elsewhere, where there is nothing else to press: %s',
    async (label) => {
      const page = smallPage(['Phone', 'Phone 2', 'Laptop']);
      page.on.confirmDelete = (name) => {
        page.close();
        page.remove(name);
        const toast = page.box(`${name} was deleted.`, [label, () => toast.remove()]);
        toast.setAttribute('role', 'alert');
      };
      expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: true });
      expect(document.querySelector('[role=alert]')).toBeNull();
    },
  );

  it('is not meant by such a word beside others', async () => {
    const page = smallPage(['Phone', 'Phone 2', 'Laptop']);
    page.on.openDelete = (name) =>
      void page.box(
        `Delete ${name}?`,
        ['Yes', () => page.asked.push(name)],
        ['No', () => page.close()],
        ['Hide', () => page.asked.push('hidden')],
      );
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false, why: 'dialog-unexpected' });
    expect(page.asked).toEqual([]);
  });
});
