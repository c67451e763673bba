import type { RefObject } from 'preact';
import { number, t } from '../lib/i18n';
import { type DeviceOption, draftOf, optionText } from './device-choice';
import { Icon } from './Icon';
import { deviceIcon } from './words';

interface Props {
  id: string;
  list: RefObject<HTMLDivElement | null>;
  options: DeviceOption[];
  active: number;
  /** By which it is called; none where names may be seen. */
  placeOf: (option: DeviceOption) => number | undefined;
  onChoose: (option: DeviceOption) => void;
}

/** The list that opens under a device box. The number at the end is how many app passwords a device holds. */
export function DeviceOptions({ id, list, options, active, placeOf, onChoose }: Props) {
  return (
    <div class="listbox listbox-float" role="listbox" id={`${id}-list`} ref={list} aria-label={t('devicesLabel')}>
      {options.map((option, index) => {
        const { choice, held } = option;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
          <div
            key={option.key}
            id={`${id}-${index}`}
            class={index === active ? 'option is-active' : 'option'}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // The box keeps the focus, or it would close before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            <Icon name={choice.kind === 'new' ? 'new' : deviceIcon(draftOf(choice))} />
            <span class="option-text">{optionText(option, placeOf(option))}</span>
            {held > 0 && <span class="meta quiet end">{number(held)}</span>}
          </div>
        );
      })}
    </div>
  );
}
