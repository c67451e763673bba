import { useId, useState } from 'preact/hooks';
import { clients } from '../../lib/advice/clients';
import type { AccountKind, Need } from '../../lib/advice/schema';
import { t } from '../../lib/i18n';
import { AdviceDates } from '../AdviceDates';
import { adviceWords } from '../advice-words';
import { Icon } from '../Icon';
import type { IconName } from '../icons';
import { Stamp } from '../Stamp';
import { Section } from './Section';

interface Props {
  account: AccountKind;
}

const ICONS: Record<Need, IconName> = { no: 'check', maybe: 'unknown', dead: 'close', conflict: 'warning' };

/** Choose what it is for, and read whether an app password helps there. */
export function NeedSection({ account }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const offered = clients.entries.filter((client) => client.account === account || client.account === 'any');
  const client = offered.find((each) => each.id === chosen);
  return (
    <Section section="need">
      <p>{t('helpNeedWhat')}</p>
      <div class="field">
        <label class="field-label" for={id}>
          {t('helpNeedClient')}
        </label>
        <span class="select-box">
          <select
            id={id}
            class="select"
            value={client?.id ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">{t('helpNeedChoose')}</option>
            {offered.map((each) => (
              <option key={each.id} value={each.id}>
                {adviceWords('Client', each.id)}
              </option>
            ))}
          </select>
          <Icon name="chevron" />
        </span>
      </div>
      <div class="help-answer" role="status">
        {client && (
          <>
            <h4>
              <Icon name={ICONS[client.need]} />
              {adviceWords('Need', client.need)}
            </h4>
            <p>{adviceWords('Say', client.id)}</p>
            <AdviceDates ids={client.dates} />
            <Stamp entry={client} staleAfterMonths={clients.staleAfterMonths} />
          </>
        )}
      </div>
    </Section>
  );
}
