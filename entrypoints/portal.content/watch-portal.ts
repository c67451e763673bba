import { removeLeftovers } from '../../components/in-page/host';
import { handsHere, LEFT } from '../../lib/drive/hands-slot';
import { answerInPage, isOrphan } from '../../lib/message-bus';
import type { CameBy } from '../../lib/messages';
import { onAddress } from '../../lib/page/address';
import type { Portal } from '../../lib/portals/portal';
import type { Reader } from '../../lib/portals/read';
import { recogniseAmong } from '../../lib/portals/recognise';
import { type OnRest, type Visit, visit } from './visit';

/**
 * Watches one document of these portals' hosts: while its address is the one of the app passwords page there is a visit, and
 * on any other page nothing is done but to compare the address and to say so when asked.
 */
export function watchPortal(read: Reader, portals: readonly Portal[], onRest?: OnRest): void {
  const life = new AbortController();
  let stay: { visit: Visit; end: AbortController } | undefined;
  /** Left for another page: the browser may keep this one in memory, and bring it back as it was. */
  let isAway = false;
  const isOver = () => {
    if (isOrphan()) life.abort();
    return life.signal.aborted;
  };
  removeLeftovers();
  answerInPage({
    'page.look': () => (isOver() ? undefined : (stay?.visit.look() ?? read(document, location.href))?.view),
    'byHand.show': () => {
      stay?.visit.show();
    },
    'run.asked': () => handsHere()?.asked() ?? false,
    'choice.show': (choice) => {
      stay?.visit.showChoice(choice);
    },
    'job.run': ({ job }) =>
      stay ? (stay.visit.take(job) ?? { taken: true }) : { ok: false, step: 'plan', why: 'wrong-page' },
  });
  const leave = () => {
    stay?.end.abort(LEFT);
    stay = undefined;
  };
  const arrive = (address: string, came?: CameBy) => {
    if (isOver()) return;
    const recognised = recogniseAmong(portals, address);
    if (recognised?.onPage && !stay) {
      const end = new AbortController();
      const signal = AbortSignal.any([life.signal, end.signal]);
      stay = {
        visit: visit({ read, portal: recognised.portal.id, onRest, came, isAway: () => isAway, isOver, signal }),
        end,
      };
    } else if (!recognised?.onPage) leave();
  };
  onAddress((address) => arrive(address), life.signal);
  addEventListener('pagehide', () => (isAway = true), { signal: life.signal });
  // What was at work when the page was left does not go on by itself: the person decides, as after a reload.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      isAway = false;
      if (!persisted) return;
      leave();
      arrive(location.href, 'back_forward');
    },
    { signal: life.signal },
  );
}
