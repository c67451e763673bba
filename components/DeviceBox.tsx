import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { plural, t } from '../lib/i18n';
import { looksLikePassword } from '../lib/ledger/creation';
import { fold } from '../lib/page/fold';
import { DeviceOptions } from './DeviceOptions';
import { type DeviceChoice, type DeviceOption, draftOf, matchOptions, optionText, sameChoice } from './device-choice';
import { Icon } from './Icon';
import { useActiveOption } from './use-active-option';
import { deviceIcon } from './words';

interface Props {
  options: DeviceOption[];
  value: DeviceChoice | undefined;
  error?: string | undefined;
  takeFocus?: boolean;
  hideNames: boolean;
  onChoose: (choice: DeviceChoice) => void;
  /**
   * What was typed and left says no device: what was chosen before does not stand any more. Without it what is left is
   * given up, since a choice is acted on at once.
   */
  onUnsure?: () => void;
}

/** Combobox of devices: type to find one, choose with arrows and Enter, or describe a new one. */
export function DeviceBox({ options, value, error, takeFocus = false, hideNames, onChoose, onUnsure }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  /** Undefined while nothing has been typed: then the box shows its value, and the list everything. */
  const [typed, setTyped] = useState<string>();
  /** The same at once: a box that goes with what was chosen loses the focus before it is drawn anew. */
  const typedNow = useRef<string>(undefined);
  const note = (text: string | undefined) => {
    typedNow.current = text;
    setTyped(text);
  };
  const [isOpen, setOpen] = useState(false);
  const shown = [...(typed ? matchOptions(options, typed) : options), newOption(typed)];
  const { active, setActive, move, list } = useActiveOption(shown.length);
  const current = options.find(({ choice }) => sameChoice(choice, value));
  const placeOf = (option: DeviceOption) => (hideNames ? options.indexOf(option) + 1 : undefined);
  const place = current ? placeOf(current) : hideNames ? 0 : undefined;

  useEffect(() => {
    if (takeFocus) input.current?.focus();
  }, [takeFocus]);
  const open = () => {
    setOpen(true);
    setActive(
      typed
        ? 0
        : Math.max(
            0,
            shown.findIndex(({ choice }) => sameChoice(choice, value)),
          ),
    );
  };
  const close = () => {
    setOpen(false);
    note(undefined);
  };
  const choose = (option: DeviceOption | undefined) => {
    if (!option) return;
    close();
    onChoose(option.choice);
  };
  /** What was typed is taken where it says one device, or none that is known; else it stays, and is asked about. */
  const leave = () => {
    const words = typedNow.current?.trim();
    // The window was left, and the focus comes back with it.
    if (!document.hasFocus()) return;
    if (!words) return close();
    const called = options.filter((option) => isCalled(option, words, placeOf(option)));
    if (called.length === 1) return choose(called[0]);
    // A password that was pasted here by mistake goes nowhere.
    if (matchOptions(options, words).length === 0 && !looksLikePassword(words)) return choose(newOption(words));
    setOpen(false);
    onUnsure?.();
  };
  // Its form may be sent while the box has the focus.
  const settle = useRef(leave);
  settle.current = leave;
  useEffect(() => {
    const { form } = input.current ?? {};
    if (!form || !onUnsure) return;
    const onSubmit = () => settle.current();
    form.addEventListener('submit', onSubmit, { capture: true });
    return () => form.removeEventListener('submit', onSubmit, { capture: true });
  }, [onUnsure === undefined]);
  const isLeft = typed !== undefined && !isOpen;
  const fault = error ?? (isLeft ? t('deviceNeeded') : undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (isOpen) move(event.key === 'ArrowDown' ? 1 : -1);
      else open();
    } else if (event.key === 'Enter' && isOpen) choose(shown[active]);
    else if (event.key === 'Escape' && isOpen) {
      close();
    } else return;
    event.preventDefault();
  };

  return (
    <div class="field">
      <p class="field-head">
        <label class="field-label" for={id}>
          {t('device')}
        </label>
        {current && !isOpen && (
          <span class="field-note">
            {current.held > 0 ? plural('deviceHolds', current.held) : t('deviceHoldsNone')}
          </span>
        )}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: whatever is pressed around it, the combobox inside keeps the focus */}
      <div
        class="combo"
        data-cloudcloak="mask"
        onMouseDown={(event) => event.target !== input.current && event.preventDefault()}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the whole edge opens the list; the combobox inside is the control */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox inside has the keys */}
        <span
          class={fault ? 'input input-wrong' : 'input'}
          onClick={() => {
            input.current?.focus();
            open();
          }}
        >
          <Icon name={value?.kind === 'new' ? 'new' : deviceIcon(value && draftOf(value))} />
          <input
            id={id}
            ref={input}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
            aria-invalid={fault !== undefined}
            aria-describedby={fault === undefined ? undefined : `${id}-error`}
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            placeholder={t('deviceHint')}
            value={typed ?? (value ? optionText(current ?? { choice: value, isThis: false }, place) : '')}
            onInput={(event) => {
              note(event.currentTarget.value);
              setOpen(true);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
            onBlur={onUnsure ? leave : close}
          />
          <Icon name="chevron" />
        </span>
        {isOpen && (
          <DeviceOptions id={id} list={list} options={shown} active={active} placeOf={placeOf} onChoose={choose} />
        )}
      </div>
      {isOpen && <p class="field-note">{shown.length === 1 ? t('deviceNoMatch') : t('deviceHoldsHelp')}</p>}
      {fault && (
        <p class="field-error" id={`${id}-error`}>
          {fault}
        </p>
      )}
    </div>
  );
}

/** As it stands in the list, or by its name alone; of a picture alone, folding would leave nothing. */
function isCalled(option: DeviceOption, words: string, place: number | undefined): boolean {
  const { name, platform = '' } = draftOf(option.choice);
  const names = [name, `${name} ${platform}`, optionText(option, place)];
  return fold(words) === '' ? names.includes(words) : names.some((each) => fold(each) === fold(words));
}

const newOption = (typed: string | undefined): DeviceOption => ({
  key: 'new',
  choice: { kind: 'new', draft: { name: typed ?? '', kind: 'laptop' } },
  isThis: false,
  held: 0,
});
