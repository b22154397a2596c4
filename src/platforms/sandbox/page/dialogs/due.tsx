import type { WireDue } from '../../wire.ts';
import { useReading, useWords } from '../locales/index.ts';
import { momentOf } from '../moments.ts';
import { Modal } from './modal.tsx';

type Props = { upcoming: WireDue[]; close(): void; goTo(at: number): void };

/** What is to come, of which one is chosen: the clock goes there. */
export function DueDialog({ upcoming, close, goTo }: Props) {
  const words = useWords();
  const reading = useReading();
  return (
    <Modal id="due" title={words.due.title} close={close} closeBeside describedBy="due-text">
      <p id="due-text">{words.due.text}</p>
      <ul class="due">
        {upcoming.map(({ label, at }) => (
          <li key={`${at} ${label.en}`}>
            <button type="button" class="button plain" onClick={() => goTo(at)}>
              <span class="what">{label[reading.locale]}</span>
              <span class="when">{momentOf(reading, at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
