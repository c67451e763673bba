import { t } from '../../lib/i18n';
import { Cover } from '../Cover';
import type { Item } from '../items';
import { Name } from '../Name';
import { kindName } from '../words';

interface Props {
  item: Item;
  /** Its place in the list, from 1: what a hidden name is called by. */
  number: number;
  hideName: boolean;
}

/** One app password and the device that has it, in a line. */
export function Called({ item: { identity, device }, number, hideName }: Props) {
  return (
    <p class="upkeep-name">
      <span class="strong">
        {hideName ? <Cover label={t('nameHidden', { number })} /> : <Name name={identity.name} />}
      </span>
      {device && (
        <span class="quiet" data-cloudcloak="mask">
          {hideName ? kindName(device.kind) : device.name}
        </span>
      )}
    </p>
  );
}
