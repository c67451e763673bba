import { isHeldBack, type Step, type Why } from '../lib/drive/job';
import { sentenceFor, stepInWords, t } from '../lib/i18n';
import type { Settings } from '../lib/settings';
import { jobTitle, type Work } from './JobView';
import type { Acts, Failed } from './model';
import { Notice } from './Notice';
import { PageSaid } from './PageSaid';
import { SubHead } from './SubHead';

interface Props {
  work: Work;
  failed: Failed;
  settings: Pick<Settings, 'presenter' | 'hideNames'>;
  acts: Pick<Acts, 'toPage' | 'reload' | 'allow' | 'openDesk'>;
  onBack: () => void;
}

/** From these steps on the page may have acted although we did not see it. */
const PRESSED: Step[] = ['press', 'verify', 'close', 'submit', 'password'];
/** A link that removes all may do so without a question: then none is seen, or the page is left. */
const ASKED_NOTHING: Why[] = ['dialog-never-came', 'page-left'];
/** It was refused, so the page did not act. */
const REFUSED: Why[] = ['name-refused', 'name-taken', 'name-too-long', 'name-too-short', 'journal-failed'];
const RELOADS: Why[] = [
  'extension-updated',
  'dialog-never-came',
  'control-missing',
  'dialog-names-another',
  'not-verified',
  'still-there',
  'another-gone',
  'surprised',
];
const STAYS: Why[] = [
  'name-empty',
  'name-taken',
  'storage-refused',
  'storage-corrupt',
  'journal-failed',
  'limit-reached',
  'no-page',
];

/** What happened, what was not done, and one button for what comes next. */
export function FailedView({ work, failed, settings, acts, onBack }: Props) {
  const { kind, tab } = work;
  const name = settings.presenter && settings.hideNames ? t('hiddenItem') : work.name;
  const { why, step, seen } =
    failed === 'no-background' ? { why: undefined, step: 'plan' as const, seen: undefined } : failed;
  // After the press no sentence fits that says there was none.
  const isUnwritten = why === 'journal-failed' && step === 'verify';
  const isHeld = kind !== 'create' && failed !== 'no-background' && isHeldBack(failed);
  const mayHaveActed =
    PRESSED.includes(step) || (kind === 'remove-all' && why !== undefined && ASKED_NOTHING.includes(why));
  const isOpen = mayHaveActed && !isHeld && (isUnwritten || !(why && REFUSED.includes(why)));
  const title = {
    create: isOpen ? t('createUnknown', { name }) : t('createFailed', { name }),
    remove: isOpen ? t('removeUnknown', { name }) : t('removeFailed', { name }),
    'remove-all': t(isOpen ? 'removeAllUnknown' : 'removeAllFailed'),
  }[kind];
  return (
    <div class="view">
      <SubHead title={jobTitle(kind)} onBack={onBack} takeFocus />
      <div class="body">
        <Notice tone={isOpen ? 'ask' : 'failed'} title={title} live>
          {!isUnwritten && <p>{why === undefined ? t('noBackground') : sentenceFor(why)}</p>}
          {isOpen && <p>{t('jobLookFirst')}</p>}
          {why !== undefined && step !== 'plan' && (
            <p class="meta quiet">{t('jobStep', { step: stepInWords(step) })}</p>
          )}
          {seen !== undefined && <PageSaid words={seen} settings={settings} />}
        </Notice>
      </div>
      <footer class="foot">
        {nextStep(why, tab, acts, onBack)}
        {!isDone(why) && (
          <button type="button" class="button" onClick={onBack}>
            {t('close')}
          </button>
        )}
      </footer>
    </div>
  );
}

const isDone = (why: Why | undefined) => why === undefined || STAYS.includes(why);

function nextStep(why: Why | undefined, tab: number, acts: Props['acts'], onBack: () => void) {
  const next =
    why === undefined || STAYS.includes(why)
      ? { label: t('close'), press: onBack }
      : why === 'permission-withheld'
        ? { label: t('allow'), press: () => void acts.allow() }
        : why === 'option-off'
          ? { label: t('optionOffWhy'), press: () => acts.openDesk('help', 'missing') }
          : RELOADS.includes(why)
            ? { label: t('reload'), press: () => acts.reload(tab) }
            : { label: t('toPage'), press: () => acts.toPage(tab) };
  return (
    <button type="button" class="button button-primary" onClick={next.press}>
      {next.label}
    </button>
  );
}
