import type { Job } from '../lib/drive/job';
import { date, language, type Snake, sentenceFor, t } from '../lib/i18n';
import type { Account } from '../lib/ledger/model';
import type { StoreProblem } from '../lib/ledger/store';
import { isRefused, type PageView, type Part, type PortalId } from '../lib/portals/view';
import { type Item, listsRows, mergeItems } from './items';
import type { Model, Situation } from './model';
import { kindName } from './words';

/** What the list view says, worked out from the model alone. */
export interface Picture {
  items: Item[];
  used: number;
  /** Nothing is known of the list in front: it may be empty or full. */
  isUnread: boolean;
  /** Undefined where no limit is known and no list is shown: a personal account. */
  limit: number | undefined;
  account: string | undefined;
  /** Whose items these are, by its id in the ledger. */
  accountId: string | undefined;
  portal: PortalId;
  /** The page in front, where it shows the list and Latchkey may press there. */
  drives: boolean;
  view: PageView | undefined;
  /** "As last read on 3 May", where the list is only remembered. */
  readOn: string | undefined;
  notice: PageNotice | undefined;
  /** Why nothing can be created now, as a sentence. */
  noCreate: string | undefined;
  /** The same once one that is listed is deleted for it. */
  noAnew: string | undefined;
}

export interface PageNotice {
  tone: 'tell' | 'ask' | 'failed';
  title: string;
  text: string;
  icon?: 'hand';
  action?: 'show' | 'unfold' | 'reload' | 'to-page' | 'open-portal' | 'allow' | 'why-off' | 'dismiss';
}

const LIMIT = 40;
/** A failure is still worth a notice for so long, in milliseconds. */
const RECENT = 600_000;

type Known = Pick<Model, 'situation' | 'ledger' | 'problems' | 'jobs'>;

export function pictureOf({ situation, ledger, problems, jobs }: Known, now = Date.now()): Picture {
  const view = situation.kind === 'page' ? situation.view : undefined;
  const known = accountOf(situation, ledger.accounts);
  const account = situation.kind === 'page' ? situation.account : known?.id;
  const portal = view?.portal ?? known?.portal ?? 'legacy';
  const isLive = listsRows(view);
  const items = mergeItems(view, ledger, account);
  const drives = view?.state === 'list' && view.level === 'sure' && view.complete;
  const problem = problemNotice(problems);
  // What can be put away can wait.
  const first = problem?.action === undefined ? problem : undefined;
  const notice = first ?? situationNotice(situation) ?? failureNotice(jobs, situation, now) ?? problem;
  return {
    items,
    used: items.filter(({ state }) => state === 'listed').length,
    limit: portal === 'personal' ? undefined : (view?.limit ?? LIMIT),
    account: view?.account?.label ?? view?.account?.tenant ?? known?.label,
    accountId: account,
    portal,
    drives,
    isUnread: items.length === 0 && view !== undefined && portal !== 'personal' && !drives,
    view: isLive ? view : undefined,
    readOn: !isLive && known ? t('asRead', { date: date(known.lastSeen) }) : undefined,
    notice,
    noCreate: noCreate(situation),
    noAnew: noCreate(situation, 1),
  };
}

/** The account in front; with no page in front, the one that was read last. */
function accountOf(situation: Situation, accounts: Account[]): Account | undefined {
  if (situation.kind === 'page') return accounts.find(({ id }) => id === situation.account);
  return accounts.reduce<Account | undefined>(
    (last, each) => (last && last.lastSeen >= each.lastSeen ? last : each),
    undefined,
  );
}

function problemNotice([problem]: StoreProblem[]): PageNotice | undefined {
  if (!problem) return undefined;
  const key = problem.replace('-', '_') as Snake<StoreProblem>;
  return {
    tone: problem === 'ledger-newer' ? 'ask' : 'failed',
    title: t(`problemTitle_${key}`),
    text: t(`problem_${key}`),
    ...(problem === 'set-aside' && { action: 'dismiss' as const }),
  };
}

function situationNotice(situation: Situation): PageNotice | undefined {
  switch (situation.kind) {
    case 'no-answer':
      return { tone: 'ask', title: t('noAnswerTitle'), text: t('noAnswerWhat'), action: 'reload' };
    case 'no-permission':
      return { tone: 'ask', title: t('denyTitle'), text: t('denyWhat', { host: situation.host }), action: 'allow' };
    case 'page':
      return viewNotice(situation.view);
    default:
      return undefined;
  }
}

function viewNotice(view: PageView): PageNotice | undefined {
  const { portal, state, level, complete, parts, folded } = view;
  switch (state) {
    case 'signed-out':
      return { tone: 'ask', title: t('signedOutTitle'), text: t('signedOutWhat'), action: 'to-page' };
    case 'elsewhere':
      // The address is that of the page, and nothing on it was recognised.
      if (parts.length > 0) return notSure(portal);
      return { tone: 'ask', title: t('elsewhereTitle'), text: t('elsewhereWhat'), action: 'open-portal' };
    case 'option-off':
      return portal === 'personal'
        ? { tone: 'ask', title: t('noSectionTitle'), text: t('noSectionWhat'), action: 'why-off' }
        : { tone: 'ask', title: t('optionOffTitle'), text: t('optionOffWhat'), action: 'why-off' };
    case 'dialog':
      return { tone: 'ask', title: t('busyTitle'), text: t('busyWhat'), action: 'to-page' };
    case 'naming':
      return { tone: 'tell', title: t('namingTitle'), text: t('namingWhat'), action: 'to-page' };
    case 'password':
      return { tone: 'ask', title: t('passwordTitle'), text: t('passwordWhat'), action: 'to-page' };
    case 'list':
      if (isRefused(view)) return { tone: 'ask', title: t('tooManyTitle'), text: t('tooManyWhat'), icon: 'hand' };
      if (folded) return { tone: 'ask', title: t('foldedTitle'), text: t('foldedWhat'), action: 'unfold' };
      if (level !== 'sure') return notSure(portal);
      // A personal account's page never shows a list, whole or not.
      return complete || portal === 'personal'
        ? undefined
        : { tone: 'ask', title: t('notCompleteTitle'), text: t('notCompleteWhat') };
  }
}

/** On personal accounts there is no list that could be learned. */
const notSure = (portal: PortalId): PageNotice => ({
  tone: 'ask',
  title: t('notSureTitle'),
  icon: 'hand',
  ...(portal === 'personal' ? { text: t('notSureWhat') } : { text: t('notSureShow'), action: 'show' as const }),
});

/** The last job of this page, if it failed a short while ago: the popup may have been closed then. */
function failureNotice(jobs: Job[], situation: Situation, now: number): PageNotice | undefined {
  if (situation.kind !== 'page') return undefined;
  const last = jobs
    .filter(({ tab, startedAt }) => tab === situation.tab && now - Date.parse(startedAt) < RECENT)
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0];
  if (!last?.outcome || last.outcome.ok) return undefined;
  return { tone: 'ask', title: t('lastFailed'), text: sentenceFor(last.outcome.why) };
}

function noCreate(situation: Situation, freed = 0): string | undefined {
  if (situation.kind !== 'page') return t('notHere');
  const { view } = situation;
  const isSure = (name: Part) => view.parts.some(({ part, level }) => part === name && level === 'sure');
  // A list that nobody can read does not keep anyone from adding to it.
  const isOnlyListUnsure = view.state === 'list' && !view.folded && isSure('page') && isSure('create');
  const notice = view.level === 'by-hand' && isOnlyListUnsure ? undefined : viewNotice(view);
  if (notice) return notice.text;
  return view.rows.length - freed >= view.limit ? t('atLimit', { count: view.limit }) : undefined;
}

/** A personal account's app passwords go all at once: says which devices would stop. */
function allOrNothing(items: Item[], hideNames: boolean): string {
  const devices = new Set(
    items.flatMap(({ device }) => (device ? (hideNames ? kindName(device.kind) : device.name) : [])),
  );
  const list = new Intl.ListFormat(language()).format(devices);
  return devices.size > 0 ? t('allOrNothingDevices', { devices: list }) : t('allOrNothing');
}

/** Why nothing of the list can be deleted from here now, as a sentence. */
export function noDeletes(picture: Picture, hideNames: boolean): string | undefined {
  if (!picture.view) return t('notHere');
  if (picture.view.portal === 'personal') return allOrNothing(picture.items, hideNames);
  return viewNotice(picture.view)?.text;
}

/** Whether a page says whose it is: one that asks for a sign-in does not, nor one that has not drawn its head yet. */
export const namesAccount = ({ account }: Pick<PageView, 'account'>): boolean =>
  (account?.label ?? account?.tenant) !== undefined;

/** Whether the page in front is surely of another account than this one. */
export const isOfAnother = ({ view, accountId }: Picture, account: string): boolean =>
  view !== undefined && namesAccount(view) && accountId !== account;

/** Why this one cannot be. */
export function noDelete(item: Item, picture: Picture, hideNames: boolean): string | undefined {
  const isListless = !picture.view || picture.view.portal === 'personal';
  if (!isListless && item.state !== 'listed') return t('notListed');
  return noDeletes(picture, hideNames) ?? (item.removable ? undefined : t('notRemovable'));
}
