import { t } from '../../lib/i18n';
import { isPresenterFixed } from '../../lib/presenting';
import type { SettingsChange } from '../../lib/settings';
import type { Acts, Model } from '../model';
import { Notice } from '../Notice';
import { Switch } from '../Switch';
import { useRefused } from '../use-refused';
import { EmptyClipboard } from './EmptyClipboard';
import { KnownAccounts } from './KnownAccounts';
import { NameTemplate } from './NameTemplate';
import { ThisComputer } from './ThisComputer';

interface Props {
  model: Pick<Model, 'settings' | 'ledger'>;
  acts: Pick<Acts, 'change' | 'allowReading' | 'desk'>;
  /** A name template that was typed and is not saved. */
  template: string | undefined;
  onTemplate: (typed: string | undefined) => void;
}

/** What a person may decide, and what Latchkey keeps. Everything but the name template is saved as soon as it is changed. */
export function SettingsTab({ model, acts, template, onTemplate }: Props) {
  const { settings, ledger } = model;
  const { presenter, hideNames, keepAccountLabel, managed } = settings;
  const isFixed = isPresenterFixed(managed);
  const [isRefused, ask] = useRefused();
  const change = (changed: SettingsChange) => {
    const changing = acts.change(changed);
    ask(changing);
    return changing;
  };
  return (
    <div class="body settings">
      <h2 class="title">{t('tabSettings')}</h2>
      {isRefused && (
        <Notice tone="failed" title={t('settingRefused')} live>
          <p>{t('settingRefusedWhat')}</p>
        </Notice>
      )}
      <section class="stack stack-wide">
        <h3>{t('settingsNames')}</h3>
        <NameTemplate
          settings={settings}
          onChange={(nameTemplate) => change({ nameTemplate })}
          typed={template}
          onType={onTemplate}
        />
      </section>
      <section class="stack stack-wide">
        <h3>{t('deviceThis')}</h3>
        <ThisComputer
          devices={ledger.devices}
          chosen={settings.thisDevice}
          hideNames={presenter && hideNames}
          onChange={(thisDevice) => change({ thisDevice })}
        />
      </section>
      <section class="stack stack-wide">
        <h3>{t('settingsSharing')}</h3>
        <Switch
          label={t('presenterMode')}
          on={presenter}
          isFixed={isFixed}
          onChange={(on) => change({ presenter: on })}
        />
        <p class="meta quiet">{t('presenterWhat')}</p>
        <p class="meta quiet">{t('presenterLimits')}</p>
        {isFixed && <p class="meta">{t('presenterFixed')}</p>}
        {!isFixed && managed?.presenterMode !== undefined && (
          <p class="meta">{t(managed.presenterMode ? 'presenterManagedOn' : 'presenterManagedOff')}</p>
        )}
        <Switch label={t('hideNames')} on={hideNames} onChange={(on) => change({ hideNames: on })} />
        <p class="meta quiet">{t('hideNamesWhat')}</p>
      </section>
      <section class="stack stack-wide">
        <h3>{t('settingsCopying')}</h3>
        <EmptyClipboard
          seconds={settings.emptyClipboardAfter}
          acts={acts}
          onChange={(emptyClipboardAfter) => change({ emptyClipboardAfter })}
        />
      </section>
      <section class="stack stack-wide">
        <h3>{t('settingsAccounts')}</h3>
        <Switch
          label={t('keepAccountNames')}
          on={keepAccountLabel}
          onChange={(on) => change({ keepAccountLabel: on })}
        />
        <p class="meta quiet">{t('keepAccountNamesWhat')}</p>
        {acts.desk && <KnownAccounts ledger={ledger} isCovered={presenter} forget={acts.desk.forgetAccount} />}
      </section>
      <section class="stack">
        <h3>{t('settingsKept')}</h3>
        <p>{t('settingsKeptWhat')}</p>
      </section>
    </div>
  );
}
