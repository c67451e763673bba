import { useEffect, useState } from 'preact/hooks';

/** What had the focus when this came gets it back when it goes, unless it is gone itself. */
export function useBackFocus(): void {
  // Before anything inside takes the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [],
  );
}
