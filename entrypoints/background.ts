import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { forgetUnwantedLabels } from '../lib/background/account-names';
import { whenDue } from '../lib/background/alarms';
import { answerInBackground } from '../lib/background/answer';
import { keepBadge } from '../lib/background/badge';
import { dressPage, keepDressed } from '../lib/background/beside';
import { openDesk, openMistake, takeChoice } from '../lib/background/choice';
import { emptyInTime, endCopy, takeCopy, takeMark, watchReading } from '../lib/background/clipboard';
import { forgetOldDrafts, keepDrafts, keptDrafts } from '../lib/background/drafts';
import { endAllJobs, endJobsOfClosedTabs, endStaleJobs } from '../lib/background/ending';
import { dropLesson, helpByHand, takeLesson } from '../lib/background/lessons';
import {
  endWithoutAccess,
  loseAllRuns,
  loseRunsOfClosedTabs,
  loseRunsOfReplacedTab,
  loseSilentRuns,
} from '../lib/background/lost-runs';
import { endPress, pressedRow, takePress } from '../lib/background/own-hand';
import { bringScript } from '../lib/background/page-in-tab';
import { armPress, dressAgain, takeCreation } from '../lib/background/pages';
import { keepPresenting, presentingIn, togglePresenter } from '../lib/background/presenting';
import { askRun, noteRun, resumeRun, startRun } from '../lib/background/run';
import { closeStorageToPages } from '../lib/background/storage-access';
import { check, suggest } from '../lib/background/suggest';
import { jobOf, noteJob, startCreate, startRemove, startRemoveAll, startUnfolding } from '../lib/background/work';
import { forgetHand } from '../lib/ledger/own-hand';
import { report } from '../lib/log';
import { readSettings, watchSettings } from '../lib/settings';

export default defineBackground({
  type: 'module',
  main() {
    answerInBackground({
      'page.read': dressPage,
      'page.dress': dressAgain,
      'page.created': takeCreation,
      'page.bring': bringScript,
      'secret.mistake': openMistake,
      'secret.large': async () => !(await readSettings()).presenter,
      'page.armPress': armPress,
      'job.mine': jobOf,
      'job.note': noteJob,
      'page.unsure': helpByHand,
      'hand.pressed': takePress,
      'hand.mine': pressedRow,
      'hand.ended': endPress,
      'draft.keep': keepDrafts,
      'draft.mine': keptDrafts,
      'lesson.learned': takeLesson,
      'lesson.drop': dropLesson,
      'names.suggest': suggest,
      'names.check': check,
      'create.start': startCreate,
      'remove.start': startRemove,
      'remove-all.start': startRemoveAll,
      'page.unfold': startUnfolding,
      'run.start': startRun,
      'run.ask': askRun,
      'run.resume': resumeRun,
      'run.note': noteRun,
      'choice.change': takeChoice,
      'clipboard.copied': takeCopy,
      'clipboard.mark': takeMark,
      'clipboard.due': emptyInTime,
      'clipboard.emptied': endCopy,
      'presenter.mine': presentingIn,
      'desk.open': openDesk,
    });
    whenDue({
      drafts: forgetOldDrafts,
      hand: forgetHand,
      clipboard: async () => void (await emptyInTime()),
      run: loseSilentRuns,
    });
    const endAll = () => void Promise.all([endAllJobs(), loseAllRuns(), forgetUnwantedLabels()]).catch(report);
    browser.runtime.onStartup.addListener(endAll);
    browser.runtime.onInstalled.addListener(endAll);
    browser.tabs.onRemoved.addListener(() => {
      void Promise.all([endJobsOfClosedTabs(), loseRunsOfClosedTabs()]).catch(report);
    });
    browser.permissions.onRemoved.addListener(({ origins }) => {
      if (origins?.[0]) void endWithoutAccess().catch(report);
    });
    // Firefox has no such event.
    browser.tabs.onReplaced?.addListener((now, before) => {
      void Promise.all([endJobsOfClosedTabs(), loseRunsOfReplacedTab(now, before)]).catch(report);
    });
    void Promise.all([endStaleJobs(), loseSilentRuns(), emptyInTime()]).catch(report);
    watchReading();
    keepBadge();
    keepDressed();
    keepPresenting();
    browser.commands.onCommand.addListener((command) => {
      if (command === 'presenter') void togglePresenter().catch(report);
    });
    watchSettings(() => void forgetUnwantedLabels().catch(report));
    void closeStorageToPages().catch(report);
  },
});
