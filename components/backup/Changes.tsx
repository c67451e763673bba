import { t } from '../../lib/i18n';

/** What would change, a sentence each, and that it can be taken back. */
export function Changes({ sentences }: { sentences: readonly string[] }) {
  return (
    <section class="stack" aria-label={t('bringChanges')}>
      <h3>{t('bringChanges')}</h3>
      <div role="status">
        <ul class="stack">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <p class="meta quiet">{t('bringSafe')}</p>
    </section>
  );
}
