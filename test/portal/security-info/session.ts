import { SIGN_IN } from '../backend';
import { el, pressable } from '../dom';
import type { BoxButton } from './look';
import type { Page } from './page';

/** Whether a step may go on; otherwise the page has taken another turn. `late` is the last step. */
export async function mayGoOn(page: Page, late = false): Promise<boolean> {
  const { backend, words, look } = page;
  switch (await backend.session(late)) {
    case 'sign-in':
      backend.go(SIGN_IN);
      return false;
    case 'timed-out': {
      const again: BoxButton = { caption: words.signInAgain, press: () => backend.go(SIGN_IN), primary: true };
      if (look.timedOut === 'box')
        await page.open({ step: 'message', title: words.timedOut, inside: [], buttons: [again] });
      else page.instead(el('h1', {}, words.timedOut), pressable(look.button(again.caption, true), again.press));
      return false;
    }
    case 'captcha':
      return askLetters(page);
    default:
      return true;
  }
}

function askLetters({ backend, words, open, shut }: Page): Promise<boolean> {
  return new Promise((answer) => {
    const leave = () => {
      shut();
      answer(false);
    };
    const input = el('input', { type: 'text', class: 'field', 'aria-label': words.captcha });
    const verify = async () => {
      if (input.value.trim() === '') return;
      await backend.other('captcha', words.verify);
      shut();
      answer(true);
    };
    void open({
      step: 'message',
      title: words.captcha,
      inside: [el('p', { class: 'letters', 'aria-hidden': 'true' }, 'W7 kq 4'), input],
      buttons: [
        { caption: words.cancel, press: leave },
        { caption: words.verify, press: () => void verify(), primary: true },
      ],
      shut: leave,
    });
  });
}
