import { useRef, useState } from 'preact/hooks';
import { date, t } from '../lib/i18n';
import { lessonInWords } from '../lib/lessons/in-words';
import type { Lesson } from '../lib/portals/lesson';
import { Icon } from './Icon';
import type { Acts } from './model';
import { portalName } from './words';

interface Props {
  lessons: readonly Lesson[];
  acts: Pick<Acts, 'forget'>;
}

/** What the person has shown, in words, and the way to have it forgotten. Nothing stands here before anything was shown. */
export function Lessons({ lessons, acts }: Props) {
  const [hasFailed, setFailed] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const forget = async (id: string) => {
    setFailed(false);
    try {
      await acts.forget(id);
      // Its button goes with it.
      title.current?.focus();
    } catch {
      setFailed(true);
    }
  };
  if (lessons.length === 0) return null;
  return (
    <section class="stack" aria-label={t('lessonsTitle')}>
      <h2 tabIndex={-1} ref={title}>
        {t('lessonsTitle')}
      </h2>
      <p class="quiet">{t('lessonsWhat')}</p>
      {hasFailed && <p role="alert">{t('lessonNotForgotten')}</p>}
      <ul class="list-plain check-up">
        {lessons.map((lesson) => {
          const when = { portal: portalName(lesson.portal), date: date(lesson.learnedAt) };
          const called = lesson.task === 'create' ? t('lessonCreate', when) : t('lessonRemove', when);
          return (
            <li key={lesson.id}>
              <Icon name="hand" />
              <div class="stack">
                <p class="strong">{called}</p>
                {lessonInWords(lesson).map((sentence) => (
                  <p key={sentence} class="meta">
                    {sentence}
                  </p>
                ))}
                <p>
                  <button
                    type="button"
                    class="button"
                    aria-label={`${t('lessonForget')}: ${called}`}
                    onClick={() => void forget(lesson.id)}
                  >
                    {t('lessonForget')}
                  </button>
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
