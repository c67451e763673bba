import { type Cover, showCover } from '../../components/in-page/cover';
import { makeButton } from '../../components/in-page/host';
import { t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import type { TextField } from '../../lib/page/controls';
import { isElement, shadowRootsIn } from '../../lib/page/tree';
import type { Reading } from '../../lib/portals/read';
import { looksLikePassword } from '../../lib/portals/secret-place';
import type { PageView } from '../../lib/portals/view';
import { secretHere } from '../../lib/secret/secret-slot';
import { bring } from './bring';
import type { Names } from './names';
import type { Working } from './working';

/**
 * Sixteen letters, in groups of four or not. Groups that go on are prose ("sign into your account", as Microsoft's own page
 * says), and a reading for it would cost the page a quarter of a second on a slow machine.
 */
const LETTERS = /[a-z]{16}|[a-z]{4}(\W+[a-z]{4}){3}\b/;

/**
 * Whether something that was added, or what a field holds now, could be a one-time password: cheap enough to ask at every
 * change. Pages use a field again for something else, and nobody hears of its value.
 */
export const mayHoldPassword = (changes: MutationRecord[]): boolean =>
  changes.some(({ type, target, addedNodes }) => {
    const added = type === 'characterData' ? [target] : [...addedNodes];
    const inside = added.filter(isElement).flatMap(shadowRootsIn);
    const fields = [target.getRootNode() as ShadowRoot, ...inside].flatMap((root) => [
      ...root.querySelectorAll<TextField>('input:not([type=hidden]), textarea'),
    ]);
    const all = [...fields, ...added, ...inside] as TextField[];
    // The texts of neighbours by themselves, and together: a value may be split over several. A list is tested as its text.
    const textsOf = (at: TextField) => [at.value, at.textContent, at.innerHTML?.split(/<.*?>/)] as unknown as string;
    return all.some((at) => LETTERS.test(textsOf(at)));
  });

/** A page that takes our box away each time would have us at it for ever. */
const MOST_TIMES = 20;

/** Covers the one-time password, offers to copy it unseen, and tells the ledger that it was made; `lastList` is the list that stood here before. */
export function coverPassword(
  signal: AbortSignal,
  names: Names,
  working: Working,
  lastList: () => PageView | undefined,
) {
  let place: Reading['secret'];
  let shown: AbortController | undefined;
  let cover: Cover | undefined;
  /** How often it was laid over the same place. */
  let times = 0;

  return {
    /** What stands under the cover, or stood under the last one. */
    offers: () => cover?.offers,
    update(reading: Reading | undefined, changes: MutationRecord[] = []) {
      // The page's own button may say "Copied" now, and nothing else had told what this is.
      const held = place?.read() as string;
      const isKept = cover?.isShown() && looksLikePassword(held) && !reading?.names.includes(held);
      const secret = reading?.secret ?? (isKept ? place : undefined);
      const node = secret?.node;
      const isThere = place?.node === node;
      // What the page writes anew into the same text is another one; and it may take our box away with what is around it, or
      // leave it behind.
      const isAnew = changes.some(
        ({ target, addedNodes }) =>
          target === node ||
          [...addedNodes].some((at) => at.contains(node as Node) && !at.contains(cover?.host as Node)),
      );
      if (isThere && !isAnew && (!node || cover?.host.isConnected)) return;
      if (!isThere) times = 0;
      if (times++ > MOST_TIMES) return;
      place = secret;
      shown?.abort();
      if (!reading || !secret) return;
      const job = working.job();
      const name = secret.name ?? (job?.kind === 'create' ? job.name : names.wanted());
      shown = new AbortController();
      const here = AbortSignal.any([signal, shown.signal]);
      const shownHere = showCover({ place: secret, portal: reading.view.portal, signal: here });
      cover = shownHere;
      void bring('secret', secretHere).then(
        (offer) => here.aborted || offer({ ...shownHere, name, read: () => secret.read(), signal: here }),
        (error) => {
          report(error);
          // What cannot be copied must not stay covered either: the page shows it once and never again.
          shownHere.offers.append(makeButton('', [t('inPage_uncover')], () => shownHere.setCovered(false)));
        },
      );
      if (!job && name && times === 1) {
        const tell = () =>
          sendToBackground('page.created', {
            view: reading.view,
            list: lastList(),
            name,
            device: names.chosen()?.device,
          });
        // A background that was stopped while it answered is there again for the second; what it knows already it takes once.
        void tell().catch(tell).catch(report);
      }
    },
  };
}
