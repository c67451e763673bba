import { t } from '../lib/i18n';
import { Notice } from './Notice';
import { useRefused } from './use-refused';

interface Props {
  /** Why they have to be shown. */
  what?: string;
  onShow: () => Promise<void>;
}

/** Shows names that are hidden, where nothing can be done without them. */
export function ShowNames({ what, onShow }: Props) {
  const [isRefused, ask] = useRefused();
  return (
    <div class="stack stack-wide">
      {what && <p>{what}</p>}
      <p>
        <button type="button" class="button" onClick={() => ask(onShow())}>
          {t('showNames')}
        </button>
      </p>
      {isRefused && <Notice tone="failed" title={t('saveFailed')} live />}
    </div>
  );
}
