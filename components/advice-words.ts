import { adviceFor, type Choice, type ChoiceAdvice, USUAL_APPS } from '../lib/advice/for-choice';
import type { AdviceDate, Dated } from '../lib/advice/schema';
import { startOf } from '../lib/advice/stale';
import { date, language, t } from '../lib/i18n';

/** The words of the advice. They are messages, found by what they are about and the entry's id. */

type About =
  | 'Client'
  | 'Say'
  /** In the form, where what is said else is too long. */
  | 'Brief'
  | 'Date'
  | 'Error'
  | 'ErrorNext'
  | 'Cause'
  | 'CauseSay'
  | 'Step'
  | 'StepSay'
  | 'Admin'
  | 'AdminText'
  | 'Link'
  | 'LinkSay'
  | 'Need'
  | 'Fault';

export const adviceKey = (about: About, id: string): string => `advice${about}_${id.replaceAll('-', '_')}`;

export const adviceWords = (about: About, id: string): string => t(adviceKey(about, id) as 'adviceSay_thunderbird');

/** A day as people write it, or a month or a year where no more is known. */
export function dayInWords(iso: string): string {
  if (iso.length === 10) return date(iso);
  const month = iso.length === 7 ? ({ month: 'long' } as const) : {};
  return new Intl.DateTimeFormat(language(), { ...month, year: 'numeric', timeZone: 'UTC' }).format(startOf(iso));
}

/** "16 Sep 2024", "end of December 2026", "October 2022 to January 2023". */
export function whenInWords({ from, to, part }: Pick<AdviceDate, 'from' | 'to' | 'part'>): string {
  const first = dayInWords(from);
  if (to !== undefined) return t('adviceWhen_range', { from: first, to: dayInWords(to) });
  if (part === 'end') return t('adviceWhen_end', { month: first });
  if (part === 'after') return t('adviceWhen_after', { month: first });
  return part === 'second-half' ? t('adviceWhen_second_half', { year: first }) : first;
}

export const asOfInWords = ({ asOf }: Pick<Dated, 'asOf'>, isOld: boolean): string =>
  t(isOld ? 'adviceAsOfStale' : 'adviceAsOf', { date: dayInWords(asOf) });

/** What the form has to say of apps by the names that they have in it. */
export const adviceOn = ({
  apps,
  ...rest
}: Omit<Choice, 'apps'> & { apps: readonly string[] }): ChoiceAdvice | undefined =>
  adviceFor({
    apps: apps.map((name) => ({ name, usual: USUAL_APPS.find((usual) => t(`app_${usual}`) === name) })),
    ...rest,
  });
