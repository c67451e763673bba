import { t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { copyPassword } from '../../lib/secret/copy';
import { countDown } from '../../lib/secret/countdown';
import type { Mark } from '../../lib/secret/mark';
import type { CoveredSecret } from '../../lib/secret/secret-slot';
import { make, makeButton, makeSheet } from './host';
import style from './offers.css?inline';
import { makeIcon } from './small-icons';

const SECONDS = 10;

export interface ClipboardActs {
  /** It was copied. Answers in how many seconds the clipboard is emptied, where it is at all. */
  copied(mark: Promise<Mark>): Promise<number | undefined>;
  /** Rejects where the browser refuses. */
  empty(): Promise<void>;
}

/**
 * Offers to copy the covered one-time password unseen, and to show it for a while. The value never comes into our own nodes: to
 * show it, the cover is taken away from over the page's own text.
 */
export function showOffers({ offers, cover, read, signal }: CoveredSecret, acts: ClipboardActs): void {
  const said = make('p', 'note');
  said.setAttribute('role', 'status');
  const note = make('p', 'note', t('inPage_copyNote'));
  const bar = make('i', '');
  const meter = make('div', 'bar', bar);
  meter.hidden = true;
  let showing: AbortController | undefined;

  const say = (sentence: string, isGood: boolean) => {
    said.className = isGood ? 'note good' : 'note';
    said.textContent = sentence;
  };
  const clipboard = showClipboard(acts, say, signal);
  const copy = makeButton('primary', [makeIcon('copy'), t('copyPassword')], () => {
    void copyPassword(read).then((copied) => {
      if (copied.ok) {
        say(t(copied.odd ? 'inPage_copiedOdd' : 'inPage_copied'), true);
        clipboard.holds(copied.mark);
      } else say(t(copied.why === 'nothing-there' ? 'inPage_nothingToCopy' : 'inPage_clipboardRefused'), false);
    });
  });
  const hide = () => {
    showing?.abort();
    showing = undefined;
    cover.hidden = false;
    meter.hidden = true;
    showWords.textContent = t('showSeconds', { seconds: SECONDS });
    note.textContent = t('inPage_copyNote');
  };
  const reveal = () => {
    showing = new AbortController();
    const ended = AbortSignal.any([signal, showing.signal]);
    cover.hidden = true;
    meter.hidden = false;
    bar.style.inlineSize = '100%';
    note.textContent = t('inPage_whoCanSee');
    showWords.textContent = t('inPage_hideNow', { seconds: SECONDS });
    countDown(
      SECONDS,
      (left) => {
        bar.style.inlineSize = `${left * 10}%`;
        showWords.textContent = t('inPage_hideNow', { seconds: left });
        if (left === 0) hide();
      },
      ended,
    );
    addEventListener('blur', hide, { signal: ended });
    document.addEventListener('visibilitychange', hide, { signal: ended });
  };
  const showWords = make('span', '', t('showSeconds', { seconds: SECONDS }));
  const show = makeButton('', [makeIcon('eye'), showWords], () => (showing ? hide() : reveal()));
  offers.append(makeSheet(style), make('div', 'buttons', copy, show), meter, said, clipboard.line, note);
}

/** What becomes of the clipboard after a copy: how long it holds the password, and a way to empty it now. */
function showClipboard(
  { copied, empty }: ClipboardActs,
  say: (sentence: string, isGood: boolean) => void,
  signal: AbortSignal,
) {
  const left = make('span', 'left');
  let counting: AbortController | undefined;
  const end = () => {
    counting?.abort();
    line.hidden = true;
  };
  const emptyNow = makeButton('', [t('inPage_emptyNow')], () => {
    void empty().then(
      () => {
        end();
        say(t('inPage_emptied'), true);
      },
      () => say(t('inPage_clipboardRefused'), false),
    );
  });
  const line = make('p', 'clipboard', left, emptyNow);
  line.hidden = true;
  const count = (seconds: number, signal: AbortSignal) =>
    countDown(
      seconds,
      (now) => {
        left.textContent = t('inPage_emptiesIn', { seconds: now });
        if (now > 0) return;
        end();
        say(t('inPage_timeOver'), false);
      },
      signal,
    );
  return {
    line,
    holds(mark: Promise<Mark>) {
      counting?.abort();
      const mine = new AbortController();
      counting = mine;
      left.textContent = '';
      line.hidden = false;
      const here = AbortSignal.any([signal, mine.signal]);
      void copied(mark).then((seconds) => seconds === undefined || here.aborted || count(seconds, here), report);
    },
  };
}
