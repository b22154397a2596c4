import { randomUUID } from 'node:crypto';
import type { Response } from 'express';
import type { LiveEvent } from './wire.ts';

/** Events that a page may have missed while it reconnected; further back, it reads everything again. */
const REMEMBERED = 500;
const HEARTBEAT_MS = 15_000;
/** A page that stopped reading is let go: it comes back and reads again. */
const MAX_UNREAD_BYTES = 1_000_000;

type Sent = { number: number; event: LiveEvent; maySee(person: string): boolean };
type Listener = { person: string; response: Response };
type Watcher = (event: LiveEvent, maySee: Sent['maySee']) => void;

export type Live = ReturnType<typeof createLive>;

/** Server-sent events to the open pages, each hearing only what its person may see. */
export function createLive() {
  // Numbers start again with the process: the epoch tells a page that they did.
  const epoch = randomUUID().slice(0, 8);
  const remembered: Sent[] = [];
  const listeners = new Set<Listener>();
  const watchers = new Set<Watcher>();
  let count = 0;

  const frame = (number: number, event: LiveEvent) =>
    `id: ${epoch}-${number}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;

  function write({ response }: Listener, chunk: string) {
    response.write(chunk);
    if (response.writableLength > MAX_UNREAD_BYTES) response.destroy();
  }

  const heartbeat = setInterval(() => {
    for (const listener of listeners) write(listener, ': still here\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  /** What was missed since the event with this id; null when that is no longer known. */
  function missedSince(lastEventId: string): Sent[] | null {
    const [from, number] = lastEventId.split('-');
    const last = Number(number);
    if (from !== epoch || !Number.isInteger(last) || last > count) return null;
    const oldest = remembered[0]?.number ?? count + 1;
    return last + 1 < oldest ? null : remembered.filter((sent) => sent.number > last);
  }

  return {
    /** Tells every page whose person may hear it. */
    publish(event: LiveEvent, maySee: (person: string) => boolean) {
      count += 1;
      remembered.push({ number: count, event, maySee });
      if (remembered.length > REMEMBERED) remembered.shift();
      for (const watch of watchers) watch(event, maySee);
      for (const listener of listeners) {
        if (maySee(listener.person)) write(listener, frame(count, event));
      }
    },
    /** Tells the sandbox itself of each event, until the function that it gives back is called. */
    watch(watcher: Watcher): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    /**
     * Takes over an answer, from after the event with this id: it stays open until the page leaves or the
     * sandbox stops.
     */
    connect(response: Response, person: string, lastEventId: string | undefined) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      });
      const listener = { person, response };
      const missed = lastEventId === undefined ? [] : missedSince(lastEventId);
      write(listener, `retry: 1000\n\n${missed === null ? frame(count, { kind: 'reread' }) : ''}`);
      for (const sent of missed ?? []) {
        if (sent.maySee(person)) write(listener, frame(sent.number, sent.event));
      }
      listeners.add(listener);
      response.on('close', () => listeners.delete(listener));
    },
    close() {
      clearInterval(heartbeat);
      for (const { response } of listeners) response.end();
      listeners.clear();
    },
  };
}
