import { isOurs, isOwnChange, mountHost } from '../../components/in-page/host';
import { type Beside, besideHere } from '../../lib/drive/beside-slot';
import { byHandHere, offerReader } from '../../lib/drive/by-hand-slot';
import type { Eyes } from '../../lib/drive/hands-slot';
import type { Failure, Task } from '../../lib/drive/job';
import { presenterHere } from '../../lib/drive/presenter-slot';
import { report } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import type { CameBy } from '../../lib/messages';
import { onChange, rest, untilQuiet } from '../../lib/page/until';
import type { Reader, Reading } from '../../lib/portals/read';
import type { PageView, PortalId } from '../../lib/portals/view';
import { offerNames } from './names';
import { coverPassword, mayHoldPassword } from './password';
import { startWorking } from './working';

/** A page that changed nothing for so long is settled, in milliseconds. */
const QUIET = 120;
/** An empty list may only be a list that is still to come; it is believed after so long, in milliseconds. */
const EMPTY_QUIET = 1500;

export interface Visit {
  look(): Reading | undefined;
  /** Takes a job, or says why not. */
  take(job: Task): Failure | undefined;
  /** Outlines what can be pressed by hand. */
  show(): void;
  showChoice: Beside['showChoice'];
}

/** For a portal's own needs: what the page shows, and what stands under the cover of a one-time password, or stood there last. */
export type OnRest = (reading: Reading | undefined, offers: HTMLElement | undefined) => void;

interface Stay {
  read: Reader;
  portal: PortalId;
  /** Called whenever the page has come to rest. */
  onRest?: OnRest | undefined;
  /** How the page came, where it does not know that itself: back from memory. */
  came?: CameBy | undefined;
  /** True while the page is left: what works on it sees nothing, and presses nothing. */
  isAway?(): boolean;
  /** True once the extension was updated under the page; ends `signal` then. */
  isOver(): boolean;
  signal: AbortSignal;
}

/** One stay on the page that holds app passwords: reads it whenever it has changed and come to rest, and dresses it. */
export function visit({ read, portal, onRest, came, isAway, isOver, signal }: Stay): Visit {
  offerReader(read);
  const names = offerNames(signal);
  const look = () => {
    const reading = (byHandHere()?.read ?? read)(document, location.href, knownNames());
    presenterHere()?.seen(reading);
    return reading;
  };
  let changed = () => {};
  let dirty = true;
  /** Since the work on the page looked last. */
  let unseen = true;
  const touch = () => {
    if (isOver()) return changed();
    dirty = unseen = true;
    changed();
  };
  const eyes: Eyes = {
    look: () => (isOver() || isAway?.() ? undefined : lookAtWork()),
    portal,
    touch() {
      reported = '';
      touch();
    },
    mount: mountHost,
    isOurs,
    signal,
  };
  const working = startWorking({
    eyes,
    came,
    // What helps by hand may have come at once.
    onNone: () => byHandHere() && touch(),
    onStart() {
      beside?.stepAside();
      if (doubt) void askForHelp();
    },
    onEnd: (isDone) => {
      byHandHere()?.interrupted();
      // What was asked for in the middle of the work may have been refused.
      help = undefined;
      if (!isDone) void askForHelp();
      touch();
    },
  });
  /** A run looks at whatever comes by itself: a one-time password that somebody made meanwhile is covered by the way. */
  const lookAtWork = () => {
    unseen = false;
    const reading = look();
    if (isRunning() && reading?.secret) passwords.update(reading);
    return reading;
  };
  const isRunning = () => working.job()?.kind === 'run';
  /** Of what is being made, or of all that stood there before something was deleted. */
  const knownNames = (): string[] => {
    const job = working.job();
    const wanted = names.wanted();
    if (!job || job.kind === 'unfold') return wanted === undefined ? [] : [wanted];
    if (job.kind === 'create') return [job.name];
    return (job.kind === 'run' ? job.run.plan : job).rows.map(({ name }) => name);
  };
  let beside: Beside | undefined;
  const besideRows = () => (beside ??= besideHere()?.(eyes));
  /** Begins when the page is not sure for the first time: most are only yet to come. */
  let doubt: Promise<void> | undefined;
  let hasStood = false;
  let help: Promise<void> | undefined;
  /** What is not sure by itself, or went wrong, is done by hand: that can be watched, and learned from. */
  const askForHelp = async () => {
    // A personal account's page has no list and no names: there is nothing to learn on it.
    if (portal === 'personal') return;
    help ??= sendToBackground('page.unsure', { portal }).then((lessons) => {
      byHandHere()?.know(lessons, eyes);
      touch();
    });
    await help.catch((error) => {
      help = undefined;
      report(error);
    });
  };
  let lastList: PageView | undefined;
  const passwords = coverPassword(signal, names, working, () => lastList);

  // A one-time password is covered before the browser paints it; all else waits until the page rests.
  onChange(
    document,
    (changes) => {
      if (isOver() || changes.every(isOwnChange)) return;
      if (mayHoldPassword(changes)) passwords.update(look(), changes);
      touch();
    },
    signal,
  );
  // Pages also show things by a class alone, which no observer of ours sees; a person's hand or focus goes before it.
  for (const type of ['click', 'focusin', 'keyup'] as const)
    document.addEventListener(type, touch, { capture: true, signal });
  // Which row the person deletes by hand; what comes of it is watched by a script of its own.
  document.addEventListener(
    'click',
    (event) => {
      const reading = event.isTrusted && !working.job() ? look() : undefined;
      for (const { control, name, created, rowId } of reading?.rows ?? [])
        if (reading && event.composedPath().includes(control.element))
          void sendToBackground('hand.pressed', { view: reading.view, item: { name, created, rowId } }).catch(report);
    },
    { capture: true, signal },
  );
  // What loads last, a picture say, changes no node.
  addEventListener('load', touch, { signal });

  /** The view that the background has taken in. */
  let reported = '';
  const settle = async () => {
    while (!signal.aborted) {
      if (!dirty) await new Promise<void>((resolve) => (changed = resolve));
      dirty = false;
      await untilQuiet(QUIET, { signal, timeout: 10 * QUIET });
      if (isOver()) return;
      // Nothing stands beside the rows then, and every look of ours would keep the page from its next step.
      if (isRunning()) {
        // It looks at nothing while it rests.
        if (unseen) lookAtWork();
        continue;
      }
      const reading = look();
      passwords.update(reading);
      names.update(reading);
      onRest?.(reading, passwords.offers());
      beside?.atRest(reading, Boolean(working.job()));
      if (reading?.view.level === 'by-hand' && reading.view.state !== 'signed-out') {
        doubt ??= rest(EMPTY_QUIET, signal).then(() => {
          hasStood = true;
          if (!signal.aborted) touch();
        });
        // Latchkey itself may need what was shown, on a page that came in the middle of its work.
        if (hasStood || working.job() || byHandHere()) void askForHelp();
      }
      if (working.job()) continue;
      byHandHere()?.atRest(reading, eyes);
      if (document.readyState !== 'complete' || reading?.view.state !== 'list') continue;
      // The name of the account may come after the list, and whose list it is must be known from the first report on.
      if (dirty && !lastList) continue;
      if (reading.rows.length === 0) await untilQuiet(EMPTY_QUIET, { signal, timeout: EMPTY_QUIET });
      const { view } = reading.rows.length === 0 || dirty ? (look() ?? reading) : reading;
      const key = JSON.stringify(view);
      if (view.state !== 'list' || key === reported) continue;
      // Before it is answered: what is to be told anew meanwhile is.
      reported = key;
      const dressing = await sendToBackground('page.read', { view }).catch(report);
      if (!dressing) {
        reported = '';
        continue;
      }
      lastList = view;
      besideRows()?.know(dressing, view);
      beside?.atRest(dirty ? look() : reading, Boolean(working.job()));
    }
  };
  // What comes back from memory changes nothing by itself, and its cover went with the stay before.
  if (came) passwords.update(look());
  void settle().catch(report);
  return {
    look,
    take: working.take,
    showChoice: (choice) => beside?.showChoice(choice),
    show: () => void askForHelp().then(() => byHandHere()?.show(eyes)),
  };
}
