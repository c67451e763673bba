import { t } from '../../lib/i18n';
import { AppChoices } from '../AppChoices';
import { EditSaid } from './EditSaid';
import { useEdit } from './use-edit';
import type { WriteEdit } from './write';

interface Props {
  stored: string[];
  write: WriteEdit;
}

/** Which apps use it. A choice is saved at once, another app's name when its field is left. */
export function AppsEdit({ stored, write }: Props) {
  const edit = useEdit(stored, (value, was) => write({ field: 'apps', value, was }));
  return (
    <div class="field" onChange={edit.save}>
      <AppChoices apps={edit.value} onChange={edit.type} />
      <EditSaid id="apps-said" edit={edit} stored={stored.join(', ')}>
        {stored.length === 0 && t('appsWhat')}
      </EditSaid>
    </div>
  );
}
