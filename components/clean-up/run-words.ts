import { type ItemNote, type Plan, wentUnasked } from '../../lib/drive/run';
import { date, language, plural, sentenceFor, t } from '../../lib/i18n';
import type { IconName } from '../icons';
import type { Line } from './report-lines';

/** What became of an item, as a sign and words; the reason where there is one. */
export interface StateWords {
  icon: IconName;
  tone: 'good' | 'warning' | 'quiet' | 'now' | 'failed';
  words: string;
  why: string | undefined;
}

const SIGNS: Record<ItemNote['state'], Pick<StateWords, 'icon' | 'tone'>> = {
  left: { icon: 'waiting', tone: 'quiet' },
  opening: { icon: 'working', tone: 'now' },
  confirming: { icon: 'working', tone: 'now' },
  closing: { icon: 'working', tone: 'now' },
  deleted: { icon: 'check', tone: 'good' },
  'found-gone': { icon: 'check', tone: 'good' },
  checked: { icon: 'check', tone: 'good' },
  'still-there': { icon: 'warning', tone: 'failed' },
  unknown: { icon: 'unknown', tone: 'warning' },
  failed: { icon: 'warning', tone: 'failed' },
};

export function stateInWords(note: ItemNote, task: Plan['task'], isOver: boolean): StateWords {
  const { state, failure } = note;
  const why = failure && sentenceFor(failure.why);
  if (wentUnasked(note)) return { icon: 'warning', tone: 'warning', words: t('item_unasked'), why };
  if (state === 'left' && isOver) return { icon: 'dash', tone: 'quiet', words: t('item_not_begun'), why };
  const isRefused = state === 'failed' && task === 'check';
  const key = isRefused ? 'refused' : (state.replace('-', '_') as 'found_gone');
  return { ...SIGNS[state], words: t(`item_${key}`), why };
}

/** When it was made, as a date where the page's text can be read. */
export const createdText = ({ createdOn, identity }: Pick<Line, 'createdOn' | 'identity'>): string =>
  createdOn === undefined ? (identity.created ?? t('createdUnknown')) : date(createdOn);

/** "10:42:07" */
export const clock = (iso: string): string =>
  new Intl.DateTimeFormat(language(), { timeStyle: 'medium' }).format(new Date(iso));

/** "22 Nov 2026, 10:42" */
export const moment = (iso: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** "about 10 seconds left"; in whole tens, since it is a guess. */
export function leftInWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 10) return plural('leftSeconds', seconds);
  if (seconds < 90) return plural('leftSeconds', Math.ceil(seconds / 10) * 10);
  return plural('leftMinutes', Math.round(seconds / 60));
}
