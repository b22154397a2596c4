import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { rememberFocus } from '../focus.ts';
import { CloseIcon } from '../icons.tsx';
import { useWords } from '../locales/index.ts';

type Props = {
  id: string;
  title: string;
  /** Escape, and the cross. */
  close(): void;
  look?: string;
  /** A click beside the dialog closes it: not where something may have been written. */
  closeBeside?: boolean;
  describedBy?: string;
  children: ComponentChildren;
};

/** A modal dialog: the browser keeps the focus in it, and gives it back to what opened it. */
export function Modal({ id, title, close, look = '', closeBeside = false, describedBy, children }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const giveBack = rememberFocus();
    dialog.current?.showModal();
    return () => giveBack();
  }, []);

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  }

  return (
    <dialog
      ref={dialog}
      class={`modal ${look}`}
      aria-labelledby={`${id}-title`}
      aria-describedby={describedBy}
      onKeyDown={closeOnEscape}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (closeBeside && event.target === dialog.current) close();
      }}
    >
      <div class="sheet">
        <header>
          <h2 id={`${id}-title`} tabIndex={-1} autofocus>
            {title}
          </h2>
          <button type="button" class="quiet" aria-label={words.trouble.close} onClick={close}>
            <CloseIcon />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
