import type { KeptForm } from '../../lib/device-forms';
import { t } from '../../lib/i18n';
import { Cover } from '../Cover';
import { Name } from '../Name';
import { Notice } from '../Notice';

interface Props {
  form: KeptForm;
  hideNames: boolean;
  onGoOn: () => void;
  onDiscard: () => void;
}

/** A device that was being typed when the desk was closed. */
export function KeptFormOffer({ form, hideNames, onGoOn, onDiscard }: Props) {
  const { name } = form.fields;
  return (
    <div class="notice-box">
      <Notice tone="tell" title={t(form.device ? 'formKeptEdit' : 'formKeptNew')}>
        {name !== '' && <p>{hideNames ? <Cover label={t('nameHiddenOne')} /> : <Name name={name} />}</p>}
        <div class="buttons notice-action">
          <button type="button" class="button" onClick={onGoOn}>
            {t('formGoOn')}
          </button>
          <button type="button" class="button button-quiet" onClick={onDiscard}>
            {t('formDiscard')}
          </button>
        </div>
      </Notice>
    </div>
  );
}
