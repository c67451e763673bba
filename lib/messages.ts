import type { Failure, Job, Outcome, Phase, Task } from './drive/job';
import type { Plan, RunEvent, RunHead, RunTask, Wish } from './drive/run';
import type { DeviceKind } from './ledger/model';
import type { NameWarning } from './ledger/naming/check';
import type { Lesson, NewLesson } from './portals/lesson';
import type { Identity, PageView, PortalId } from './portals/view';
import type { Presenting } from './presenting';
import type { KeptDraft } from './schema-drafts';
import type { Emptied } from './secret/empty-clipboard';
import type { Mark } from './secret/mark';

/**
 * Everything that is said between our parts, in one place. A password is in none of it.
 * Who may say what is checked by the class of the sender: `page` a content script in the top frame of a portal,
 * `own` one of our own pages.
 */

/** What a page gets only once it shows what the script is for. */
export type BroughtScript = 'secret' | 'suggestions';

/** What the ledger knows about the rows in front of the content script. Same order as the rows that were sent. */
export interface Dressing {
  account: string;
  rows: { device?: { id: string; name: string; kind: DeviceKind } | undefined; newToYou: boolean; chosen: boolean }[];
}

export interface NameWish {
  /** Names the page lists already. */
  taken: string[];
  /** Whose page it is: what is remembered of the account is taken as well, and its person stays out of the names. */
  portal?: PortalId | undefined;
  account?: PageView['account'];
  /** What the page's field allows, where it says so. */
  minLength?: number | undefined;
  maxLength?: number | undefined;
  pattern?: string | undefined;
  device?: string | undefined;
  newDevice?: DeviceDraft | undefined;
  apps?: string[] | undefined;
}

export interface SuggestedName {
  name: string;
  device?: string | undefined;
  kind?: DeviceKind | undefined;
}

/** A new device, when the person names one while creating. */
export interface DeviceDraft {
  name: string;
  kind: DeviceKind;
  platform?: string | undefined;
}

/** How a page came to stand there, as the browser tells. */
export type CameBy = 'navigate' | 'reload' | 'back_forward' | 'prerender';

/** Requests the background answers. */
export interface BackgroundProtocol {
  /** page: the list was read and is settled; the ledger is reconciled with it. */
  'page.read': { from: 'page'; payload: { view: PageView }; reply: Dressing };
  /** page: what the ledger says now of the rows that were read; it takes nothing in. */
  'page.dress': { from: 'page'; payload: { view: PageView }; reply: Dressing };
  /**
   * page: what the portal made, by our drive or by the person's hand. Answers the name under which it is remembered.
   */
  'page.created': {
    from: 'page';
    payload: {
      view: PageView;
      /** The list as it was reported last on this page: the step with the password may not say whose it is. */
      list?: PageView | undefined;
      /** None where the portal asks for none. */
      name?: string | undefined;
      /** Without a name: what tells one new password of one visit from every other; random, and nothing of the password. */
      shown?: string | undefined;
      /** Without a name: a job was worked on this very page, and knows the name. */
      worked?: boolean | undefined;
      job?: string | undefined;
      device?: string | undefined;
    };
    reply: string;
  };
  /** page: what it shows now needs one more script: a covered one-time password, or a field for a name. Answered once that is in the tab. */
  'page.bring': { from: 'page'; payload: { script: BroughtScript }; reply: undefined };
  /** page: it was shown by mistake; under that name it can be deleted and made anew on our own page. */
  'secret.mistake': { from: 'page'; payload: { name?: string | undefined }; reply: undefined };
  /** page: whether a one-time password may be shown large: not in presenter mode. */
  'secret.large': { from: 'page'; payload: Record<string, never>; reply: boolean };
  /** page: sets up the page's own world for one press of a link to a script (Chrome only); see lib/page/press.ts. */
  'page.armPress': { from: 'page'; payload: { token: string }; reply: undefined };
  /** page: the job of this tab, if one was under way when the page went. `came` as the browser says it; see jobOf. */
  'job.mine': { from: 'page'; payload: { came?: CameBy | undefined }; reply: Job | RunTask | undefined };
  /** page: written before the press. Answered only once it is in storage; a refusal means: do not press. */
  'job.note': {
    from: 'page';
    payload: { job: string; phase: Phase; account: PageView['account']; outcome?: Job['outcome'] };
    reply: Outcome;
  };
  /** page: it is not sure by itself. Answered once the script that watches and learns is in the tab. */
  'page.unsure': { from: 'page'; payload: { portal: PortalId }; reply: Lesson[] };
  /**
   * page: the person's own hand has pressed the delete control of this row of a sure list. The script that watches comes
   * into the tab.
   */
  'hand.pressed': { from: 'page'; payload: { view: PageView; item: Identity }; reply: undefined };
  /** page: which row the person is deleting in this tab, also after a load. */
  'hand.mine': { from: 'page'; payload: Record<string, never>; reply: Identity | undefined };
  /** page: the list that stands without that row; none where the person thought better of it. */
  'hand.ended': { from: 'page'; payload: { view?: PageView | undefined }; reply: undefined };
  /** page: what is watched of the person's move, in case that their press loads another page. Kept for half a minute, then removed. */
  'draft.keep': { from: 'page'; payload: { account: PageView['account']; drafts: KeptDraft[] }; reply: undefined };
  /** page: what was watched on the page that stood in this tab before, of the same account. Given once. */
  'draft.mine': { from: 'page'; payload: { account: PageView['account'] }; reply: KeptDraft[] };
  /** page: the person has shown something. Answers all lessons of the portal. */
  'lesson.learned': { from: 'page'; payload: { lesson: NewLesson }; reply: Lesson[] };
  /** page: it fits no longer; own: the person wants it gone. */
  'lesson.drop': { from: 'page' | 'own'; payload: { id: string }; reply: undefined };
  'names.suggest': { from: 'page' | 'own'; payload: NameWish; reply: SuggestedName[] };
  /** own: what should be thought over before a name that was typed or chosen is for ever. */
  'names.check': {
    from: 'own';
    payload: { name: string } & Pick<NameWish, 'taken' | 'portal' | 'account'>;
    reply: NameWarning[];
  };
  /** own: a snapshot is taken, the job is stored and handed to the tab. */
  'create.start': {
    from: 'own';
    payload: {
      tab: number;
      /** The account that was in front when the person began. */
      account: string;
      name: string;
      device?: string | undefined;
      newDevice?: DeviceDraft | undefined;
      apps: string[];
      /** The record whose place it takes. */
      replaces?: string | undefined;
    };
    reply: Outcome<string>;
  };
  'remove.start': { from: 'own'; payload: { tab: number; account: string; item: Identity }; reply: Outcome<string> };
  /** own: confirmed by the person, for a personal account's page: all or nothing. */
  'remove-all.start': { from: 'own'; payload: { tab: number; account: string }; reply: Outcome<string> };
  /** own: the person wants the page to show the app passwords that it keeps folded. Says whether the page took it. */
  'page.unfold': { from: 'own'; payload: { tab: number; account: string }; reply: Outcome };
  /** own: confirmed by the person. A snapshot is taken, the plan is stored and handed to the tab; answers the run's id. */
  'run.start': {
    from: 'own';
    payload: {
      tab: number;
      account: string;
      task: Plan['task'];
      /** When the list stood before the person (ISO), and what it was: the whole of it, and what they chose. */
      seenAt: string;
      rows: Identity[];
      items: Identity[];
    };
    reply: Outcome<string>;
  };
  'run.ask': { from: 'own'; payload: { run: string; wish: Wish }; reply: Outcome };
  /** own: goes on in this tab, from the list that stands there now. */
  'run.resume': { from: 'own'; payload: { run: string; tab: number }; reply: Outcome };
  /**
   * page: all of it is in storage when it is answered, in one write; a refusal means: do not press. `note` tells it from
   * every other, so that it may be told again when the background was stopped before it could answer.
   */
  'run.note': {
    from: 'page';
    payload: { run: string; note: string; account: PageView['account']; events: RunEvent[] };
    reply: Outcome<RunHead>;
  };
  /**
   * page | own: ticks these rows, or takes their ticks away. Answers all that is ticked then. From a page with the account
   * that it shows: it is refused where that is another.
   */
  'choice.change': {
    from: 'page' | 'own';
    payload: { account: string; shown?: PageView['account']; rows: Identity[]; chosen: boolean };
    reply: Identity[];
  };
  /** page: an app password was copied. Answers in how many seconds the clipboard is emptied, where it is at all. */
  'clipboard.copied': { from: 'page'; payload: Record<string, never>; reply: number | undefined };
  /** page: by this it is recognised when the time is over. In memory only, like all that is known of the copy. */
  'clipboard.mark': { from: 'page'; payload: { mark: Mark; seconds: number }; reply: undefined };
  /** page: the time is over by its clock for what it copied. Answers what came of it, where that is known. */
  'clipboard.due': { from: 'page'; payload: { mark: Mark }; reply: Emptied | undefined };
  /** page | own: the person emptied the clipboard. */
  'clipboard.emptied': { from: 'page' | 'own'; payload: Record<string, never>; reply: undefined };
  /** page, or one on the way: whether presenter mode is on, where its script does not know that itself. */
  'presenter.mine': { from: 'page'; payload: Record<string, never>; reply: Presenting };
  /** page: the person wants to go on with what is ticked on our own page. */
  'desk.open': { from: 'page'; payload: Record<string, never>; reply: undefined };
}

/** Requests a portal's content script answers. All come from our own pages or our background. */
export interface PageProtocol {
  'page.look': { payload: Record<string, never>; reply: PageView | undefined };
  /** Outlines what the person may press, on a page that is not sure. */
  'byHand.show': { payload: Record<string, never>; reply: unknown };
  'job.run': { payload: { job: Task }; reply: { taken: true } | Failure };
  /** The person asked for this on our own page; it is written down already. False where no run is worked. */
  'run.asked': { payload: { wish: Wish }; reply: boolean };
  /** What is ticked of the list that stands there was changed elsewhere. */
  'choice.show': { payload: { account: string; chosen: Identity[] }; reply: undefined };
}
