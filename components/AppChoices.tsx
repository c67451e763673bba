import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { tidy } from '../lib/page/fold';
import { Icon } from './Icon';

interface Props {
  apps: string[];
  onChange: (apps: string[]) => void;
}

const USUAL = ['app_outlook', 'app_mail', 'app_thunderbird', 'app_scan', 'app_backup', 'app_smtp'] as const;

/** Which apps will use it: the usual ones, and any other by its name. */
export function AppChoices({ apps, onChange }: Props) {
  const id = useId();
  const usual = USUAL.map((key) => t(key));
  const other = apps.find((app) => !usual.includes(app));
  const [hasOther, setOther] = useState(other !== undefined);
  /** What of them stands there for what is typed: a longer name may begin with that of a usual one, which has a box of its own. */
  const written = useRef(other);
  const field = useRef<HTMLInputElement>(null);
  /** What is chosen here, in words that can be compared. */
  const chosen = useRef(apps.join('\n'));
  const choose = (next: string[]) => {
    chosen.current = next.join('\n');
    onChange(next);
  };
  // Another window chose otherwise: what is typed here stands for nothing any more.
  useLayoutEffect(() => {
    if (chosen.current === apps.join('\n')) return;
    chosen.current = apps.join('\n');
    written.current = other;
    setOther(other !== undefined);
    if (field.current) field.current.value = other ?? '';
  }, [apps]);
  const keep = (app: string, on: boolean) => choose(on ? [...apps, app] : apps.filter((each) => each !== app));
  const rename = (text: string) => {
    const rest = apps.filter((app) => app !== written.current);
    const app = tidy(text);
    const isNew = app !== '' && !rest.includes(app);
    written.current = isNew ? app : undefined;
    choose(isNew ? [...rest, app] : rest);
  };
  const dropOthers = () => {
    written.current = undefined;
    choose(apps.filter((app) => usual.includes(app)));
  };
  return (
    <fieldset class="field">
      <legend>{t('apps')}</legend>
      <div class="choices">
        {usual.map((app) => (
          <Choice key={app} label={app} on={apps.includes(app)} onChange={(on) => keep(app, on)} />
        ))}
        <Choice
          label={t('app_other')}
          on={hasOther}
          onChange={(on) => {
            setOther(on);
            if (!on) dropOthers();
          }}
        />
      </div>
      {hasOther && (
        <span class="input">
          <input
            id={id}
            ref={field}
            aria-label={t('appOtherLabel')}
            autocomplete="off"
            maxLength={40}
            defaultValue={other}
            onInput={(event) => rename(event.currentTarget.value)}
          />
        </span>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

function Choice({ label, on, onChange }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <Icon name="check" />
      {label}
    </label>
  );
}
