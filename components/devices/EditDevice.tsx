import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type DeviceFormFields, type KeptForm, withoutBeginning } from '../../lib/device-forms';
import { t } from '../../lib/i18n';
import { type DeviceField, type Edited, editOf } from '../../lib/ledger/edit-device';
import type { Device } from '../../lib/ledger/model';
import type { DeviceDraft } from '../../lib/messages';
import { Notice } from '../Notice';
import { SubHead } from '../SubHead';
import { ChangedElsewhere } from './ChangedElsewhere';
import { DeviceFields } from './DeviceFields';
import type { DeviceActs } from './device-acts';
import { faultOf, namesakesOf, savedFields } from './form-fields';

interface Props {
  /** Where the typing begins, or goes on. */
  form: KeptForm;
  devices: readonly Device[];
  computer: DeviceDraft;
  acts: Pick<DeviceActs, 'make' | 'change' | 'keepForm' | 'dropForm'>;
  onSaved: (device: Device, fields: DeviceFormFields) => void;
  onCancel: () => void;
  /** What was typed stays, and is offered again. */
  onLeave: () => void;
  /** What else can be done with the device. */
  children?: ComponentChildren;
}

type Trouble = 'failed' | 'gone' | { device: Device; changed: DeviceField[] };

/** A new device, or one as it stood when its form opened. What another window saves meanwhile is said, and nothing typed is lost. */
export function EditDevice({ form, devices, computer, acts, onSaved, onCancel, onLeave, children }: Props) {
  const [fields, setFields] = useState(form.fields);
  /** What the person has seen of it. */
  const [known, setKnown] = useState(form.device);
  const [trouble, setTrouble] = useState<Trouble>();
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [focusFault, setFocusFault] = useState(0);
  /** Keeps the last word as well, which might have become a password. */
  const heldBack = useRef<() => void>(undefined);
  const others = devices.filter(({ id }) => id !== (known?.id ?? form.id));
  const fault = faultOf(fields, others);
  useEffect(() => {
    if (focusFault > 0) document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  }, [focusFault]);

  const change = (next: DeviceFormFields) => {
    setFields(next);
    acts.keepForm({ ...form, device: known, fields: withoutBeginning(fields, next) });
    heldBack.current = () => acts.keepForm({ ...form, device: known, fields: next });
  };
  const keepAll = () => {
    heldBack.current?.();
    heldBack.current = undefined;
  };
  useEffect(() => keepAll, []);
  // Who only looks at another window, as at a page that shows a password, has not left the field.
  const leaveField = ({ relatedTarget }: FocusEvent) => relatedTarget && keepAll();
  const drop = () => {
    heldBack.current = undefined;
    acts.dropForm(form.id);
  };
  const take = (edited: Edited) => {
    if (edited.ok) {
      drop();
      return onSaved(edited.device, fields);
    }
    const next = edited.why === 'gone' ? undefined : edited.device;
    setKnown(next);
    setTrouble(edited.why === 'gone' ? 'gone' : edited);
    heldBack.current = undefined;
    acts.keepForm({ ...form, device: next, fields });
  };
  const save = async () => {
    setSaving(true);
    setTrouble(undefined);
    const saved = savedFields(fields);
    try {
      take(await (known ? acts.change(known.id, editOf(known, saved)) : acts.make(form.id, saved)));
    } catch {
      setTrouble('failed');
    }
    setSaving(false);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (fault) setFocusFault(focusFault + 1);
    else if (!isSaving) void save();
  };

  return (
    <form class="view" onSubmit={submit} onFocusOut={leaveField} noValidate>
      <SubHead title={t(known ? 'deviceEditTitle' : 'deviceNewTitle')} onBack={onLeave} />
      <div class="body">
        {trouble === 'failed' && <Notice tone="failed" title={t('saveFailed')} live />}
        {trouble === 'gone' && (
          <Notice tone="ask" title={t('deviceGone')} live>
            <p>{t('deviceGoneWhat')}</p>
          </Notice>
        )}
        {typeof trouble === 'object' && <ChangedElsewhere device={trouble.device} changed={trouble.changed} />}
        <DeviceFields
          fields={fields}
          computer={computer}
          namesakes={namesakesOf(fields.name, others).length}
          fault={isTried ? fault : undefined}
          onChange={change}
        />
      </div>
      <footer class="foot">
        <button type="submit" class="button button-primary" aria-disabled={isSaving}>
          {t(known ? 'deviceSave' : 'deviceAdd')}
        </button>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            drop();
            onCancel();
          }}
        >
          {t('cancel')}
        </button>
      </footer>
      {known && children}
    </form>
  );
}
