import { useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n';
import { EMPTY_AFTER } from '../../lib/schema-clipboard';
import type { Settings } from '../../lib/settings';
import { FilterSelect } from '../FilterSelect';
import type { Acts } from '../model';
import { Notice } from '../Notice';
import { Switch } from '../Switch';

type Seconds = Settings['emptyClipboardAfter'];

interface Props {
  seconds: Seconds;
  acts: Pick<Acts, 'allowReading'>;
  onChange: (seconds: Seconds) => void;
}

const USUAL = 30;

/** Whether the clipboard is emptied after copying, and when. For that the browser has to be asked for one more right. */
export function EmptyClipboard({ seconds, acts, onChange }: Props) {
  const [isRefused, setRefused] = useState(false);
  const turn = (on: boolean) =>
    void acts.allowReading(on).then((isAllowed) => {
      setRefused(on && !isAllowed);
      if (!on || isAllowed) onChange(on ? USUAL : undefined);
    });
  return (
    <>
      <Switch label={t('emptyClipboard')} on={seconds !== undefined} onChange={turn} />
      <p class="meta quiet">{t('emptyClipboardWhat')}</p>
      {isRefused && (
        <Notice tone="ask" title={t('emptyClipboardRefused')} live>
          <p>{t('emptyClipboardRefusedWhat')}</p>
        </Notice>
      )}
      {seconds !== undefined && (
        <FilterSelect
          label={t('emptyClipboardAfter')}
          value={String(seconds)}
          onChange={(value) => onChange(EMPTY_AFTER.find((each) => String(each) === value))}
        >
          {EMPTY_AFTER.map((each) => (
            <option key={each} value={each}>
              {each < 60 ? plural('seconds', each) : plural('minutes', each / 60)}
            </option>
          ))}
        </FilterSelect>
      )}
    </>
  );
}
