import { Fragment } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n';
import { sampleOf, suggestNames } from '../../lib/ledger/naming/suggest';
import { findTemplateFault, LONGEST_TEMPLATE, PLACEHOLDERS, templateInUse } from '../../lib/ledger/naming/template';
import type { Settings } from '../../lib/settings';
import { Notice } from '../Notice';
import { sampleDevices, templateFaultText } from './template-fault';

interface Props {
  settings: Pick<Settings, 'nameTemplate' | 'managed'>;
  /** None: names are made as usual. Rejects where it is not kept. */
  onChange: (nameTemplate: string | undefined) => Promise<void>;
  /** What was typed and is not saved. */
  typed: string | undefined;
  onType: (typed: string | undefined) => void;
}

/** How names are made, and what that makes for two devices, while it is typed. */
export function NameTemplate({ settings, onChange, typed, onType }: Props) {
  const id = useId();
  const { nameTemplate, managed } = settings;
  const inUse = templateInUse(settings);
  const isManaged = inUse?.by === 'organisation';
  const [isTried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const text = isManaged ? inUse.text : (typed ?? nameTemplate ?? '');
  const samples = sampleDevices(new Date());
  const faultOf = (template: string) =>
    findTemplateFault(
      template,
      samples.map(({ parts }) => sampleOf(parts)),
    );
  const fault = isManaged ? undefined : faultOf(text);
  const error = fault && (isTried || fault.kind !== 'empty') ? templateFaultText(fault) : undefined;
  const refused = !isManaged && managed?.nameTemplate !== undefined ? faultOf(managed.nameTemplate) : undefined;

  const field = useRef<HTMLInputElement>(null);
  /** What was typed stays where it is not kept, which the settings say. */
  const keep = (template: string | undefined) =>
    onChange(template).then(
      () => {
        onType(undefined);
        setTried(false);
        setSaved(true);
      },
      () => undefined,
    );
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isManaged && !fault) void keep(text.trim());
  };
  const forget = () => {
    // Its button goes.
    field.current?.focus();
    void keep(undefined);
  };

  return (
    <form class="stack stack-wide" onSubmit={save} noValidate>
      {isManaged && (
        <Notice tone="tell" title={t('templateManaged')}>
          <p>{t('templateManagedWhat')}</p>
        </Notice>
      )}
      {refused && (
        <Notice tone="ask" title={t('templateRefused')}>
          <p>{templateFaultText(refused)}</p>
        </Notice>
      )}
      <div class="field">
        <label class="field-label" for={id}>
          {t('nameTemplate')}
        </label>
        <span class={error ? 'input input-wrong' : 'input'}>
          <input
            id={id}
            ref={field}
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            maxLength={LONGEST_TEMPLATE}
            readOnly={isManaged}
            aria-invalid={error !== undefined}
            aria-describedby={error ? `${id}-error` : `${id}-note`}
            value={text}
            onInput={(event) => {
              onType(event.currentTarget.value);
              setSaved(false);
            }}
          />
        </span>
        <p class="field-error" id={`${id}-error`} role="status">
          {error}
        </p>
        <p class="meta quiet" id={`${id}-note`}>
          {t('nameTemplateWhat')}
        </p>
      </div>
      {!isManaged && (
        <p class="settings-buttons">
          <button type="submit" class="button button-primary">
            {t('templateSave')}
          </button>
          {nameTemplate !== undefined && (
            <button type="button" class="button" onClick={forget}>
              {t('templateForget')}
            </button>
          )}
        </p>
      )}
      <p class="meta quiet" role="status">
        {isSaved && t('editSaved')}
      </p>
      <div class="stack">
        <h4 class="field-label">{t('templateMakes')}</h4>
        <ul class="stack stack-wide template-makes">
          {samples.map(({ words, parts }) => {
            const [made = ''] = suggestNames({ ...parts, ...(fault ? {} : { template: text }) });
            return (
              <li key={words}>
                <bdi dir="ltr">{made}</bdi>
                <p class="meta quiet">
                  {words}: {plural('characters', made.length)}
                </p>
              </li>
            );
          })}
        </ul>
        {fault && <p class="meta quiet">{t('templateUsual')}</p>}
      </div>
      <details>
        <summary>{t('templateWords')}</summary>
        <dl class="facts">
          {PLACEHOLDERS.map((name) => (
            <Fragment key={name}>
              <dt>
                <bdi dir="ltr">{`{${name}}`}</bdi>
              </dt>
              <dd>{t(`put_${name}`)}</dd>
            </Fragment>
          ))}
        </dl>
      </details>
      <p class="meta quiet">{t('templatePersonal')}</p>
    </form>
  );
}
