import browser, { type Runtime } from 'webextension-polyfill';
import { endCreating } from '../creating';
import { sameRow } from '../drive/identity';
import type { JobOf } from '../drive/job';
import { accountIdOf } from '../ledger/account';
import { readChoice } from '../ledger/choice';
import { CreationRefused, needHarmlessName, takeIn } from '../ledger/creation';
import { isStale, isUnderWay, type StoredJob, storedJobs } from '../ledger/jobs';
import type { Ledger, PasswordRecord } from '../ledger/model';
import { reconcile, type Visit } from '../ledger/reconcile';
import { changeLedger, readLedger, readWithoutEvents } from '../ledger/store';
import { report } from '../log';
import type { BackgroundProtocol, Dressing } from '../messages';
import { tidy } from '../page/fold';
import { listenForPress } from '../page/press';
import type { Identity, PageView } from '../portals/view';
import { readSettings } from '../settings';
import { nameUnnamed } from './suggest';

type Payload<N extends keyof BackgroundProtocol> = BackgroundProtocol[N]['payload'];

/** The page was read: the ledger takes it in, and says what it knows about each row. */
export async function takeReading({ view }: Payload<'page.read'>): Promise<Dressing> {
  const visit = await visitOf(view);
  const { ledger, rows } = await changeLedger((before) => {
    const reconciled = reconcile(before, visit);
    return { ledger: reconciled.ledger, value: reconciled };
  });
  // Last: the ledger may have been waited for, and ticks are the person's from one moment to the next.
  return dressingOf(visit, ledger, rows, await readChoice(visit.account));
}

/** What the ledger says now of what it has taken in before. */
export async function dressAgain({ view }: Payload<'page.dress'>): Promise<Dressing> {
  const visit = await visitOf(view);
  const [chosen, { ledger }] = await Promise.all([readChoice(visit.account), readWithoutEvents()]);
  return dressingOf(visit, ledger, reconcile(ledger, visit).rows, chosen);
}

const dressingOf = (
  { account, view }: Visit,
  ledger: Ledger,
  records: readonly (PasswordRecord | undefined)[],
  chosen: readonly Identity[],
): Dressing => ({
  account,
  rows: view.rows.map((row, index) => ({
    ...dress(ledger, records[index]),
    chosen: chosen.some((other) => sameRow(row, other)),
  })),
});

/** What the ledger needs to compare a list with what it remembers. */
export async function visitOf(view: PageView): Promise<Visit> {
  const [{ keepAccountLabel }, account, twin] = await Promise.all([readSettings(), accountIdOf(view), twinOf(view)]);
  return {
    account,
    view,
    now: new Date().toISOString(),
    keepLabel: keepAccountLabel,
    twin,
    newId: () => crypto.randomUUID(),
  };
}

/** Both pages for work and school show one list; an account that a page does not name is nobody's. */
async function twinOf({ portal, account }: PageView): Promise<string | undefined> {
  if (portal === 'personal' || !account?.label) return undefined;
  return accountIdOf({ portal: portal === 'legacy' ? 'security-info' : 'legacy', account });
}

function dress({ devices }: Ledger, record: PasswordRecord | undefined): Omit<Dressing['rows'][number], 'chosen'> {
  const known = devices.find(({ id }) => id === record?.device);
  return {
    newToYou: record?.newToYou ?? false,
    ...(known ? { device: { id: known.id, name: known.name, kind: known.kind } } : {}),
  };
}

/**
 * An app password was made before our eyes. A job of the sender's tab knows best whose it is, what it is called and what
 * it is for, even when the page that tells of it does not know yet that there is a job. Made by hand, it is called as the
 * list will show what was typed, and belongs to the account of the list that stood there before. Where the portal asks for
 * no name, one is proposed; the same showing told twice is one record.
 */
export async function takeCreation(
  { view, list, name: told, shown, worked, job, device }: Payload<'page.created'>,
  { tab }: Runtime.MessageSender,
): Promise<string> {
  const name = told === undefined ? undefined : tidy(told);
  if (name === '') throw new CreationRefused();
  const isMeant = (known: CreationJob) => {
    if (job) return known.id === job;
    if (name !== undefined) return known.name === name && isUnderWay(known);
    if (known.portal !== view.portal || isStale(known) || known.phase === 'planned') return false;
    return isUnderWay(known) || worked === true;
  };
  const made = (await storedJobs()).filter(isCreation).findLast((known) => known.tab === tab?.id && isMeant(known));
  if (job && !made) throw new CreationRefused();
  const isUnnamed = name === undefined && !made;
  if (isUnnamed && !(shown && view.portal === 'personal' && view.state === 'password')) throw new CreationRefused();
  const propose = isUnnamed ? await nameUnnamed() : undefined;
  const account = made?.account ?? (await accountOfNew(list ?? view));
  const called = await changeLedger((ledger) => {
    const known = name === undefined ? ledger.records.find(({ id }) => id === shown) : undefined;
    if (known) return { ledger, value: known.name };
    const proposed = propose?.(namesIn(ledger, account));
    const given = made ?? proposed ?? { name: needHarmlessName(name ?? ''), device };
    const creation = {
      account,
      portal: view.portal,
      name: given.name,
      device: given.device,
      apps: made?.apps ?? [],
      replaces: made?.replaces,
      now: new Date().toISOString(),
      newId: () => (proposed && shown) ?? crypto.randomUUID(),
    };
    return { ledger: takeIn(ledger, creation), value: creation.name };
  });
  await endCreating({ account, name: called }).catch(report);
  return called;
}

type CreationJob = StoredJob & JobOf<'create'>;
const isCreation = (job: StoredJob): job is CreationJob => job.kind === 'create';

const namesIn = ({ records }: Ledger, account: string): string[] =>
  records.filter((record) => record.account === account && record.state !== 'deleted').map(({ name }) => name);

/** A personal account's page with a new password may not say whose it is: then it is the only one that is known. */
async function accountOfNew(view: PageView): Promise<string> {
  const named = view.account?.label ?? view.account?.tenant;
  if (view.portal === 'personal' && !named) {
    const { ledger } = await readLedger();
    const [only, ...others] = ledger.accounts.filter(({ portal }) => portal === 'personal');
    if (only && others.length === 0) return only.id;
  }
  return accountIdOf(view);
}

/** Puts a listener for one press into the page's own world; only there may a link to a script be followed in Chrome. */
export async function armPress(
  { token }: Payload<'page.armPress'>,
  { tab }: Runtime.MessageSender,
): Promise<undefined> {
  if (tab?.id === undefined) return undefined;
  await browser.scripting.executeScript({
    target: { tabId: tab.id },
    world: 'MAIN',
    injectImmediately: true,
    func: listenForPress,
    args: [token],
  });
  return undefined;
}
