import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../lib/i18n';
import { Icon } from './Icon';

interface Props {
  list: RefObject<HTMLDivElement | null>;
  names: string[];
  value: string;
  onChoose: (name: string) => void;
  /** Back to the field above. */
  onLeave: () => void;
}

/** A listbox whose choice follows the arrow keys. It stands open; nothing has to be found first. */
export function SuggestedNames({ list, names, value, onChoose, onLeave }: Props) {
  const id = useId();
  const at = names.indexOf(value);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'Enter' || (key === 'ArrowUp' && at <= 0)) onLeave();
    else {
      const to = {
        ArrowDown: Math.min(at + 1, names.length - 1),
        ArrowUp: at - 1,
        Home: 0,
        End: names.length - 1,
        ' ': Math.max(at, 0),
      }[key];
      const name = to === undefined ? undefined : names[to];
      if (name === undefined) return;
      onChoose(name);
    }
    event.preventDefault();
  };
  return (
    <div
      class="listbox"
      role="listbox"
      aria-label={t('suggestedNames')}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {names.map((name, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
        <div
          key={name}
          id={`${id}-${index}`}
          class="option"
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onClick={() => onChoose(name)}
        >
          <span class="option-text" dir="auto">
            {name}
          </span>
          {index === at && <Icon name="check" class="icon-check end" />}
        </div>
      ))}
    </div>
  );
}
