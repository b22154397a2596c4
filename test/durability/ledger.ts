import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Delivery } from '../../src/engine/platform.ts';

/** What reached the far end, counted by somebody who knows nothing of Magellan's database. */
export type Ledger = {
  url: string;
  /** How often each post was accepted, by the id that travels with it. */
  posts: Map<string, number>;
  /** How often the same words reached the same recipient, whatever the id. */
  words: Map<string, number>;
  refused: number;
  dropped: number;
  stop(): Promise<void>;
};

/** Chances, from 0 to 1, of each fault of the far end. */
export type Weather = { refuse: number; drop: number; limit: number; slowestMs: number };

const RETRY_AFTER_S = 1;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

/** A far end on loopback that refuses, limits, delays, and drops answers after it has accepted. */
export async function startLedger(weather: Weather, random: () => number): Promise<Ledger> {
  const receipts = new Map<string, string>();

  const reply = (response: ServerResponse, status: number, body: unknown, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

  function accept(delivery: Delivery): string {
    if (delivery.kind !== 'post') return delivery.target.message;
    const words = `${delivery.to.kind}:${delivery.to.id} ${JSON.stringify(delivery.message)}`;
    ledger.posts.set(delivery.outboxId, (ledger.posts.get(delivery.outboxId) ?? 0) + 1);
    ledger.words.set(words, (ledger.words.get(words) ?? 0) + 1);
    const receipt = `message-${receipts.size + 1}`;
    receipts.set(delivery.outboxId, receipt);
    return receipt;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') {
      const found = receipts.get(decodeURIComponent((request.url ?? '').slice('/find/'.length)));
      return reply(response, found ? 200 : 404, { message: found ?? null });
    }
    const delivery = JSON.parse(await bodyOf(request)) as Delivery;
    await new Promise((resolve) => setTimeout(resolve, random() * weather.slowestMs));
    const luck = random();
    if (luck < weather.refuse) {
      ledger.refused += 1;
      return reply(response, 500, { error: 'no' });
    }
    if (luck < weather.refuse + weather.limit) {
      return reply(response, 429, {}, { 'retry-after': String(RETRY_AFTER_S) });
    }
    const message = accept(delivery);
    if (luck < weather.refuse + weather.limit + weather.drop) {
      ledger.dropped += 1;
      request.socket.destroy();
      return;
    }
    reply(response, 200, { message });
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ledger: Ledger = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts: new Map(),
    words: new Map(),
    refused: 0,
    dropped: 0,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return ledger;
}
