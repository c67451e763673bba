import { t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { copyPassword, withoutBlanks } from '../../lib/secret/copy';
import { countDown } from '../../lib/secret/countdown';
import type { Emptied } from '../../lib/secret/empty-clipboard';
import type { Mark } from '../../lib/secret/mark';
import type { CoveredSecret } from '../../lib/secret/secret-slot';
import { guardButtons, type MakeGuarded } from './guarded';
import { addSheet, make } from './host';
import style from './offers.css?inline';
import { makeReveals } from './reveal';
import { draw, secretIcons, shieldSign } from './small-icons';
import { makeTyping } from './typing';

const DOTS = '••••••••';
const SECONDS = 10;
/** Typing sixteen letters with a remote control takes its time. */
const SECONDS_TO_TYPE = 120;

export interface ClipboardActs {
  /** It was copied. Answers in how many seconds the clipboard is emptied, where it is at all. */
  copied(mark: () => Promise<Mark>): Promise<number | undefined>;
  /** The seconds are over. Answers what came of it, where that is known. */
  due(): Promise<Emptied | undefined>;
  /** Rejects where the browser refuses. */
  empty(): Promise<void>;
}

export interface SecretActs extends ClipboardActs {
  /** Not while presenter mode is on. */
  mayShowLarge(): Promise<boolean>;
  /** Says `on` when presenter mode comes on while the page is open. */
  presenting: EventTarget;
  /** It was shown to somebody: our own page says what to do. */
  shownByMistake(name: string | undefined): Promise<unknown>;
}

/**
 * Offers to copy the covered one-time password unseen, and to show it for a while: then the cover is taken away from over the
 * page's own text. The value comes into our own nodes only to be typed from, and only as long as that is shown.
 */
export function showOffers(
  { cover, offers, setCovered, name, read, signal }: CoveredSecret,
  acts: SecretActs,
  guard = guardButtons,
): void {
  // It stands there from the start: a line that comes under a hand would move the page's own buttons away from it.
  const said = make('p', 'note', t('inPage_notCopied'));
  said.setAttribute('role', 'status');
  const note = make('p', 'note', t('inPage_copyNote'));
  const say = (sentence: string, isGood: boolean) => {
    said.className = isGood ? 'note good' : 'note';
    said.textContent = sentence;
  };
  /** It was copied, or seen. */
  let isTaken = false;
  const heard = remindBeforeClosing(() => !isTaken, signal);
  const makeGuarded = guard((sentence) => say(sentence, false), signal);
  const clipboard = showClipboard(acts, say, makeGuarded, () => copy.focus(), signal);
  const copy = makeGuarded('primary', [draw(secretIcons.copy), t('copyPassword')], () => {
    void copyPassword(read).then((copied) => {
      if (copied.ok) {
        isTaken = true;
        say(t(copied.odd ? 'inPage_copiedOdd' : 'inPage_copied'), true);
        clipboard.holds(copied.mark);
      } else say(t(copied.why === 'nothing-there' ? 'inPage_nothingToCopy' : 'inPage_clipboardRefused'), false);
    });
  });
  const typing = makeTyping();
  const reveals = makeReveals(
    [
      {
        icon: 'eye',
        offer: t('showSeconds', { seconds: SECONDS }),
        seconds: SECONDS,
        begin: () => {
          setCovered(false);
          return true;
        },
        end: () => setCovered(true),
      },
      {
        icon: 'keys',
        offer: t('inPage_typeIt'),
        seconds: SECONDS_TO_TYPE,
        begin: async () => {
          const mayShow = await acts.mayShowLarge().catch(report);
          const value = mayShow ? withoutBlanks(read()) : '';
          if (value) typing.show(value);
          else if (mayShow === undefined) say(t('inPage_noAnswer'), false);
          else say(t(mayShow ? 'inPage_nothingToCopy' : 'inPage_notWhilePresenting'), false);
          return value !== '';
        },
        end: typing.clear,
      },
    ],
    (isShown) => {
      note.textContent = t(isShown ? 'inPage_whoCanSee' : 'inPage_copyNote');
      if (!isShown) return;
      isTaken = true;
      mistake.hidden = false;
    },
    makeGuarded,
    acts.presenting,
    signal,
  );
  const mistake = makeGuarded('mistake', [t('inPage_mistake')], () => {
    void acts.shownByMistake(name).catch((error) => {
      report(error);
      say(t('inPage_noAnswer'), false);
    });
  });
  mistake.hidden = true;
  cover.append(shieldSign(), make('span', 'dots', DOTS), make('span', 'cover-word', t('inPage_covered')));
  const buttons = make('div', 'buttons', copy, ...reveals.buttons);
  const unshown = make('p', 'note no-reveal', t('inPage_noReveal'));
  addSheet(offers.getRootNode() as ShadowRoot, style);
  offers.append(buttons, reveals.meter, typing.element, said, heard, clipboard.line, note, unshown, mistake);
}

const CONTROLS = 'button, a, input, [role=button]';

/** No trap: said, for who hears the page, when the focus comes to one of the page's own controls, which works as ever. */
function remindBeforeClosing(isDue: () => boolean, signal: AbortSignal): HTMLElement {
  const heard = make('p', 'heard');
  heard.setAttribute('role', 'status');
  const onComing = ({ target }: Event) => {
    const isControl = target instanceof Element && target.closest(CONTROLS) !== null;
    heard.textContent = isControl && isDue() ? t('inPage_notCopied') : '';
  };
  for (const type of ['pointerover', 'focusin'] as const)
    document.addEventListener(type, onComing, { capture: true, signal });
  return heard;
}

const DUE = { emptied: 'inPage_emptied', other: 'inPage_notThere', refused: 'inPage_notEmptied' } as const;

/** What becomes of the clipboard after a copy: how long it holds the password, and a way to empty it now. */
function showClipboard(
  { copied, due, empty }: ClipboardActs,
  say: (sentence: string, isGood: boolean) => void,
  makeGuarded: MakeGuarded,
  /** Called where the focus would go with what it is on: it would be lost to the whole page. */
  onFocusLost: () => void,
  signal: AbortSignal,
) {
  const left = make('span', 'left');
  let counting: AbortController | undefined;
  const end = () => {
    counting?.abort();
    if (emptyNow.matches(':focus')) onFocusLost();
    line.hidden = true;
  };
  const emptyNow = makeGuarded('', [t('inPage_emptyNow')], () => {
    void empty().then(
      () => {
        end();
        say(t('inPage_emptied'), true);
      },
      () => say(t('clipboardNotEmptied'), false),
    );
  });
  const line = make('p', 'clipboard', left, emptyNow);
  line.hidden = true;
  const sayWhatCame = async () => {
    const came = await due().catch(report);
    if (came !== 'refused' && came !== undefined) end();
    say(t(came ? DUE[came] : 'inPage_notEmptied'), came === 'emptied');
  };
  const count = (seconds: number, here: AbortSignal) =>
    countDown(
      seconds,
      (now) => {
        left.textContent = now > 0 ? t('inPage_emptiesIn', { seconds: now }) : '';
        if (now === 0) void sayWhatCame();
      },
      here,
    );
  return {
    line,
    holds(mark: () => Promise<Mark>) {
      counting?.abort();
      const mine = new AbortController();
      counting = mine;
      left.textContent = '';
      line.hidden = false;
      const here = AbortSignal.any([signal, mine.signal]);
      copied(mark).then(
        (seconds) => seconds === undefined || here.aborted || count(seconds, here),
        (error) => {
          report(error);
          if (!here.aborted) say(t('inPage_notCounted'), false);
        },
      );
    },
  };
}
