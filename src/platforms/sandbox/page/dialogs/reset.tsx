import { useState } from 'preact/hooks';
import { useWords } from '../locales/index.ts';
import { Modal } from './modal.tsx';

export function ResetDialog({ close, reset }: { close(): void; reset(): Promise<void> }) {
  const words = useWords();
  const [busy, setBusy] = useState(false);

  async function confirm() {
    if (busy) return;
    setBusy(true);
    await reset();
    close();
  }

  return (
    <Modal id="reset" title={words.reset.title} close={close} look="small" describedBy="reset-text">
      <p id="reset-text">{words.reset.text}</p>
      <footer>
        <button type="button" class="button plain" onClick={close}>
          {words.reset.cancel}
        </button>
        <button type="button" class="button danger" aria-busy={busy} aria-disabled={busy} onClick={confirm}>
          {words.reset.confirm}
        </button>
      </footer>
    </Modal>
  );
}
