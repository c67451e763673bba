import { diagnosticsOf } from '../lib/backup/diagnostics';
import { language, t } from '../lib/i18n';
import { reported } from '../lib/log';
import { localDay } from './devices/today';
import type { Acts, Model } from './model';

interface Props {
  model: Model;
  /** What this is, and what it runs in. */
  about: { version: string; browser: string };
  acts: Pick<Acts, 'save'>;
}

/** A file for whoever helps, with nothing in it that says whose it is. */
export function Diagnostics({ model, about, acts }: Props) {
  const save = () => {
    const { situation, lessons } = model;
    const text = diagnosticsOf({
      ...model,
      ...about,
      language: language(),
      madeAt: new Date().toISOString(),
      view: situation.kind === 'page' ? situation.view : undefined,
      lessons: lessons.length,
      errors: reported(),
    });
    acts.save(`latchkey-diagnostics-${localDay()}.json`, new Blob([text], { type: 'application/json' }));
  };
  return (
    <section class="stack" aria-label={t('diagnostics')}>
      <h2>{t('diagnostics')}</h2>
      <p class="quiet">{t('diagnosticsWhat')}</p>
      <p>
        <button type="button" class="button" onClick={save}>
          {t('diagnosticsSave')}
        </button>
      </p>
    </section>
  );
}
