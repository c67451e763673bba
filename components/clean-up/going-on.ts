import { isOld, type Run } from '../../lib/drive/run';
import { sentenceFor, t } from '../../lib/i18n';
import type { Situation } from '../model';

/** Whether a paused run can go on from here, and if not, what the person does first. */
export type GoingOn = { tab: number } | { first: string; go?: 'to-page' | 'open-portal' | 'allow' | 'reload' };

export function goingOn(run: Run, situation: Situation, now = Date.now()): GoingOn {
  if (isOld(run.plan, now)) return { first: sentenceFor('plan-old') };
  switch (situation.kind) {
    case 'page': {
      const { view, tab, account } = situation;
      if (view.state === 'signed-out') return { first: t('firstSignIn'), go: 'to-page' };
      if (view.state === 'elsewhere') return { first: sentenceFor('wrong-page'), go: 'open-portal' };
      if (account !== run.plan.account) return { first: sentenceFor('account-changed'), go: 'to-page' };
      if (view.state !== 'list') return { first: t('firstClose'), go: 'to-page' };
      if (view.folded) return { first: t('firstUnfold'), go: 'to-page' };
      if (view.level !== 'sure') return { first: sentenceFor('not-sure'), go: 'to-page' };
      return view.complete ? { tab } : { first: t('firstWhole'), go: 'to-page' };
    }
    case 'no-answer':
      return { first: t('firstReload'), go: 'reload' };
    case 'no-permission':
      return { first: sentenceFor('permission-withheld'), go: 'allow' };
    case 'none':
      if (situation.tab !== undefined) return { first: t('stepCard_hidden'), go: 'to-page' };
      return { first: sentenceFor('no-page'), go: 'open-portal' };
    default:
      return { first: sentenceFor('no-page'), go: 'open-portal' };
  }
}
