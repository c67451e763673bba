import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../lib/i18n';
import { Icon } from './Icon';

interface Props {
  title: ComponentChildren;
  onBack: () => void;
  /** The view has nothing else to give the focus to. */
  takeFocus?: boolean;
}

/** The title of a view that was opened from the list, and the way back. */
export function SubHead({ title, onBack, takeFocus = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before it is drawn: whatever has the focus a moment later keeps it.
  useLayoutEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus]);
  return (
    <div class="sub">
      <button type="button" class="icon-button" aria-label={t('backToList')} onClick={onBack}>
        <Icon name="back" flip />
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
    </div>
  );
}
