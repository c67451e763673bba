import { clients } from '../lib/advice/clients';
import type { ChoiceAdvice } from '../lib/advice/for-choice';
import { language, t } from '../lib/i18n';
import { AdviceDates } from './AdviceDates';
import { adviceWords } from './advice-words';
import { Notice } from './Notice';
import { Stamp } from './Stamp';

interface Props {
  advice: ChoiceAdvice;
}

/** Whether one is needed at all for these apps, and what to do instead. */
export function AdviceNotice({ advice: { need, lines } }: Props) {
  const inOneLine = new Intl.ListFormat(language(), { type: 'conjunction' });
  return (
    <Notice tone={need === 'no' || need === 'mixed' ? 'tell' : 'ask'} title={adviceWords('Need', need)} live>
      {lines.map(({ client, apps }) => {
        const say = adviceWords('Brief', client.id) || adviceWords('Say', client.id);
        const named = inOneLine.format(apps);
        return (
          <div key={client.id}>
            <p>{lines.length > 1 && named ? t('adviceOfApps', { apps: named, say }) : say}</p>
            <AdviceDates ids={client.dates?.slice(0, 1)} />
            <Stamp entry={client} staleAfterMonths={clients.staleAfterMonths} isShort />
          </div>
        );
      })}
    </Notice>
  );
}
