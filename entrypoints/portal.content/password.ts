import { showCover } from '../../components/in-page/cover';
import { makeButton } from '../../components/in-page/host';
import { t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import type { Reading } from '../../lib/portals/read';
import type { PageView } from '../../lib/portals/view';
import { secretHere } from '../../lib/secret/secret-slot';
import { bring } from './bring';
import type { Names } from './names';
import type { Working } from './working';

const LETTERS = /(?<![a-z])(?:[a-z]{16}|(?:[a-z]{4}[\s-]){3}[a-z]{4})(?![a-z])/;

/** What holds text that no page shows. */
const SILENT = /^(script|style)$/i;

/** Whether something that was added could be a one-time password: cheap enough to ask at every change. */
export function mayHoldPassword(changes: MutationRecord[]): boolean {
  return changes.some(({ type, target, addedNodes }) => {
    if (type === 'characterData') return LETTERS.test((target as Text).data);
    return [...addedNodes].some(
      (node) => !SILENT.test(node.nodeName) && (LETTERS.test(node.textContent ?? '') || holdsField(node)),
    );
  });
}

const FIELD = 'input[type=text], input:not([type]), input[readonly], textarea';
const holdsField = (node: Node): boolean =>
  node.nodeType === 1 && ((node as Element).matches(FIELD) || (node as Element).querySelector(FIELD) !== null);

/** Covers the one-time password, offers to copy it unseen, and tells the ledger that it was made; `lastList` is the list that stood here before. */
export function coverPassword(
  signal: AbortSignal,
  names: Names,
  working: Working,
  lastList: () => PageView | undefined,
) {
  let node: Node | undefined;
  let shown: AbortController | undefined;
  let say: ((sentence: string) => void) | undefined;

  return {
    /** Says something beside the cover. */
    say: (sentence: string) => say?.(sentence),
    update(reading: Reading | undefined) {
      const secret = reading?.secret;
      if (node === secret?.node) return;
      node = secret?.node;
      shown?.abort();
      if (!reading || !secret) return;
      const job = working.job();
      const name = secret.name ?? (job?.kind === 'create' ? job.name : names.wanted());
      const mine = new AbortController();
      shown = mine;
      const here = AbortSignal.any([signal, mine.signal]);
      const shownHere = showCover({ place: secret, portal: reading.view.portal, signal: here });
      say = shownHere.say;
      void bring('secret', secretHere).then(
        (offer) => here.aborted || offer({ ...shownHere, name, read: () => secret.read(), signal: here }),
        (error) => {
          report(error);
          // What cannot be copied must not stay covered either: the page shows it once and never again.
          shownHere.offers.append(makeButton('', [t('inPage_uncover')], () => mine.abort()));
        },
      );
      if (!job && name)
        void sendToBackground('page.created', {
          view: reading.view,
          list: lastList(),
          name,
          device: names.chosen()?.device,
        }).catch(report);
    },
  };
}
