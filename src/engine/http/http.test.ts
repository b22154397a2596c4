import express from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import { createHttp, type Http, type Readiness } from './http.ts';

let open: Http[] = [];

afterEach(async () => {
  await Promise.all(open.map((http) => http.stop(100)));
  open = [];
});

function serverInHand(options: { ready?: () => Promise<Readiness> } = {}) {
  let logged = '';
  const log = createLog({
    level: 'debug',
    pretty: false,
    destination: {
      write(line) {
        logged += line;
      },
    },
  });
  const metrics = createMetrics();
  const ready = options.ready ?? (async () => ({ ok: true, problems: [] }));
  const http = createHttp({
    host: '127.0.0.1',
    port: 0,
    log,
    metrics,
    ready,
  });
  open.push(http);
  return {
    http,
    metrics,
    logged: () => logged,
    async start() {
      const { port } = await http.start();
      return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
    },
  };
}

const posted = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/json', ...headers },
});

function promiseInHand() {
  let resolve = () => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve: () => resolve() };
}

describe('health', () => {
  test('is well while the process lives, even when it is not ready', async () => {
    const ask = await serverInHand({ ready: async () => ({ ok: false, problems: ['x'] }) }).start();
    const response = await ask('/healthz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  test('says that it is ready', async () => {
    const response = await (await serverInHand().start())('/readyz');
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.json()).toEqual({ status: 'ready', problems: [] });
  });

  test('says in words why it is not ready', async () => {
    const problems = ['the database cannot be written'];
    const response = await (await serverInHand({ ready: async () => ({ ok: false, problems }) }).start())(
      '/readyz',
    );
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'not ready', problems });
  });

  test('is not ready when that cannot be found out, and tells nothing of why', async () => {
    const ready = () => Promise.reject(new Error('disk I/O error at /srv'));
    const server = serverInHand({ ready });
    const response = await (await server.start())('/readyz');
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('/srv');
    expect(server.logged()).toContain('disk I/O error');
  });
});

test('the figures are shown as Prometheus reads them', async () => {
  const server = serverInHand();
  server.metrics.jobRan('meteo/open', 'done');
  const response = await (await server.start())('/metrics');
  expect(response.headers.get('Content-Type')).toContain('text/plain');
  expect(await response.text()).toContain('magellan_jobs_total{job="meteo/open",outcome="done"} 1');
});

describe('a request', () => {
  test('of an unknown path is told nothing', async () => {
    const ask = await serverInHand().start();
    for (const response of [await ask('/secret/../admin'), await ask('/', { method: 'DELETE' })]) {
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('{"error":"not found"}');
      expect(response.headers.get('X-Powered-By')).toBeNull();
    }
  });

  test('reaches the router of its path', async () => {
    const server = serverInHand();
    server.http.router('/slack').get('/hello/:name', (request, response) => {
      response.json(request.params.name);
    });
    expect(await (await (await server.start())('/slack/hello/alix')).json()).toBe('alix');
  });

  test('is answered with headers that let a page load only what is ours', async () => {
    const { headers } = await (await serverInHand().start())('/healthz');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|upgrade-insecure/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  test.each<[string, number, RequestInit, RegExp]>([
    ['malformed', 400, posted('{"text": "je me sens isolée'), /malformed/],
    ['too large', 413, posted(JSON.stringify({ text: 'a'.repeat(2000) })), /too large/],
    [
      'of an unknown character set',
      415,
      posted('{}', { 'Content-Type': 'application/json; charset=x' }),
      /not supported/,
    ],
    ['of an unknown encoding', 415, posted('{}', { 'Content-Encoding': 'x' }), /not supported/],
  ])(
    'whose body is %s is refused in words, and its body is not in the log',
    async (_, status, init, words) => {
      const server = serverInHand();
      const router = server.http.router('/forms');
      router.use(express.json({ limit: 1000 }));
      router.post('/', (request, response) => {
        response.json(request.body);
      });
      const ask = await server.start();
      const response = await ask('/forms', init);
      expect(response.status).toBe(status);
      const answer = await response.text();
      expect(answer).toMatch(words);
      expect(answer + server.logged()).not.toMatch(/isolée|aaaa|SyntaxError/);
      expect((await ask('/forms', posted('{"a":1}'))).status).toBe(200);
    },
  );

  test('whose address is malformed is refused in words', async () => {
    const server = serverInHand();
    server.http.app.get('/calendars/:token', (_request, response) => {
      response.send('ok');
    });
    const response = await (await server.start())('/calendars/%E0%A4%A');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.stringContaining('malformed') });
  });

  test('that fails on our side is answered with the id that the log has, and with no stack', async () => {
    const server = serverInHand();
    server.http.app.get('/calendars/:token', async () => {
      throw new Error('no such table: answers');
    });
    const response = await (await server.start())('/calendars/unguessable');
    expect(response.status).toBe(500);
    const answer = await response.text();
    const { incident } = JSON.parse(answer);
    expect(incident).toMatch(/^[0-9a-f]{12}$/);
    expect(answer).not.toMatch(/table|\.ts|at /);
    const line = JSON.parse(server.logged());
    expect(line).toMatchObject({ level: 'error', incident, method: 'GET', route: '/calendars/:token' });
    expect(line.err.stack).toContain('no such table: answers');
    expect(server.logged()).not.toContain('unguessable');
  });

  test('that fails once its answer has begun is cut short, rather than ended as if it were whole', async () => {
    const server = serverInHand();
    const fail = promiseInHand();
    server.http.app.get('/export', async (_request, response) => {
      response.write('half');
      await fail.promise;
      throw new Error('the other half is lost');
    });
    const response = await (await server.start())('/export');
    expect(response.status).toBe(200);
    fail.resolve();
    await expect(response.text()).rejects.toThrow();
    expect(server.logged()).toContain('the other half is lost');
  });

  test('survives whatever a handler throws', async () => {
    const server = serverInHand();
    server.http.app.get('/odd', () => {
      throw 'je me sens isolée';
    });
    const ask = await server.start();
    expect((await ask('/odd')).status).toBe(500);
    expect(server.logged()).not.toContain('isolée');
    expect((await ask('/healthz')).status).toBe(200);
  });
});
