import { isOurs } from '../../components/in-page/host';
import type { StatusLine } from '../../components/in-page/status';
import { fail, type Hands } from '../../lib/drive/hands';
import type { Failure, Job, Outcome, Phase } from '../../lib/drive/job';
import { work } from '../../lib/drive/work';
import { t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import { needsPageWorld, type Presser, press, pressThrough } from '../../lib/page/press';
import { until } from '../../lib/page/until';
import { type Reading, readPage } from '../../lib/portals/read';

/** Milliseconds to wait for what a press should bring, and for the journal. SAFETY.md: 15 s and 2 s. */
const PATIENCE = 15_000;
const JOURNAL = 2_000;

export interface Working {
  /** The job that is being worked now. */
  job(): Job | undefined;
  /** Takes a job, or says why not. */
  take(job: Job): Failure | undefined;
}

/** Works the jobs that the background hands to this tab, one at a time, and goes on with one that a reload cut. */
export function startWorking(status: StatusLine, isOver: () => boolean, signal: AbortSignal): Working {
  let current: Job | undefined;

  const take = (job: Job): Failure | undefined => {
    if (current) return fail('plan', 'busy');
    current = job;
    void run(job)
      .catch(() => status.say({ sign: 'warning', sentence: t('why_journal_failed') }))
      .finally(() => {
        current = undefined;
      });
    return undefined;
  };

  const run = async (job: Job) => {
    const stop = new AbortController();
    const ended = new AbortController();
    watchHands(() => stop.abort(), AbortSignal.any([signal, ended.signal]));
    status.say({
      sign: 'working',
      sentence: t(job.kind === 'create' ? 'inPage_creating' : 'inPage_deleting', { name: nameOf(job) }),
    });
    const hands = handsFor(job, isOver, signal, stop.signal);
    const outcome = await work(job, hands);
    ended.abort();
    const reading = hands.look();
    if (job.kind === 'create' && outcome.ok && reading)
      await sendToBackground('page.created', { view: reading.view, name: job.name, job: job.id });
    await note(job, 'ended', reading, outcome.ok ? { ok: true, foundGone: outcome.value?.foundGone } : outcome);
    if (!outcome.ok)
      status.say({ sign: 'warning', sentence: t(`why_${outcome.why.replaceAll('-', '_')}` as 'why_busy') });
    else if (job.kind === 'create') status.quiet();
    else status.say({ sign: 'good', sentence: t('inPage_deleted', { name: nameOf(job) }) });
  };

  void until('the page to stand', () => document.readyState !== 'loading' || undefined, { signal, timeout: PATIENCE })
    .then(() => sendToBackground('job.mine', {}))
    .then((job) => job && take(job))
    .catch(report);
  return { job: () => current, take };
}

const nameOf = (job: Job): string => (job.kind === 'create' ? job.name : job.item.name);

/** The person's own hand on the page takes over: the job stops before its next press. */
function watchHands(onHand: () => void, signal: AbortSignal): void {
  for (const type of ['pointerdown', 'keydown'] as const) {
    document.addEventListener(type, (event) => event.isTrusted && !isOurs(event.target) && onHand(), {
      capture: true,
      signal,
    });
  }
}

/** Every look asks first whether the extension still stands, and so every press does: none comes without a look. */
function handsFor(job: Job, isOver: () => boolean, signal: AbortSignal, stop: AbortSignal): Hands {
  return {
    page: document,
    look: () =>
      isOver() ? undefined : readPage(document, location.href, job.kind === 'create' ? job.name : undefined),
    note: (phase, reading) => note(job, phase, reading),
    presserFor: ({ element }) => presserFor(element),
    signal,
    stop,
    patience: PATIENCE,
  };
}

/** Written down before the press; no answer in time counts as not written. */
async function note(job: Job, phase: Phase, reading: Reading | undefined, outcome?: Job['outcome']): Promise<Outcome> {
  const late = new Promise<Outcome>((resolve) => {
    AbortSignal.timeout(JOURNAL).addEventListener('abort', () => resolve(fail('intent', 'journal-failed')));
  });
  const written = sendToBackground('job.note', { job: job.id, phase, account: reading?.view.account, outcome });
  return Promise.race([written, late]).catch(() => fail('intent', 'journal-failed'));
}

/** Chrome lets no extension press a link to a script; there the background sets up the page's own world for one press. */
async function presserFor(element: HTMLElement): Promise<Presser> {
  if (!needsPageWorld(element) || navigator.userAgent.includes('Firefox')) return press;
  const token = crypto.randomUUID();
  await sendToBackground('page.armPress', { token });
  return pressThrough(token);
}
