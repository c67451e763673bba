import { t } from '../i18n';
import { HOLE } from '../page/looks';
import type { Act, Lesson } from '../portals/lesson';

/** What a control says, for people; the place of a name is an ellipsis. */
const saidBy = (says: string): string =>
  says ? t('lesson_said', { words: says.replace(HOLE, '…') }) : t('lesson_silent');

const ACTS_SAID = {
  confirm: 'lesson_confirm',
  close: 'lesson_close',
  next: 'lesson_next',
  pick: 'lesson_pick',
  more: 'lesson_more',
  add: 'lesson_add',
} as const satisfies Partial<Record<Act, string>>;

/** What was learned, one short sentence each: which control does what, in the words of the page. */
export function lessonInWords({ row, create, boxes, option, secret }: Lesson): string[] {
  const acts = boxes
    .flatMap(({ controls }) => controls)
    .flatMap(({ act, says }) => (act && act !== 'decline' ? [t(ACTS_SAID[act], { control: saidBy(says) })] : []));
  return [
    ...(row ? [t('lesson_row', { control: saidBy(row.says) })] : []),
    ...(row?.kind ? [t('lesson_kind', { words: row.kind.says })] : []),
    ...(row?.fold ? [t('lesson_fold', { words: row.fold.head })] : []),
    ...(create ? [t('lesson_create', { control: saidBy(create.says) })] : []),
    ...(option ? [t('lesson_pick', { control: saidBy(option) })] : []),
    ...acts,
    ...(secret ? [t('lesson_secret')] : []),
  ];
}
