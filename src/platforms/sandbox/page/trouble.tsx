import { CloseIcon } from './icons.tsx';
import { useWords } from './locales/index.ts';
import type { ChatHands } from './use-chat.ts';

/** What went wrong, said without interrupting, and how to go on. The place is always there, to be heard. */
export function TroubleBar({ hands }: { hands: ChatHands }) {
  const words = useWords();
  const { trouble, lost } = hands;
  const text = trouble?.text ?? (lost ? words.trouble.lost : null);
  const retry = trouble === null ? hands.reconnect : trouble.retry;
  return (
    <div class="trouble" role="status">
      {text !== null && (
        <>
          <p>{text}</p>
          {retry !== null && (
            <button type="button" class="button plain" onClick={retry}>
              {words.trouble.retry}
            </button>
          )}
          {trouble !== null && (
            <button type="button" class="quiet" aria-label={words.trouble.close} onClick={hands.closeTrouble}>
              <CloseIcon />
            </button>
          )}
        </>
      )}
    </div>
  );
}
