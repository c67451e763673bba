import { t } from '../../lib/i18n';
import { copyPassword } from '../../lib/secret/copy';
import { countDown } from '../../lib/secret/countdown';
import type { CoveredSecret } from '../../lib/secret/secret-slot';
import { make, makeButton, makeSheet } from './host';
import style from './offers.css?inline';
import { makeIcon } from './small-icons';

const SECONDS = 10;

/**
 * Offers to copy the covered one-time password unseen, and to show it for a while. The value never comes into our own nodes: to
 * show it, the cover is taken away from over the page's own text.
 */
export function showOffers({ offers, cover, read, signal }: CoveredSecret): void {
  const said = make('p', 'note');
  said.setAttribute('role', 'status');
  const note = make('p', 'note', t('inPage_copyNote'));
  const bar = make('i', '');
  const meter = make('div', 'bar', bar);
  meter.hidden = true;
  let showing: AbortController | undefined;

  const copy = makeButton('primary', [makeIcon('copy'), t('copyPassword')], () => {
    void copyPassword(read).then((copied) => {
      said.className = copied.ok ? 'note good' : 'note';
      said.textContent = copied.ok
        ? t(copied.odd ? 'inPage_copiedOdd' : 'inPage_copied')
        : t(copied.why === 'nothing-there' ? 'inPage_nothingToCopy' : 'inPage_clipboardRefused');
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
  offers.append(makeSheet(style), make('div', 'buttons', copy, show), meter, said, note);
}
