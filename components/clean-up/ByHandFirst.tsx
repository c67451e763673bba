import { t } from '../../lib/i18n';
import { lessonInWords } from '../../lib/lessons/in-words';
import type { Acts, Model } from '../model';
import { Notice } from '../Notice';
import { PageNotice } from '../PageNotice';
import type { PageNotice as NoticeOfPage } from '../picture';

interface Props {
  model: Pick<Model, 'situation' | 'lessons'>;
  /** What stands between the person and the list. */
  notice: NoticeOfPage | undefined;
  acts: Acts;
}

/**
 * On a page that is not sure the person deletes the first one by hand while Latchkey watches; once that was learned, what
 * it learned stands here, and the others can be chosen.
 */
export function ByHandFirst({ model: { situation, lessons }, notice, acts }: Props) {
  // What can be put away stands in nobody's way.
  if (notice && notice.action !== 'dismiss')
    return (
      <PageNotice
        notice={notice.action === 'show' ? { ...notice, text: t('byHandFirst') } : notice}
        situation={situation}
        acts={acts}
      />
    );
  const used = situation.kind === 'page' ? situation.view.lesson : undefined;
  const lesson = lessons.find(({ id }) => id === used);
  if (!lesson) return null;
  return (
    <div class="notice-box">
      <Notice tone="tell" icon="hand" title={t('byHandLearned')} live>
        <ul class="list-plain">
          {lessonInWords(lesson).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>{t('byHandGoOn')}</p>
      </Notice>
    </div>
  );
}
