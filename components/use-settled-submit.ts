import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeviceChoice } from './device-choice';

/**
 * Listeners for a form with a `DeviceBox`. A device that was typed and not left is settled by the press itself, and the form is
 * drawn with it before it is sent. One that is new has to be looked at: what kind it is nobody has said yet.
 */
export function useSettledSubmit(chosen: DeviceChoice | undefined, send: () => void) {
  // A browser draws between two listeners of one press: what was chosen before it is noted first.
  const before = useRef(chosen);
  const [pressed, setPressed] = useState<{ on: DeviceChoice | undefined }>();
  // Before the next frame: the popup may be closed right after.
  useLayoutEffect(() => {
    if (pressed && !(chosen?.kind === 'new' && chosen !== pressed.on)) send();
  }, [pressed]);
  return {
    onSubmitCapture: () => {
      before.current = chosen;
    },
    onSubmit: (event: Event) => {
      event.preventDefault();
      setPressed({ on: before.current });
    },
  };
}

/** On the button that sends it: the field keeps the focus until the click, else the form would move under the mouse. */
export const keepFocus = (event: Event) => event.preventDefault();
