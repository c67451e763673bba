import { type Outlines, showOutlines } from '../../components/in-page/outlines';
import { statusOf } from '../../components/in-page/status';
import { type ByHand, plainReading } from '../../lib/drive/by-hand-slot';
import type { Eyes } from '../../lib/drive/hands-slot';
import { type Learned, type Learner, learner } from '../../lib/drive/learn';
import { ownDeletion } from '../../lib/drive/own-deletion';
import { t } from '../../lib/i18n';
import { lessonInWords } from '../../lib/lessons/in-words';
import { report } from '../../lib/log';
import { isOrphan, onLessons, sendToBackground } from '../../lib/message-bus';
import type { Lesson } from '../../lib/portals/lesson';
import type { Reading } from '../../lib/portals/read';
import { readAsTaught, readByLesson } from '../../lib/portals/read-by-lesson';
import { recogniseUrl } from '../../lib/portals/recognise';
import type { PortalId } from '../../lib/portals/view';
import type { KeptDraft } from '../../lib/schema-drafts';

/** Milliseconds after which it is looked again what came of a move: pages also show things by a class alone, which nobody hears of. */
const AGAIN = 1000;

/** Watches the person's own hand on a page that is not sure, learns from it, and reads by what was learned. */
export function byHand(): ByHand {
  let lessons: readonly Lesson[] = [];
  /** The stay that was told of them last. */
  let here: Eyes | undefined;
  let watched: AbortSignal | undefined;
  let watcher: Learner | undefined;
  let outlines: Outlines | undefined;
  /** The person was asked to show an app password, and nothing else: what else they delete is not taken for one. */
  let isInvited = false;

  onLessons((told) => {
    const portal = recogniseUrl(location.href)?.portal.id;
    lessons = told.filter((lesson) => lesson.portal === portal);
    here?.touch();
  });

  /** Only what the person did with their own hand counts: a script's press, the page's or ours, teaches nothing. */
  const watch = (portal: PortalId, { isOurs, signal }: Eyes) => {
    const learning = learner({
      body: () => document.body,
      look: (more) => readByLesson(plainReading, document, location.href, undefined, [...lessons, ...more]),
      trial: (more) => readAsTaught(plainReading, document, location.href, more),
      portal,
    });
    const options = { capture: true, signal };
    const hear = (type: string, heard: (target: Element) => void) =>
      document.addEventListener(
        type,
        (event) => {
          const [target] = event.composedPath();
          if (event.isTrusted && target instanceof Element && !isOurs(event.target)) heard(target);
        },
        options,
      );
    // Before the page hears of the press: it may load another.
    hear('click', (target) => {
      learning.pressed(target);
      keep(learning.drafts());
    });
    hear('input', (target) => {
      if (target instanceof HTMLInputElement && isForNames(target)) learning.typed(target);
    });
    hear('change', (target) => {
      if (target instanceof HTMLSelectElement) learning.chose(target);
    });
    hear('copy', () => {
      const place = selectedPlace();
      if (place) learning.copied(place);
    });
    watcher = learning;
    watched = signal;
    signal.addEventListener('abort', () => {
      isInvited = false;
      outlines = undefined;
    });
  };

  let isKept = false;
  const keep = (drafts: KeptDraft[]) => {
    if (drafts.length === 0 && !isKept) return;
    isKept = drafts.length > 0;
    void sendToBackground('draft.keep', { account: accountHere(), drafts }).catch(report);
  };
  const goOn = async (eyes: Eyes) => {
    const drafts = await sendToBackground('draft.mine', { account: accountHere() });
    isKept ||= drafts.length > 0;
    watcher?.goOn(drafts);
    settle(eyes);
  };

  const take = async (learned: Learned, eyes: Eyes) => {
    const { say } = statusOf(eyes);
    if ('lesson' in learned && (learned.lesson.row?.kind || learned.lesson.row?.fold) && !isInvited) return;
    outlines?.around([]);
    outlines = undefined;
    isInvited = false;
    keep([]);
    if ('unlearned' in learned) return say({ sign: 'warning', sentence: t(`unlearned_${snake(learned.unlearned)}`) });
    // What the page was read by already is no news, and was not described again: it stays.
    const { row, create, option, secret } = lessons.find(({ task }) => task === learned.lesson.task) ?? {};
    const lesson = { row, create, option, secret, ...defined(learned.lesson) };
    const tell = () => sendToBackground('lesson.learned', { lesson });
    // What was shown once is worth a second try.
    const kept = await tell().catch(tell).catch(report);
    if (!kept) return say({ sign: 'warning', sentence: t('lesson_notKept') });
    lessons = kept;
    // The page has said all that it had to say: nothing else would have it read by what was just learned.
    eyes.touch();
    const words = lessonInWords({ ...lesson, id: '', learnedAt: '' }).join(' ');
    say({ sign: 'good', sentence: t('lesson_learned', { words }) });
  };

  /** A lesson that finds rows, and not all that belongs to them, is no longer true of this page. */
  const dropMisfit = (reading: Reading | undefined) => {
    const id = reading?.view.lesson;
    if (!id || reading.view.level === 'sure' || !reading.rows.some(({ control }) => control.isTaught)) return;
    lessons = lessons.filter((lesson) => lesson.id !== id);
    void sendToBackground('lesson.drop', { id }).catch(report);
  };

  let isAwaited = false;
  const settle = (eyes: Eyes) => {
    const learned = watcher?.settle();
    if (learned) return void take(learned, eyes).catch(report);
    if (isAwaited || !watcher?.isUnderWay()) return;
    isAwaited = true;
    AbortSignal.timeout(AGAIN).addEventListener('abort', () => {
      isAwaited = false;
      if (!eyes.signal.aborted) settle(eyes);
    });
  };

  const outline = (reading: Reading | undefined) => {
    if (!outlines || !reading) return;
    // A ring around the box would lie over what offers to copy the password.
    if (reading.secret) return outlines.around([]);
    const { dialogs, rows, create } = reading;
    const controls = [...rows.map(({ control }) => control.element), ...(create ? [create.element] : [])];
    outlines.around(dialogs.length > 0 ? dialogs.map(({ container }) => container) : controls);
  };

  let following = new AbortController();
  const followDeletion = async () => {
    following.abort();
    const mine = new AbortController();
    following = mine;
    const item = await sendToBackground('hand.mine', {});
    if (!item || mine.signal.aborted) return;
    const look = () =>
      isOrphan() ? mine.abort() : readByLesson(plainReading, document, location.href, undefined, lessons);
    const view = await ownDeletion({ item, look: () => look() ?? undefined, signal: mine.signal });
    // Aborted by a press on another row: that one is waited for now.
    if (!mine.signal.aborted) await sendToBackground('hand.ended', { view });
  };

  return {
    followDeletion: () => void followDeletion().catch(report),
    read: (page, address, names) => readByLesson(plainReading, page, address, names, lessons),
    know(known, eyes) {
      lessons = known;
      const portal = recogniseUrl(location.href)?.portal.id;
      // A stay that was left may still be about to say what it asked for.
      if (!portal || eyes.signal.aborted) return;
      here = eyes;
      if (watched === eyes.signal) return;
      watch(portal, eyes);
      void goOn(eyes).catch(report);
    },
    atRest(reading, eyes) {
      if (eyes.signal.aborted) return;
      dropMisfit(reading);
      outline(reading);
      settle(eyes);
    },
    interrupted() {
      watcher?.interrupted();
      keep([]);
      following.abort();
    },
    show(eyes) {
      if (!recogniseUrl(location.href)) return;
      // What was under way before was about something of which nobody has said that it is an app password.
      watcher?.interrupted();
      keep([]);
      isInvited = true;
      outlines ??= showOutlines(eyes);
      outline(eyes.look());
      statusOf(eyes).say({ sign: 'good', sentence: t('byHand_watching') });
    },
  };
}

/**
 * Only plain text is listened to, never a field that is or says it is for a password or a code; and of that only what is
 * typed into a field that came after a press. What may outlive the page of it is one coarse print (lib/drive/print.ts).
 */
const isForNames = (field: HTMLInputElement): boolean =>
  (field.type === 'text' || field.type === 'search') &&
  !/password|code/i.test(field.getAttribute('autocomplete') ?? '');

const accountHere = () => plainReading(document, location.href)?.view.account;

const defined = <Whole extends object>(whole: Whole): Whole =>
  Object.fromEntries(Object.entries(whole).filter(([, part]) => part !== undefined)) as Whole;

const snake = <Text extends string>(text: Text) => text.replaceAll('-', '_') as Underscored<Text>;
type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;

/** The element whose whole text the person has selected: where they copied from, and never what. */
function selectedPlace(): HTMLElement | undefined {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement && active.selectionStart !== active.selectionEnd) return active;
  const node = document.getSelection()?.anchorNode;
  return (node?.nodeType === 3 ? node.parentElement : (node as HTMLElement | null)) ?? undefined;
}
