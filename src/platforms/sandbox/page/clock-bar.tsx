import { useEffect, useRef, useState } from 'preact/hooks';
import type { WireTime } from '../wire.ts';
import { ClockIcon, DownIcon } from './icons.tsx';
import { useReading, useWords } from './locales/index.ts';
import { dayOf, fullDayOf, momentOf, shortDayOf, timeOf, untilIn } from './moments.ts';

type Props = {
  time: WireTime;
  /** When it was read, by `performance.now()`. */
  readAt: number;
  move(to: Move): Promise<void>;
  /** Opens the list of what is to come. */
  choose(): void;
  reset(): void;
  /** On a phone there is room for the next event only, until the rest is unfolded. */
  unfolded: boolean;
  unfold(unfolded: boolean): void;
  announce(text: string): void;
};

type Move = 'next' | 'hour' | 'day';

const TICK_MS = 5000;

/** The sandbox's clock, what is due next, and the hand that moves it. */
export function ClockBar(props: Props) {
  const { time, readAt, move, choose, reset, announce, unfolded } = props;
  const words = useWords();
  const reading = useReading();
  const [elapsed, setElapsed] = useState(0);
  const wasMoving = useRef(false);
  const [pushed, setPushed] = useState<Move | null>(null);
  useEffect(() => {
    const tick = () => setElapsed(Math.max(0, performance.now() - readAt));
    tick();
    const ticking = window.setInterval(tick, TICK_MS);
    return () => window.clearInterval(ticking);
  }, [readAt]);

  const now = time.now + elapsed;
  const [upcoming = null] = time.upcoming;
  // The day goes without saying when it is today.
  const shortMoment = (from: number, at: number) =>
    dayOf(reading, from) === dayOf(reading, at) ? timeOf(reading, at) : momentOf(reading, at);
  const busy = time.moving || pushed !== null;

  useEffect(() => {
    if (time.moving) announce(words.clock.moving);
    else if (wasMoving.current) announce(words.clock.moved(momentOf(reading, time.now)));
    wasMoving.current = time.moving;
  }, [time.moving]);

  const button = (to: Move, label: string, look: string, disabled = false) => (
    <button
      type="button"
      class={`button ${look}`}
      aria-busy={pushed === to}
      aria-disabled={busy || disabled}
      onClick={async () => {
        if (busy || disabled) return;
        setPushed(to);
        await move(to);
        setPushed(null);
      }}
    >
      {label}
    </button>
  );

  return (
    <section class="clock" aria-label={words.clock.label}>
      <div class="now">
        <ClockIcon />
        <p>
          <time dateTime={new Date(now).toISOString()} class="moment">
            <span class="date">
              <span class="long">{fullDayOf(reading, now)}</span>
              <span class="short">{shortDayOf(reading, now)}</span>
            </span>{' '}
            <span class="hour">{timeOf(reading, now)}</span>
          </time>
          <span class="next">
            {busy && words.clock.moving}
            {!busy && upcoming === null && words.clock.nothingNext}
            {!busy && upcoming !== null && (
              <>
                {`${words.clock.next} `}
                <strong>{upcoming.label[reading.locale]}</strong>
                {`, ${untilIn(reading, now, upcoming.at)} (${shortMoment(now, upcoming.at)})`}
              </>
            )}
          </span>
        </p>
      </div>
      <div class="moves">
        {button('next', words.clock.toNext, 'sand strong', upcoming === null)}
        <button
          type="button"
          class="button sand fold"
          aria-label={words.clock.more}
          aria-expanded={unfolded}
          aria-controls="clock-more"
          onClick={() => props.unfold(!unfolded)}
        >
          <DownIcon />
        </button>
        <div class="more" id="clock-more">
          {button('hour', words.clock.hour, 'sand')}
          {button('day', words.clock.day, 'sand')}
          <button
            type="button"
            class="button sand"
            aria-haspopup="dialog"
            aria-disabled={busy || upcoming === null}
            onClick={() => {
              if (!busy && upcoming !== null) choose();
            }}
          >
            {words.clock.goTo}
          </button>
          <button type="button" class="button sand bare" onClick={reset} aria-disabled={busy}>
            {words.clock.reset}
          </button>
        </div>
      </div>
    </section>
  );
}
