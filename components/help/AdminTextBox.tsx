import { useState } from 'preact/hooks';
import { adminTexts } from '../../lib/advice/causes';
import type { AdminText } from '../../lib/advice/schema';
import { t } from '../../lib/i18n';
import { adviceWords } from '../advice-words';
import type { Acts } from '../model';
import { Stamp } from '../Stamp';

interface Props {
  text: AdminText['id'];
  acts: Pick<Acts, 'copyText'>;
}

/** What a person sends to the administrator, ready to be copied. Nothing of the account stands in it. */
export function AdminTextBox({ text, acts }: Props) {
  const [isCopied, setCopied] = useState<boolean>();
  const entry = adminTexts.entries.find(({ id }) => id === text);
  const title = adviceWords('Admin', text);
  const words = adviceWords('AdminText', text);
  return (
    <details class="help-text">
      <summary>
        {t('helpMissingText')}: {title}
      </summary>
      <p class="help-letter">{words}</p>
      <p>
        <button
          type="button"
          class="button"
          aria-label={`${t('helpCopyText')}: ${title}`}
          onClick={() => void acts.copyText(words).then(setCopied)}
        >
          {t('helpCopyText')}
        </button>{' '}
        <span role="status">{isCopied !== undefined && t(isCopied ? 'helpCopied' : 'helpNotCopied')}</span>
      </p>
      {entry && <Stamp entry={entry} staleAfterMonths={adminTexts.staleAfterMonths} />}
    </details>
  );
}
