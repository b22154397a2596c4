import type { LiveEvent } from '../wire.ts';

const KINDS: LiveEvent['kind'][] = ['message', 'removed', 'time', 'reset', 'reread'];
/** Browsers allow six open streams to one address: tabs that nobody looks at give theirs back. */
const HIDDEN_MS = 20_000;
/** A stream that comes back within this is no news. */
const UNNOTICED_MS = 1500;
/** How long each try waits after the one before failed; the last of them from then on. */
const RETRIES_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

type Listening = {
  as: string;
  heard(event: LiveEvent): void;
  /** The stream is open: whatever came before should be read again. */
  opened(): void;
  /** The stream broke and is still broken; it is tried for again, ever more rarely. */
  lost(): void;
};

/** Keeps the live stream open while somebody looks; gives the ways to try for it at once and to stop. */
export function listen({ as, heard, opened, lost }: Listening): { again(): void; stop(): void } {
  let source: EventSource | null = null;
  let lastEventId = '';
  let failures = 0;
  let hiding = 0;
  let losing = 0;
  let retrying = 0;

  function open() {
    window.clearTimeout(retrying);
    source?.close();
    const since = lastEventId === '' ? '' : `&since=${encodeURIComponent(lastEventId)}`;
    const stream = new EventSource(`/sandbox/live?as=${encodeURIComponent(as)}${since}`);
    stream.addEventListener('open', () => {
      window.clearTimeout(losing);
      failures = 0;
      losing = 0;
      opened();
    });
    stream.addEventListener('error', failed);
    for (const kind of KINDS) {
      stream.addEventListener(kind, (event) => {
        const message = event as MessageEvent<string>;
        lastEventId = message.lastEventId;
        heard(JSON.parse(message.data));
      });
    }
    source = stream;
  }
  /** The browser would try again every second, for ever: here each try waits longer. */
  function failed() {
    source?.close();
    window.clearTimeout(retrying);
    // From the first failure on, whatever other tries fail meanwhile.
    if (losing === 0) losing = window.setTimeout(lost, UNNOTICED_MS);
    retrying = window.setTimeout(open, RETRIES_MS[Math.min(failures, RETRIES_MS.length - 1)]);
    failures += 1;
  }
  function close() {
    window.clearTimeout(retrying);
    source?.close();
    source = null;
  }
  function look() {
    window.clearTimeout(hiding);
    if (document.hidden) hiding = window.setTimeout(close, HIDDEN_MS);
    else if (source === null || source.readyState === EventSource.CLOSED) open();
  }

  open();
  document.addEventListener('visibilitychange', look);
  return {
    again: open,
    stop() {
      for (const timer of [hiding, losing, retrying]) window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      close();
    },
  };
}
