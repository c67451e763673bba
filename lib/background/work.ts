import browser, { type Runtime } from 'webextension-polyfill';
import { sameRow } from '../drive/identity';
import type { Failure, Job, Outcome, Phase, Why } from '../drive/job';
import { accountIdOf } from '../ledger/account';
import { addDevice } from '../ledger/devices';
import { addJob, changeJob, isUnderWay, readJobs } from '../ledger/jobs';
import type { Happening, RecordState } from '../ledger/model';
import { takeSnapshot } from '../ledger/snapshot';
import { changeLedger, readLedger } from '../ledger/store';
import { sendToPage } from '../message-bus';
import type { BackgroundProtocol } from '../messages';
import type { PageView } from '../portals/view';

type Payload<N extends keyof BackgroundProtocol> = BackgroundProtocol[N]['payload'];

const refuse = (why: Why): Failure => ({ ok: false, step: 'plan', why });
const ORDER: Phase[] = ['planned', 'opening', 'confirming', 'closing', 'ended'];

export async function startCreate({
  tab,
  account,
  name,
  device,
  newDevice,
  apps,
}: Payload<'create.start'>): Promise<Outcome<string>> {
  if (!name.trim()) return { ok: false, step: 'name', why: 'name-empty' };
  const view = await look(tab);
  if (!view) return refuse('no-page');
  if ((await accountIdOf(view)) !== account) return refuse('account-changed');
  const made = newDevice ? (await addDevice(newDevice)).id : device;
  return start(view, { kind: 'create', tab, name, device: made, apps });
}

export async function startRemove({ tab, account, item }: Payload<'remove.start'>): Promise<Outcome<string>> {
  const view = await look(tab);
  if (!view) return refuse('no-page');
  if ((await accountIdOf(view)) !== account) return refuse('account-changed');
  if (view.level !== 'sure' || view.state !== 'list')
    return refuse(view.state === 'signed-out' ? 'signed-out' : 'not-sure');
  const found = view.rows.filter((row) => sameRow(row, item));
  if (found.length !== 1 || !found[0]?.removable) return refuse(found.length === 0 ? 'row-gone' : 'row-ambiguous');
  const { ledger, problems } = await readLedger();
  if (problems.includes('ledger-newer')) return refuse('storage-corrupt');
  if (!(await takeSnapshot(ledger))) return refuse('storage-refused');
  return start(view, { kind: 'remove', tab, item });
}

const look = (tab: number): Promise<PageView | undefined> => sendToPage(tab, 'page.look', {}).catch(() => undefined);

type Plan =
  | { kind: 'create'; tab: number; name: string; device: string | undefined; apps: string[] }
  | { kind: 'remove'; tab: number; item: Payload<'remove.start'>['item'] };

/** Stores the job and hands it to the tab. The page works it alone from there. */
async function start(view: PageView, plan: Plan): Promise<Outcome<string>> {
  const job: Job = {
    id: crypto.randomUUID(),
    portal: view.portal,
    account: await accountIdOf(view),
    startedAt: new Date().toISOString(),
    phase: 'planned',
    rows: view.rows.map(({ name, created, rowId }) => ({ name, created, rowId })),
    ...plan,
  };
  try {
    if (!(await addJob(job))) return refuse('busy');
  } catch {
    return refuse('storage-refused');
  }
  const taken = await bringHands(plan.tab)
    .then(() => sendToPage(plan.tab, 'job.run', { job }))
    .catch(() => refuse('no-page'));
  if ('taken' in taken) return { ok: true, value: job.id };
  await endJob(job.id, taken);
  return taken;
}

const endJob = (id: string, outcome: Failure) =>
  changeJob(id, (job) => ({ job: { ...job, phase: 'ended', outcome }, value: undefined }), undefined);

/** The job that a reload cut in this tab. */
export async function jobOf(_payload: Payload<'job.mine'>, { tab }: Runtime.MessageSender): Promise<Job | undefined> {
  const job = (await readJobs()).find((each) => each.tab === tab?.id && isUnderWay(each));
  if (job) await bringHands(job.tab);
  return job;
}

/** Puts the script that presses into the tab; the one that looks is there from the page's start. */
async function bringHands(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, files: ['/hands.js'] });
}

/**
 * Writes a phase down before its press. Refuses another account than the job's, a step backwards, and a second intent:
 * one intent, one press.
 */
export async function noteJob(
  { job: id, phase, account, outcome }: Payload<'job.note'>,
  { tab }: Runtime.MessageSender,
): Promise<Outcome> {
  const [known] = (await readJobs()).filter((job) => job.id === id && job.tab === tab?.id);
  if (!known) return { ok: false, step: 'intent', why: 'journal-failed' };
  const shown = await accountIdOf({ portal: known.portal, account });
  const noted = await changeJob<Outcome<Job | undefined>>(
    id,
    (job) => {
      if (phase !== 'ended' && shown !== job.account)
        return { value: { ok: false, step: 'intent', why: 'account-changed' } };
      const forward =
        ORDER.indexOf(phase) > ORDER.indexOf(job.phase) || (phase === 'closing' && job.phase === 'closing');
      if (!forward) return { value: { ok: false, step: 'intent', why: 'journal-failed' } };
      return { job: { ...job, phase, outcome: outcome as Job['outcome'] }, value: { ok: true, value: job } };
    },
    { ok: false, step: 'intent', why: 'journal-failed' },
  );
  if (!noted.ok) return noted;
  if (phase === 'ended' && noted.value?.kind === 'remove')
    await recordRemoval(noted.value, noted.value.phase, outcome as Job['outcome']);
  return { ok: true, value: undefined };
}

/** What the ledger learns from the end of a deletion; a press whose end nobody saw leaves the record unknown. */
async function recordRemoval(
  job: Extract<Job, { kind: 'remove' }>,
  last: Phase,
  outcome: Job['outcome'],
): Promise<void> {
  const pressed = ORDER.indexOf(last) >= ORDER.indexOf('confirming');
  const result: { what: Happening; state: RecordState } | undefined = outcome?.ok
    ? { what: outcome.foundGone ? 'found-gone' : 'deleted', state: 'deleted' }
    : pressed && outcome?.why !== 'still-there'
      ? { what: 'delete-unknown', state: 'unknown' }
      : undefined;
  if (!result) return;
  await changeLedger((ledger) => {
    const record = ledger.records.find(
      (known) => known.account === job.account && known.state !== 'deleted' && sameRow(known, job.item),
    );
    if (!record) return { ledger, value: undefined };
    const records = ledger.records.map((known) => (known === record ? { ...known, state: result.state } : known));
    return {
      ledger: {
        ...ledger,
        records,
        events: [...ledger.events, { at: new Date().toISOString(), record: record.id, what: result.what }],
      },
      value: undefined,
    };
  });
}
