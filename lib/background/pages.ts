import browser, { type Runtime } from 'webextension-polyfill';
import { accountIdOf } from '../ledger/account';
import { changeJob } from '../ledger/jobs';
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

function dress({ devices }: Ledger, { device, newToYou }: PasswordRecord): Dressing['rows'][number] {
  const known = devices.find(({ id }) => id === device);
  return { newToYou, ...(known ? { device: { id: known.id, name: known.name, kind: known.kind } } : {}) };
}

/** An app password was made before our eyes: name, device and apps are kept, and nothing else. */
export async function takeCreation({ view, name, job, device }: Payload<'page.created'>): Promise<undefined> {
  const account = await accountIdOf(view);
  const made = job
    ? await changeJob(job, (known) => ({ value: known.kind === 'create' ? known : undefined }), undefined)
    : undefined;
  const now = new Date().toISOString();
  const record: PasswordRecord = {
    id: crypto.randomUUID(),
    account,
    name,
    device: made?.device ?? device,
    apps: made?.apps ?? [],
    state: 'listed',
    newToYou: false,
    firstSeen: now,
    lastSeen: now,
  };
  return changeLedger((ledger) => {
    const told = ledger.records.find(
      (other) =>
        other.account === account && other.name === name && other.created === undefined && other.state === 'listed',
    );
    // A page that loads anew is covered, and told of, before it is known which job it belongs to.
    if (told && made && told.device === undefined) {
      const records = ledger.records.map((other) =>
        other === told ? { ...told, device: made.device, apps: made.apps } : other,
      );
      return { ledger: { ...ledger, records }, value: undefined };
    }
    if (told) return { ledger, value: undefined };
    const known = ledger.accounts.some(({ id }) => id === account);
    const accounts = known
      ? ledger.accounts
      : [...ledger.accounts, { id: account, portal: view.portal, firstSeen: now, lastSeen: now }];
    const events = [...ledger.events, { at: now, record: record.id, what: 'created' as const }];
    return { ledger: { ...ledger, accounts, records: [...ledger.records, record], events }, value: undefined };
  });
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
