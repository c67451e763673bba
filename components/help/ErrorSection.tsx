import { useId, useState } from 'preact/hooks';
import { decodeError } from '../../lib/advice/decode';
import { errors } from '../../lib/advice/errors';
import { looksLikePassword } from '../../lib/advice/one-time-password';
import type { AccountKind, KnownError } from '../../lib/advice/schema';
import { t } from '../../lib/i18n';
import { adviceWords } from '../advice-words';
import { Icon } from '../Icon';
import type { IconName } from '../icons';
import type { Acts } from '../model';
import { Notice } from '../Notice';
import { Stamp } from '../Stamp';
import { AdminTextBox } from './AdminTextBox';
import { Section } from './Section';

const ICONS: Record<KnownError['fault'], IconName> = {
  no: 'check',
  maybe: 'unknown',
  yes: 'warning',
  unknown: 'unknown',
};

interface Props {
  account: AccountKind;
  acts: Pick<Acts, 'copyText'>;
}

/** What the administrator can switch on for a work account; a personal one has none. */
const ADMINISTERED = ['smtp-tenant', 'smtp-mailbox', 'smtp-basic-off', 'security-defaults'];

/** Paste what an app says, and read what it means. A text that may hold an app password is thrown away unread. */
export function ErrorSection({ account, acts }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [wasSecret, setSecret] = useState(false);
  const found = decodeError(text);
  /** A word that is still being typed may have sixteen letters on its way. */
  const take = (field: HTMLTextAreaElement, isTyping: boolean) => {
    const whole = isTyping ? field.value.replace(/\p{L}+$/u, '') : field.value;
    const isSecret = looksLikePassword(whole);
    if (isSecret) field.value = '';
    // What was said of it stays until something else is there.
    if (isSecret || field.value !== '') setSecret(isSecret);
    setText(field.value);
  };
  return (
    <Section section="error">
      <div class="field">
        <label class="field-label" for={id}>
          {t('helpErrorLabel')}
        </label>
        <textarea
          id={id}
          class="text-area"
          rows={4}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-what`}
          onInput={(event) => take(event.currentTarget, event.inputType === 'insertText')}
          onBlur={(event) => take(event.currentTarget, false)}
        />
        <p class="field-note" id={`${id}-what`}>
          {t('helpErrorWhat')}
        </p>
      </div>
      <div class="help-answer" role="status">
        {wasSecret && <Notice tone="ask" icon="shield-on" title={t('helpErrorSecret')} />}
        {text.trim() !== '' && found.length === 0 && <p>{t('helpErrorUnknown')}</p>}
        {found.map((error) => (
          <div key={error.id} class="help-answer">
            <h4>
              <Icon name={ICONS[error.fault]} />
              {adviceWords('Fault', error.fault)}
            </h4>
            <p>{adviceWords('Error', error.id)}</p>
            <p>
              {account === 'personal' && ADMINISTERED.includes(error.id)
                ? adviceWords('Say', 'msa-mail')
                : adviceWords('ErrorNext', error.id)}
            </p>
            <Stamp entry={error} staleAfterMonths={errors.staleAfterMonths} />
            {account === 'work' && ADMINISTERED.includes(error.id) && <AdminTextBox text="smtp" acts={acts} />}
          </div>
        ))}
      </div>
    </Section>
  );
}
