import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import type { IconName } from './icons';

interface Props {
  tone: 'tell' | 'ask' | 'failed';
  title: string;
  /** Where one more sentence helps. */
  children?: ComponentChildren;
  icon?: IconName | undefined;
  /** Read out as soon as it comes. */
  live?: boolean;
}

const CLASSES = { tell: '', ask: 'notice-warning', failed: 'notice-danger' };
const ICONS: Record<Props['tone'], IconName> = { tell: 'info', ask: 'warning', failed: 'warning' };

/** One thing the person should know here: a bold sentence, a plain one, and at most what to press next. */
export function Notice({ tone, title, children, icon = ICONS[tone], live = false }: Props) {
  return (
    <div class={`notice ${CLASSES[tone]}`} role={live ? 'status' : undefined}>
      <Icon name={icon} />
      <div>
        <p class="strong">{title}</p>
        {children}
      </div>
    </div>
  );
}
