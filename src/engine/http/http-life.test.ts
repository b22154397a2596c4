import { once } from 'node:events';
import { Agent, get, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import { Refusal } from '../refusal.ts';
import { createHttp, type Http } from './http.ts';

let open: Http[] = [];

afterEach(async () => {
  await Promise.all(open.map((http) => http.stop(100)));
  open = [];
});

function httpInHand({ port = 0, host = '127.0.0.1' } = {}): Http {
  const log = createLog({ level: 'silent', pretty: false });
  const ready = async () => ({ ok: true, problems: [] });
  const http = createHttp({ host, port, log, metrics: createMetrics(), ready });
  open.push(http);
  return http;
}

function promiseInHand() {
  let resolve = () => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve: () => resolve() };
}

describe('starting', () => {
  test('on a port that is in use is refused with words that name PORT', async () => {
    const { port } = await httpInHand().start();
    const starting = httpInHand({ port }).start();
    await expect(starting).rejects.toBeInstanceOf(Refusal);
    await expect(starting).rejects.toThrow(`PORT ${port} is in use on 127.0.0.1`);
  });

  test('on an address of another machine is refused with words that name HOST', async () => {
    await expect(httpInHand({ host: '192.0.2.1' }).start()).rejects.toThrow('HOST 192.0.2.1');
  });
});

/** So long that whoever waits for it is not only slow. */
const BOUND_MS = 30_000;

describe('stopping', () => {
  async function timed(stop: Promise<void>): Promise<number> {
    const since = performance.now();
    await stop;
    return performance.now() - since;
  }

  test('ends event streams and connections kept alive, well within its bound', async () => {
    const http = httpInHand();
    http.app.get('/live', (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: 1\n\n');
    });
    const { port } = await http.start();
    const agent = new Agent({ keepAlive: true });
    const [kept] = await once(get({ port, path: '/healthz', agent }), 'response');
    kept.resume();
    await once(kept, 'end');
    const [stream] = await once(get({ port, path: '/live', agent: new Agent() }), 'response');
    stream.resume();
    const ended = once(stream, 'end');
    expect(await timed(http.stop(BOUND_MS))).toBeLessThan(BOUND_MS);
    await ended;
    agent.destroy();
  });

  test('does not wait for a connection on which nothing was ever asked', async () => {
    const http = httpInHand();
    const { port } = await http.start();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    await (await fetch(`http://127.0.0.1:${port}/healthz`)).text();
    expect(await timed(http.stop(BOUND_MS))).toBeLessThan(BOUND_MS);
    socket.destroy();
  });

  test('lets a request in flight finish, and takes no other', async () => {
    const http = httpInHand();
    const begun = promiseInHand();
    const finish = promiseInHand();
    http.app.get('/slow', async (_request, response) => {
      begun.resolve();
      await finish.promise;
      response.json('done');
    });
    const { port } = await http.start();
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    const slow = ask('/slow');
    await begun.promise;
    const stopping = http.stop(BOUND_MS);
    await expect(ask('/healthz')).rejects.toThrow();
    finish.resolve();
    const response = await slow;
    expect(response.headers.get('Connection')).toBe('close');
    expect(await response.json()).toBe('done');
    expect(await timed(stopping)).toBeLessThan(BOUND_MS);
  });

  test('cuts what does not finish within its bound', async () => {
    const http = httpInHand();
    const begun = promiseInHand();
    http.app.get('/never', () => begun.resolve());
    const { port } = await http.start();
    const asking = httpRequest({ port, path: '/never' }).end();
    const failed = once(asking, 'error');
    // Waits for what never comes: its error is the proof.
    failed.catch(() => undefined);
    await begun.promise;
    const took = await timed(http.stop(200));
    expect(took).toBeGreaterThan(150);
    await failed;
  });

  test('is harmless twice, and before a start', async () => {
    const never = httpInHand();
    await never.stop(100);
    const http = httpInHand();
    await http.start();
    await Promise.all([http.stop(100), http.stop(100)]);
  });
});
