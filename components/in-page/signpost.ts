import { t } from '../../lib/i18n';
import type { Signpost } from '../../lib/portals/signposts';
import { addSheet, make, makeButton, mountHost } from './host';
import { signpostSign } from './small-icons';
import style from './status.css?inline';

/** By which its box is known; no other of ours is on these pages. */
const PORTAL = 'security-info';

/** One quiet line at the end of the window: where app passwords are, and the way there. Nothing else of the page changes. */
export function showSignpost({ way, address }: Signpost): void {
  // One of an earlier version, when the extension was updated under the page; its button does nothing any more in Firefox.
  for (const left of document.querySelectorAll(`div[data-portal=${PORTAL}][data-page]`)) left.remove();
  const gone = new AbortController();
  const { root } = mountHost((element) => document.body.append(element), PORTAL, gone.signal);
  const link = make('a', '', t('signpost_open'));
  link.href = address;
  // Not the browser's own, which tells where somebody has been.
  link.style.color = 'var(--accent)';
  const line = make(
    'section',
    'status',
    make('span', 'sign', signpostSign()),
    make('span', '', t(way)),
    link,
    makeButton('', [t('inPage_hide')], () => gone.abort()),
  );
  line.setAttribute('aria-label', t('latchkey'));
  addSheet(root, style);
  root.append(make('div', 'foot', line));
}
