import type { ComponentChildren, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useBackFocus } from './use-back-focus';

interface Props {
  title: string;
  /** What follows from it, in a sentence or two. */
  what: string;
  /** The way back: it has the focus when the dialog opens. */
  cancel: RefObject<HTMLButtonElement | null>;
  onCancel: () => void;
  children: ComponentChildren;
}

/** What is asked before anything is destroyed: modal, with the focus on the way back, which Escape takes as well; then it goes to where it was. */
export function AskDialog({ title, what, cancel, onCancel, children }: Props) {
  const id = useId();
  useBackFocus();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before it is drawn: what is typed or pressed next belongs to the dialog.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    cancel.current?.focus();
  }, []);
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-what`}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <div class="stack">
        <h2 class="title" id={`${id}-title`}>
          {title}
        </h2>
        <p id={`${id}-what`}>{what}</p>
      </div>
      {children}
    </dialog>
  );
}
