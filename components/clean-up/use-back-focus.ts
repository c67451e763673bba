import { useEffect } from 'preact/hooks';

/** What had the focus when this came gets it back when it goes, unless it is gone itself. */
export function useBackFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}
