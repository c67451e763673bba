import browser, { type Runtime } from 'webextension-polyfill';
import type { JobOf } from '../drive/job';
import { accountIdOf } from '../ledger/account';
import { CreationRefused, needHarmlessName, takeIn } from '../ledger/creation';
import { isUnderWay, storedJobs } from '../ledger/jobs';
import type { Ledger, PasswordRecord } from '../ledger/model';
import { reconcile } from '../ledger/reconcile';
import { changeLedger } from '../ledger/store';
import type { BackgroundProtocol, Dressing } from '../messages';
import { listenForPress } from '../page/press';
import { readSettings } from '../settings';

type Payload<N extends keyof BackgroundProtocol> = BackgroundProtocol[N]['payload'];

/** The page was read: the ledger takes it in, and says what it knows about each row. */
export async function takeReading({ view }: Payload<'page.read'>): Promise<Dressing> {
  const account = await accountIdOf(view);
  const { keepAccountLabel } = await readSettings();
  const visit = {
    account,
    view,
    now: new Date().toISOString(),
    keepLabel: keepAccountLabel,
    newId: () => crypto.randomUUID(),
  };
  return changeLedger((ledger) => {
    const { ledger: next, rows } = reconcile(ledger, visit);
    return { ledger: next, value: { account, rows: rows.map((record) => dress(next, record)) } };
  });
}

function dress({ devices }: Ledger, record: PasswordRecord | undefined): Dressing['rows'][number] {
  const known = devices.find(({ id }) => id === record?.device);
  return {
    newToYou: record?.newToYou ?? false,
    ...(known ? { device: { id: known.id, name: known.name, kind: known.kind } } : {}),
  };
}

/**
 * An app password was made before our eyes. A job of the sender's tab knows best whose it is, what it is called and what
 * it is for, even when the page that tells of it does not know yet that there is a job. Made by hand, it belongs to the
 * account of the list that stood there before.
 */
export async function takeCreation(
  { view, list, name, job, device }: Payload<'page.created'>,
  { tab }: Runtime.MessageSender,
): Promise<undefined> {
  const made = (await storedJobs()).find(
    (known): known is JobOf<'create'> =>
      known.kind === 'create' &&
      known.tab === tab?.id &&
      (job ? known.id === job : known.name === name && isUnderWay(known)),
  );
  if (job && !made) throw new CreationRefused();
  const creation = {
    account: made?.account ?? (await accountIdOf(list ?? view)),
    portal: view.portal,
    name: made?.name ?? needHarmlessName(name),
    device: made?.device ?? device,
    apps: made?.apps ?? [],
    now: new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  };
  return changeLedger((ledger) => ({ ledger: takeIn(ledger, creation), value: undefined }));
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
