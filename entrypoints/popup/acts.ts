import { browser } from 'wxt/browser';
import type { Acts, Asked } from '../../components/model';
import { keepCreating, readCreating } from '../../lib/creating';
import { type DeskTab, wishDesk } from '../../lib/desk';
import { addDevice, moveRecord } from '../../lib/ledger/devices';
import { readJobs } from '../../lib/ledger/jobs';
import { endSetAside, readWithoutEvents } from '../../lib/ledger/store';
import { rename, sayGone } from '../../lib/ledger/unlisted';
import { report, reportAndTake } from '../../lib/log';
import { sendToBackground, sendToPage } from '../../lib/message-bus';
import { portalAddresses, portalHosts } from '../../lib/portals/hosts';
import type { PortalId } from '../../lib/portals/view';
import type { HelpSection } from '../../lib/schema-desk';
import { readSettings, writeSettings } from '../../lib/settings';
import { openPanel } from './panel';
import { tabOf } from './situation';
import { describeComputer } from './this-computer';

/** What our own pages may do, wired to the browser and the background. */
export const acts: Acts = {
  openDesk: (tab, section) => void openDesk(tab, section).catch(report),
  openPanel,
  openPortal: (portal) => void openPortal(portal).catch(report),
  toPage: (tab) => void toFront(tab).catch(report),
  reload: (tab) => void browser.tabs.reload(tab).catch(report),
  dismissProblem: () => void endSetAside().catch(report),
  // Nothing may be awaited before this, or the browser forgets that there was a click.
  allow: () => browser.permissions.request({ origins: portalHosts }).catch(() => false),
  showByHand: (tab) => void showByHand(tab).catch(report),
  forget: (id) => sendToBackground('lesson.drop', { id }),
  suggest: (wish) => sendToBackground('names.suggest', wish),
  checkName: (asked) => sendToBackground('names.check', asked),
  // The form opens empty, then.
  begun: (account) => readCreating(account).catch(reportAndTake(undefined)),
  keepBegun: (creating) => void keepCreating(creating).catch(report),
  create,
  removeAll: (asked) => sendToBackground('remove-all.start', asked).catch(() => 'no-background' as const),
  remove: (asked) => sendToBackground('remove.start', asked).catch(() => 'no-background' as const),
  unfold: (asked) => sendToBackground('page.unfold', asked).catch(() => 'no-background' as const),
  choose: async (asked) => void (await sendToBackground('choice.change', asked)),
  startRun: (asked) => sendToBackground('run.start', asked).catch(() => 'no-background' as const),
  askRun: (asked) => sendToBackground('run.ask', asked).catch(() => 'no-background' as const),
  resumeRun: (asked) => sendToBackground('run.resume', asked).catch(() => 'no-background' as const),
  save,
  print: () => print(),
  copyText: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  addDevice,
  moveRecord: (record, move) => moveRecord(record, move),
  rename,
  sayGone,
  change: (settings) => writeSettings(settings),
  allowReading: (isWanted) =>
    (isWanted ? browser.permissions.request(READING) : browser.permissions.remove(READING)).catch(() => false),
  emptyClipboard,
};

const READING = { permissions: ['clipboardRead' as const] };

async function emptyClipboard(): Promise<boolean> {
  const isEmpty = await navigator.clipboard.writeText('').then(
    () => true,
    () => false,
  );
  if (isEmpty) await sendToBackground('clipboard.emptied', {}).catch(report);
  return isEmpty;
}

async function openDesk(tab?: DeskTab, section?: HelpSection): Promise<void> {
  if (tab !== undefined) await wishDesk(tab, { section }).catch(report);
  await browser.runtime.openOptionsPage();
}

/** By the browser's own way of downloading: no permission is needed for what a person asks of a page. */
function save(name: string, content: string | Blob): void {
  const file = content instanceof Blob ? content : new Blob([content], { type: 'text/csv;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  AbortSignal.timeout(60_000).addEventListener('abort', () => URL.revokeObjectURL(address));
}

async function openPortal(portal: PortalId): Promise<void> {
  const tab = await tabOf(portal);
  if (tab === undefined) await browser.tabs.create({ url: portalAddresses[portal] });
  else await toFront(tab);
}

async function showByHand(tab: number): Promise<void> {
  await sendToPage(tab, 'byHand.show', {}).catch(report);
  await toFront(tab);
}

async function toFront(id: number): Promise<void> {
  const tab = await browser.tabs.update(id, { active: true });
  if (tab) await browser.windows.update(tab.windowId, { focused: true });
}

/** The page is brought to the front, since that is where the password is copied. */
async function create(asked: Asked<'create.start'>) {
  const started = await sendToBackground('create.start', asked).catch(() => 'no-background' as const);
  if (started === 'no-background' || !started.ok) return started;
  await rememberComputer(started.value, asked).catch(report);
  await toFront(asked.tab).catch(report);
  return started;
}

/** The device that was made for "This computer" is this computer from now on. */
async function rememberComputer(job: string, { newDevice }: Asked<'create.start'>): Promise<void> {
  if (newDevice?.name !== (await describeComputer()).name) return;
  const [{ thisDevice }, { ledger }] = await Promise.all([readSettings(), readWithoutEvents()]);
  const known = ledger.devices.find(({ id }) => id === thisDevice);
  // One that is gone, lost or retired is this computer no more.
  if (known && !known.lostOn && !known.retiredOn) return;
  const started = (await readJobs()).find(({ id }) => id === job);
  if (started?.kind === 'create' && started.device !== undefined) await writeSettings({ thisDevice: started.device });
}
