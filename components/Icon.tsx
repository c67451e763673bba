import { type IconName, icons } from './icons';

interface Props {
  name: IconName;
  /** Points somewhere, and turns round where people read from the right. */
  flip?: boolean;
  class?: string;
}

/** A sign beside words; it never stands for them, so screen readers pass it by. */
export function Icon({ name, flip = false, class: more = '' }: Props) {
  const isDevice = name.startsWith('device-');
  const size = isDevice ? 20 : 16;
  const drawing = icons[name];
  return (
    <svg
      class={`icon ${isDevice ? 'icon-device' : ''} ${flip ? 'flip' : ''} ${more}`}
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
    >
      {typeof drawing === 'string' ? <path d={drawing} /> : drawing()}
    </svg>
  );
}
