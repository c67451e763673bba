import { clients } from '../lib/advice/clients';
import { adviceFor, type Choice, USUAL_APPS } from '../lib/advice/for-choice';
import { language, t } from '../lib/i18n';
import { AdviceDates } from './AdviceDates';
import { adviceWords } from './advice-words';
import { Notice } from './Notice';
import { Stamp } from './Stamp';

export interface AdviceNoticeProps {
  /** As they are called in the form. */
  apps: readonly string[];
  kind: Choice['kind'];
  portal: Choice['portal'];
}

/** Read by the form, which offers no filled button where none is needed. */
export const adviceOf = ({ apps, kind, portal }: AdviceNoticeProps) =>
  adviceFor({ apps: apps.map((app) => USUAL_APPS.find((usual) => t(`app_${usual}`) === app)), kind, portal });

/** Before one is created: whether that is needed at all, and what to do instead. Nothing where nothing is known. */
export function AdviceNotice(props: AdviceNoticeProps) {
  const advice = adviceOf(props);
  if (!advice) return null;
  const { need, lines } = advice;
  const inOneLine = new Intl.ListFormat(language(), { type: 'conjunction' });
  return (
    <Notice tone={need === 'no' || need === 'mixed' ? 'tell' : 'ask'} title={adviceWords('Need', need)} live>
      {lines.map(({ client, apps }) => {
        const say = adviceWords('Brief', client.id) || adviceWords('Say', client.id);
        const named = inOneLine.format(apps.map((app) => t(`app_${app}`)));
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
