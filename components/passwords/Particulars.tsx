import { t } from '../../lib/i18n';
import type { Edited } from '../../lib/ledger/record-edit';
import type { ParticularsProps } from '../Details';
import { AppsEdit } from './AppsEdit';
import { HistoryList } from './HistoryList';
import { isReviewDue } from './lines';
import { ReviewEdit } from './ReviewEdit';
import { TextEdit } from './TextEdit';
import type { WriteEdit } from './write';

const NOT_HERE: Edited = { ok: false, why: 'gone' };

/** What a person can write down about an app password, and what happened to it. With names hidden, no words of theirs are shown. */
export function Particulars({ item, hideName, acts }: ParticularsProps) {
  const { record, nickname, apps, note, reviewOn } = item;
  if (record === undefined) return null;
  const write: WriteEdit = async (edit) => (await acts.desk?.edit(record, edit)) ?? NOT_HERE;
  return (
    <>
      <AppsEdit stored={apps} write={write} />
      {!hideName && (
        <>
          <TextEdit label={t('nickname')} field="nickname" stored={nickname} what={t('nicknameWhat')} write={write} />
          <TextEdit label={t('note')} field="note" stored={note} what={t('noteWhat')} write={write} />
        </>
      )}
      <ReviewEdit stored={reviewOn} isDue={isReviewDue(item)} write={write} />
      <HistoryList item={item} acts={acts} />
    </>
  );
}
