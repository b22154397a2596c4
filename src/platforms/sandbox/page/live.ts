import type { LiveEvent } from '../wire.ts';

const KINDS: LiveEvent['kind'][] = ['message', 'removed', 'time', 'reset', 'reread'];
/** Browsers allow six open streams to one address: tabs that nobody looks at give theirs back. */
const HIDDEN_MS = 20_000;

type Listening = {
  as: string;
  heard(event: LiveEvent): void;
  /** The stream is open: whatever came before should be read again. */
  opened(): void;
  /** The stream broke; it comes back by itself. */
  lost(): void;
};

/** Keeps the live stream open while somebody looks; gives the ways to open it anew and to stop. */
export function listen({ as, heard, opened, lost }: Listening): { again(): void; stop(): void } {
  let source: EventSource | null = null;
  let hiding = 0;

  function open() {
    source?.close();
    const stream = new EventSource(`/sandbox/live?as=${encodeURIComponent(as)}`);
    stream.addEventListener('open', opened);
    stream.addEventListener('error', lost);
    for (const kind of KINDS) {
      stream.addEventListener(kind, (message) => heard(JSON.parse((message as MessageEvent<string>).data)));
    }
    source = stream;
  }
  function close() {
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
      window.clearTimeout(hiding);
      document.removeEventListener('visibilitychange', look);
      close();
    },
  };
}
