import { useEffect, useState } from 'preact/hooks';
import { date, type Snake, t } from '../../lib/i18n';
import type { History } from '../../lib/ledger/history';
import type { Happening, LedgerEvent } from '../../lib/ledger/model';
import { Facts } from '../Facts';
import type { Item } from '../items';
import type { Acts } from '../model';

interface Props {
  item: Item;
  acts: Acts;
}

const inWords = ({ what }: LedgerEvent): string => t(`happened_${what.replaceAll('-', '_') as Snake<Happening>}`);

/** What happened to it, newest first. It is read for this one app password, and again when it has changed. */
export function HistoryList({ item, acts }: Props) {
  const [history, setHistory] = useState<History | 'failed'>();
  const { record, firstSeen, lastSeen } = item;
  useEffect(() => {
    if (record === undefined) return undefined;
    let isGone = false;
    acts.desk?.readHistory(record).then(
      (read) => isGone || setHistory(read),
      () => isGone || setHistory('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [record, item]);
  return (
    <section class="stack stack-wide" aria-label={t('history')}>
      <h3>{t('history')}</h3>
      {firstSeen !== undefined && lastSeen !== undefined && (
        <Facts
          facts={[
            [t('historyFirst'), date(firstSeen)],
            [t('historyLast'), date(lastSeen)],
          ]}
        />
      )}
      {(history === 'failed' || history?.isDamaged) && <p class="quiet">{t('historyDamaged')}</p>}
      {history && history !== 'failed' && (
        <ol class="history">
          {history.events.map((event, n) => (
            <li key={history.events.length - n}>
              <time class="quiet" dateTime={event.at}>
                {date(event.at)}
              </time>
              <span>{inWords(event)}</span>
            </li>
          ))}
        </ol>
      )}
      {history && history !== 'failed' && history.events.length === 0 && <p class="quiet">{t('historyNone')}</p>}
    </section>
  );
}
