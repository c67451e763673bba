import { offerPresenter } from '../../lib/drive/presenter-slot';
import { report } from '../../lib/log';
import { askPresenting, isOrphan, onPresenting } from '../../lib/message-bus';
import { inOneLook } from '../../lib/page/look';
import type { TextPart } from '../../lib/page/texts';
import { isElement, OWN_BOX } from '../../lib/page/tree';
import { onChange, rest } from '../../lib/page/until';
import { CONTROL, exposedIn, HEADING, nobodys } from '../../lib/portals/exposed';
import type { Reading } from '../../lib/portals/read';
import { recogniseUrl } from '../../lib/portals/recognise';
import type { Presenting } from '../../lib/presenting';
import { coverTexts } from './cover-texts';
import { presenterTag } from './tag';

/** What no look at the page has come for is shown after so long: a page must not stay unusable. In milliseconds. */
const LONGEST = 2000;

const meeting = globalThis as { latchkeyPresents?: true };

/**
 * Covers what tells others whose page it is. What appears on the page of the app passwords stays covered until Latchkey
 * has looked at it, and on other pages until they have said whose they are; names are covered until it is known that they
 * may be shown.
 */
export function present(): void {
  if (meeting.latchkeyPresents) return;
  meeting.latchkeyPresents = true;
  const life = new AbortController();
  const { signal } = life;
  const covers = coverTexts();
  const tag = presenterTag();
  const whose = nobodys();
  let state: Presenting = { on: true, hideNames: true };
  let names: string[] = [];
  /** What the page said when it was looked at, without what was covered of it. */
  const known = new Set<string>();
  /** A look found none of what it knows, or nobody came to look: names may stand anywhere. */
  let isBlind = false;
  let looks = 0;
  let isWaiting = false;
  /** It was waited for once as long as a page can be made to wait. */
  let isLate = false;

  const portal = () => recogniseUrl(location.href);
  const exposed = (hideNames: boolean) =>
    inOneLook(() => exposedIn(document.documentElement, whose, { names, hideNames, mayHoldSecret: !!portal() }));
  const cover = () => {
    if (!document.documentElement) return;
    tag.show(state);
    if (!state.on) return covers.lift();
    lay(exposed(state.hideNames));
  };
  const lay = (all: Map<Text, TextPart[]>) => {
    // Nobody looks at other pages: there it is enough to know whose they are.
    const isLookedAt = portal()?.onPage || (whose.words.size === 0 && !isLate);
    const unknown = isLookedAt ? [...all].flatMap(([node, parts]) => (isKnown(node, parts) ? [] : [node])) : [];
    covers.lay([...all.values()].flat(), unknown);
    if (unknown.length > 0 && !isWaiting) void wait().catch(report);
  };
  const isKnown = (node: Text, parts: readonly TextPart[]) => {
    const said = without(node, parts);
    return !/[\p{L}\p{N}]/u.test(said) || known.has(said);
  };
  const takeIn = () => {
    const all = exposed(state.hideNames);
    // What is known stays so when names are shown again.
    for (const each of state.hideNames ? [all, exposed(false)] : [all])
      for (const [node, parts] of each)
        if (!(isBlind && state.hideNames) || node.parentElement?.closest(`${HEADING}, ${CONTROL}`))
          known.add(without(node, parts));
    lay(all);
  };
  const wait = async () => {
    const before = looks;
    isWaiting = true;
    await rest(LONGEST, signal);
    if (signal.aborted) return;
    isWaiting = false;
    isLate = true;
    isBlind ||= looks === 0 && state.hideNames && portal()?.onPage === true;
    if (looks === before && state.on) takeIn();
    else cover();
  };
  const change = (next: Presenting) => {
    // It is told more than once how it is.
    if (next.on === state.on && next.hideNames === state.hideNames) return true;
    if (next.hideNames && !state.hideNames) known.clear();
    state = next;
    cover();
    return true;
  };
  const ask = () => void askPresenting().catch(askPresenting).then(change).catch(report);

  offerPresenter({
    hidesNames: () => state.on && state.hideNames,
    seen(reading) {
      if (!reading) return;
      looks++;
      names = [...new Set([...names, ...reading.rows.map(({ name }) => name)])];
      isBlind = state.hideNames && isStrange(reading);
      if (state.on) takeIn();
    },
  });
  onPresenting(change);
  const look = (changes: MutationRecord[]) => {
    // The extension was updated under the open page, and the script that came then has taken this one's place.
    if (isOrphan() && !tag.isThere()) life.abort();
    else if (changes.every(isOwnBox)) tag.show(state);
    else cover();
  };
  onChange(document, look, signal);
  addEventListener('DOMContentLoaded', cover, life);
  // From memory it is painted as it was left, and presenter mode may have been switched on meanwhile.
  const leave = ({ persisted }: PageTransitionEvent) => {
    if (persisted && !isOrphan()) change({ on: true, hideNames: true });
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) ask();
  };
  addEventListener('pagehide', leave, life);
  addEventListener('pageshow', comeBack, life);
  cover();
  ask();
}

/**
 * Nothing but boxes of ours has come or gone: no text of the page is another for that. Where one goes from a web component,
 * what stands in its place there may show.
 */
const isOwnBox = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === 'childList' &&
  !(isElement(target) && target.shadowRoot) &&
  [...addedNodes, ...removedNodes].every((node) => isElement(node) && isEmptyBox(node));

/** Whatever a page makes look like one of ours: nothing that could be read is in it, nor does it bear anything. */
const isEmptyBox = (element: Element): boolean =>
  element.matches(`${OWN_BOX}:empty:not([title], [aria-label], [role], [tabindex])`) && !element.shadowRoot;

/** Neither its list nor its own words were found: it may be in a language that nobody knows. */
const isStrange = ({ rows, view }: Reading): boolean =>
  rows.length === 0 &&
  view.portal !== 'personal' &&
  !view.parts.some(({ part, level }) => part === 'page' && level === 'sure');

function without({ data }: Text, parts: readonly TextPart[]): string {
  let left = '';
  let from = 0;
  for (const { start, end } of [...parts].sort((one, other) => one.start - other.start)) {
    if (start > from) left += data.slice(from, start);
    from = Math.max(from, end);
  }
  return left + data.slice(from);
}
