import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Page, WireMessage } from '../../wire.ts';
import { articleId } from '../focus.ts';
import { CloseIcon, DownIcon, EyeIcon } from '../icons.tsx';
import { useReading, useWords } from '../locales/index.ts';
import { dayOf } from '../moments.ts';
import type { Answered } from '../use-chat.ts';
import type { Pressing } from './buttons.tsx';
import { Message } from './message.tsx';

type Props = {
  page: Page | undefined;
  place: string;
  empty: string;
  language: string;
  pressing: Pressing;
  /** What one's own last act brought. */
  answered: Answered | null;
  /** Whispers that were here, and where the last of them stood. */
  gone: { ids: string[]; order: number } | null;
  dismissGone(whispers: readonly string[]): void;
  dismiss(message: WireMessage): void;
  readOlder(): Promise<void>;
};

/** Within this many pixels of the newest message, one is reading it. */
const NEAR = 80;

/** The messages of a conversation. It follows the newest, unless somebody is reading further up. */
export function Log(props: Props) {
  const { page, place, empty, language, pressing, answered, gone, dismiss, readOlder } = props;
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
  /** Shows what one has brought about: from its beginning, and as much of it as there is room for. */
  const bring = ({ message }: Answered) => {
    const article = message === null ? null : document.getElementById(articleId(message));
    if (message === null) following.current = true;
    if (message === null) toNewest();
    if (article === null || box.current === null) return;
    const { top, bottom } = article.getBoundingClientRect();
    const frame = box.current.getBoundingClientRect();
    if (top < frame.top) box.current.scrollTop -= frame.top - top;
    else if (bottom > frame.bottom) box.current.scrollTop += Math.min(top - frame.top, bottom - frame.bottom);
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

  useLayoutEffect(() => {
    if (answered !== null) bring(answered);
  }, [answered]);

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
                {gone !== null && (before?.order ?? 0) <= gone.order && gone.order < message.order && (
                  <Gone count={gone.ids.length} dismiss={() => props.dismissGone(gone.ids)} />
                )}
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
          {gone !== null && (page?.messages.at(-1)?.order ?? 0) <= gone.order && (
            <Gone count={gone.ids.length} dismiss={() => props.dismissGone(gone.ids)} />
          )}
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

/** Says that what only one saw has gone, and where it stood. */
function Gone({ count, dismiss }: { count: number; dismiss(): void }) {
  const words = useWords();
  return (
    <p class="private gone">
      <EyeIcon />
      <span>{words.messages.gone(count)}</span>
      <button type="button" class="quiet" onClick={dismiss} aria-label={words.messages.dismissGone}>
        <CloseIcon />
      </button>
    </p>
  );
}
