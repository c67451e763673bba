import type { Creating } from '../lib/creating';
import type { DeskState, DeskTab, Filters, TableState } from '../lib/desk';
import type { Failure, Job, Outcome } from '../lib/drive/job';
import type { Run } from '../lib/drive/run';
import type { Move } from '../lib/ledger/devices';
import type { Forgotten } from '../lib/ledger/forget-account';
import type { History } from '../lib/ledger/history';
import type { Device, Ledger } from '../lib/ledger/model';
import type { NameWarning } from '../lib/ledger/naming/check';
import type { Edited, RecordEdit } from '../lib/ledger/record-edit';
import type { StoreProblem } from '../lib/ledger/store';
import type { BackgroundProtocol, DeviceDraft, NameWish, SuggestedName } from '../lib/messages';
import type { Lesson } from '../lib/portals/lesson';
import type { Identity, PageView, PortalId } from '../lib/portals/view';
import type { HelpSection } from '../lib/schema-desk';
import type { Copied } from '../lib/secret/copied';
import type { Settings, SettingsChange } from '../lib/settings';
import type { StepCardState } from '../lib/steps/card';
import type { BackupActs } from './backup/backup-acts';
import type { DeviceActs } from './devices/device-acts';
import type { WhoseActs } from './new-to-you/whose-acts';
import type { UpkeepActs } from './upkeep/upkeep-acts';

/** What our own pages are shown: data in, and what a person may ask for. The entrypoint fills both. */

/** What is in front of the person. */
export type Situation =
  /** Not known yet: the frame stands, the middle is empty. */
  | { kind: 'waiting' }
  | { kind: 'page'; tab: number; view: PageView; account: string }
  /** A page of ours by its address that does not answer: older than the extension, or still loading. */
  | { kind: 'no-answer'; tab: number }
  | { kind: 'no-permission'; host: string }
  /** `tab` is a portal that is open elsewhere. */
  | { kind: 'none'; tab?: number | undefined };

export interface Model {
  situation: Situation;
  /** Of its events none in the popup, and on the desk the latest: `DeskActs` has those of one app password. */
  ledger: Ledger;
  problems: StoreProblem[];
  jobs: Job[];
  /** Runs under way, paused and over, oldest first; the popup is not told of those that are over. */
  runs: Run[];
  desk: DeskState;
  /** What is ticked of the list of the account in front. */
  chosen: Identity[];
  /** What the person has shown. */
  lessons: Lesson[];
  /** The app password that was copied last. */
  copied?: Copied | undefined;
  settings: Settings;
  /** What a device for this computer would be, until one is chosen or made. */
  thisComputer: DeviceDraft;
}

export type Started = Outcome<string> | 'no-background';
export type Asked<N extends keyof BackgroundProtocol> = BackgroundProtocol[N]['payload'];

/** Why a job did not get through: said by the page or the background, or nobody answered. */
export type Failed = Failure | 'no-background';

export interface Acts {
  /** Where it stood last, or at one of its tabs. */
  openDesk(tab?: DeskTab, section?: HelpSection): void;
  /** The desk beside the page; not there where the browser has no such place. Must be called inside a click. */
  openPanel?: (() => void) | undefined;
  openPortal(portal: PortalId): void;
  toPage(tab: number): void;
  reload(tab: number): void;
  /** The person knows what was set aside of the ledger. */
  dismissProblem(): void;
  /** Must be called inside a click. False when the browser or the person refuses. */
  allow(): Promise<boolean>;
  /** Outlines on the page what can be pressed by hand, and watches. */
  showByHand(tab: number): void;
  /** Has a lesson forgotten; rejects when storage refuses. */
  forget(lesson: string): Promise<void>;
  suggest(wish: NameWish): Promise<SuggestedName[]>;
  checkName(asked: Asked<'names.check'>): Promise<NameWarning[]>;
  /** The form for a new app password as it was left, if that was for this account. */
  begun(account: string): Promise<Creating | undefined>;
  /** None ends it. Whatever was begun before goes. */
  keepBegun(creating: Creating | undefined): void;
  create(asked: Asked<'create.start'>): Promise<Started>;
  remove(asked: Asked<'remove.start'>): Promise<Started>;
  removeAll(asked: Asked<'remove-all.start'>): Promise<Started>;
  unfold(asked: Asked<'page.unfold'>): Promise<Outcome | 'no-background'>;
  /** Ticks rows, or takes their ticks away, here and on the page. */
  choose(asked: Asked<'choice.change'>): Promise<void>;
  /** What was confirmed, or is to be checked first. */
  startRun(asked: Asked<'run.start'>): Promise<Started>;
  askRun(asked: Asked<'run.ask'>): Promise<Outcome | 'no-background'>;
  resumeRun(asked: Asked<'run.resume'>): Promise<Outcome | 'no-background'>;
  /** Hands the person a file that holds this; a text is a table. */
  save(name: string, content: string | Blob): void;
  print(): void;
  /** Inside a click. False when the browser refuses. */
  copyText(text: string): Promise<boolean>;
  /** These reject when storage refuses. */
  addDevice(draft: DeviceDraft): Promise<Device>;
  /** False where another window was first. */
  moveRecord(record: string, move: Move): Promise<boolean>;
  /** Only for names that no page knows: those of a personal account. */
  rename(record: string, name: string, was: string): Promise<Edited>;
  /** Only where no page lists what there is: this one is gone, or all of its account. */
  sayGone(record: string, which: 'this' | 'all'): Promise<void>;
  /** What the desk does with its table; the popup, which opens often, loads none of it. */
  desk?: DeskActs | undefined;
  /** What the desk does with devices; the popup has none of it. */
  devices?: DeviceActs | undefined;
  /** What is said on the desk about whose an app password is. */
  whose?: WhoseActs | undefined;
  /** What is said on the desk about whether one works and is still used. */
  upkeep?: UpkeepActs | undefined;
  /** What the desk does with copies of all that is remembered. */
  backup?: BackupActs | undefined;
  change(settings: SettingsChange): Promise<void>;
  /** Asks for the right to read the clipboard, or gives it back. Must be called inside a click. False when it is refused. */
  allowReading(isWanted: boolean): Promise<boolean>;
  /** Inside a click. False when the browser refuses. */
  emptyClipboard(): Promise<boolean>;
}

export interface DeskActs {
  /** Writes down one thing about an app password, where nobody else has changed it meanwhile; rejects when storage refuses. */
  edit(record: string, edit: RecordEdit): Promise<Edited>;
  readHistory(record: string): Promise<History>;
  /** Like `keepBegun`, but nothing that was begun goes. */
  offerBegun(creating: Creating): void;
  /** What is searched for is kept whole only where it is known to be words. */
  keepTable(table: TableState, isWords: boolean): void;
  keepFilters(filters: Filters, isWords: boolean): void;
  /** Shows what of the list for deletion these filters leave; rejects when storage refuses. */
  toCleanUp(filters: Filters): Promise<void>;
  /** Puts a report away. */
  dismiss(run: string): void;
  keepStepCard(card: StepCardState): void;
  /** Whose details are open, if any. */
  keepOpen(record: string | undefined): void;
  /** Forgets an account and all that is remembered of it; rejects when storage refuses. */
  forgetAccount(account: string): Promise<Forgotten>;
}

/** Who looks: the toolbar popup, the desk in a tab, or the desk beside the page. */
export type Place = 'popup' | 'desk' | 'panel';
