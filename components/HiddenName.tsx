import { t } from '../lib/i18n';
import { Cover } from './Cover';
import { faultText, type NameFault } from './name-fault';
import { ShowNames } from './ShowNames';

interface Props {
  fault: NameFault | undefined;
  /** What should be thought over, in sentences without a name. */
  warnings: string[];
  onShow: () => Promise<void>;
}

/** The name of a new one while names are hidden and nobody has typed it here: it may say what one that is hidden is called. */
export function HiddenName({ fault, warnings, onShow }: Props) {
  return (
    <div class="field">
      <p class="field-label">{t('name')}</p>
      <p>
        <Cover label={t('nameHiddenOne')} />
      </p>
      {fault && (
        <p class="field-error hidden-fault" role="status" tabIndex={-1}>
          {faultText(fault, true)}
        </p>
      )}
      <div class="field-warnings" role="status">
        {warnings.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <ShowNames onShow={onShow} />
    </div>
  );
}
