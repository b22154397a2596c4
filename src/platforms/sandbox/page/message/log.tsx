import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Page, WireMessage } from '../../wire.ts';
import { DownIcon } from '../icons.tsx';
import { useReading, useWords } from '../locales/index.ts';
import { dayOf } from '../moments.ts';
import type { Pressing } from './buttons.tsx';
import { Message } from './message.tsx';

type Props = {
  page: Page | undefined;
  place: string;
  empty: string;
  language: string;
  pressing: Pressing;
  dismiss(message: WireMessage): void;
  readOlder(): Promise<void>;
};

/** Within this many pixels of the newest message, one is reading it. */
const NEAR = 80;

/** The messages of a conversation. It follows the newest, unless somebody is reading further up. */
export function Log({ page, place, empty, language, pressing, dismiss, readOlder }: Props) {
  const words = useWords();
  const reading = useReading();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const heightBefore = useRef<number | null>(null);
  const [away, setAway] = useState(false);

  /** How far to scroll for the newest message: to its end, or to its beginning when it is taller than the box. */
  const newestTop = (): number => {
    const newest = list.current?.lastElementChild;
    if (!box.current || !(newest instanceof HTMLElement)) return 0;
    const end = box.current.scrollHeight - box.current.clientHeight;
    return Math.min(end, newest.offsetTop - box.current.offsetTop);
  };
  const toNewest = () => {
    if (box.current) box.current.scrollTop = newestTop();
  };

  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    if (heightBefore.current !== null) {
      current.scrollTop += current.scrollHeight - heightBefore.current;
      heightBefore.current = null;
    } else if (following.current) toNewest();
  });

  // Pictures arrive after their message, and lengthen it.
  useEffect(() => {
    if (list.current === null) return;
    const watching = new ResizeObserver(() => {
      if (following.current) toNewest();
    });
    watching.observe(list.current);
    return () => watching.disconnect();
  }, []);

  function scrolled() {
    const { current } = box;
    if (current === null) return;
    following.current = current.scrollTop > newestTop() - NEAR;
    setAway(!following.current);
  }

  const older = async () => {
    heightBefore.current = box.current?.scrollHeight ?? null;
    await readOlder();
  };

  return (
    <div class="log-frame">
      {/* Its name says what it holds; what is new is announced in a few words elsewhere. */}
      <div
        class="log"
        role="log"
        aria-live="off"
        aria-label={words.messages.log(place)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        ref={box}
        onScroll={scrolled}
      >
        <div class="log-list" ref={list}>
          {page?.more === true && (
            <button type="button" class="button plain older" onClick={older}>
              {words.messages.earlier}
            </button>
          )}
          {page === undefined && <p class="empty">{words.loading}</p>}
          {page?.messages.length === 0 && <p class="empty">{empty}</p>}
          {page?.messages.map((message, index) => {
            const day = dayOf(reading, message.at);
            const before = page.messages[index - 1];
            const isNewDay = before === undefined || dayOf(reading, before.at) !== day;
            return (
              <div key={message.id}>
                {isNewDay && (
                  <p class="day">
                    <span>{day}</span>
                  </p>
                )}
                <Message
                  message={message}
                  language={language}
                  pressing={pressing}
                  dismiss={() => dismiss(message)}
                />
              </div>
            );
          })}
        </div>
      </div>
      {away && (
        <button type="button" class="button plain latest" onClick={toNewest}>
          <DownIcon />
          {words.messages.latest}
        </button>
      )}
    </div>
  );
}
