import { date, t } from '../../lib/i18n';
import { Cover } from '../Cover';
import { createdInWords } from '../created';
import { Facts } from '../Facts';
import { ItemTitle } from '../ItemTitle';
import type { Item } from '../items';
import type { Acts } from '../model';
import { SubHead } from '../SubHead';
import { stateFact } from '../state-fact';
import { kindName } from '../words';
import { HistoryList } from './HistoryList';

interface Props {
  item: Item;
  isPersonal: boolean;
  hideName: boolean;
  acts: Acts;
  onBack: () => void;
}

/** What is known of an app password of an account that is not in front. */
export function OnlyRead({ item, isPersonal, hideName, acts, onBack }: Props) {
  const { identity, nickname, device, apps, note, reviewOn, state, record } = item;
  return (
    <div class="view">
      <SubHead title={<ItemTitle name={identity.name} hideName={hideName} />} onBack={onBack} takeFocus />
      <div class="body particulars">
        <p class="quiet">{t('notInFrontShort')}</p>
        <Facts
          facts={[
            ...(hideName ? [[t('name'), <Cover key="name" label={t('nameHiddenOne')} />] as const] : []),
            ...(nickname && !hideName ? [[t('nickname'), <bdi key="nickname">{nickname}</bdi>, 'mask'] as const] : []),
            [t('device'), device ? (hideName ? kindName(device.kind) : device.name) : t('noDevice'), 'mask'],
            [t('apps'), apps.join(', ') || t('appsNone')],
            ...(note && !hideName ? [[t('note'), <bdi key="note">{note}</bdi>, 'mask'] as const] : []),
            ...(reviewOn ? [[t('reviewOn'), date(reviewOn)] as const] : []),
            [t('created'), createdInWords(item)],
            ...stateFact(state, isPersonal),
          ]}
        />
        {record !== undefined && <HistoryList item={item} acts={acts} />}
      </div>
    </div>
  );
}
