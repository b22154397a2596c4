import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { Refusal } from '../refusal.ts';
import { answerFault, answerUnknown } from './http-faults.ts';

/**
 * `warnings` keep it from nothing, and wait for somebody. `leads` says whether it does, where several instances share a database.
 */
export type Readiness = { ok: boolean; problems: string[]; warnings?: string[]; leads?: boolean };

type Options = {
  host: string;
  /** 0 for any that is free. */
  port: number;
  log: Log;
  metrics: Metrics;
  /** Whether Magellan can do its work, or what keeps it from it, in words. */
  ready(): Promise<Readiness>;
};

export type Http = {
  app: Express;
  /** A router of its own under `path`; routers parse their bodies themselves, each with its own limit. */
  router(path: string): Router;
  /** Listens. What is added to `app` afterwards is never reached. @throws Refusal when it can't listen there. */
  start(): Promise<{ port: number }>;
  /**
   * Takes no more requests, ends event streams, lets the others finish, and cuts what is left after
   * `withinMs` milliseconds.
   */
  stop(withinMs: number): Promise<void>;
};

const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 30_000;
/** How often stopping looks for connections that became idle. */
const SWEEP_MS = 20;

/** Fit for pages that bring all they need: nothing from elsewhere, no script or style within the page. */
const protection = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  // What else is served on the same domain is not ours to decide about.
  strictTransportSecurity: { includeSubDomains: false },
});

/** The one HTTP server: health and figures are its own, all else comes from the routers added to it. */
export function createHttp({ host, port, log, metrics, ready }: Options): Http {
  const app = express();
  const server = createServer({ requestTimeout: REQUEST_WITHIN_MS, headersTimeout: HEADERS_WITHIN_MS }, app);
  const answering = new Set<ServerResponse>();
  /** Connected, but without a request so far: browsers open such connections in advance. */
  const silent = new Set<Socket>();
  let stopping: Promise<void> | null = null;

  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', (request, response) => {
    silent.delete(request.socket);
    answering.add(response);
    response.once('close', () => answering.delete(response));
  });

  app.disable('x-powered-by');
  app.use(protection);
  app.use(['/healthz', '/readyz', '/metrics'], (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    const found: Readiness = stopping ? { ok: false, problems: ['Magellan is stopping'] } : await readiness();
    const { ok, problems, warnings = [], leads } = found;
    response.status(ok ? 200 : 503).json({
      status: ok ? 'ready' : 'not ready',
      problems,
      ...(warnings.length > 0 ? { warnings } : {}),
      ...(leads === undefined ? {} : { leads }),
    });
  });
  app.get('/metrics', async (_request, response) => {
    response.setHeader('Content-Type', metrics.contentType);
    response.send(await metrics.text());
  });

  async function readiness(): Promise<Readiness> {
    try {
      return await ready();
    } catch (error) {
      log.error(
        { event: 'readiness.unknown', err: error },
        'whether Magellan is ready could not be found out',
      );
      return { ok: false, problems: ['whether Magellan is ready could not be found out: see the log'] };
    }
  }

  /** Ends what would never end by itself, and what has nothing more to do. */
  function sweep() {
    for (const response of answering) {
      const kind = String(response.getHeader('Content-Type') ?? '');
      if (kind.startsWith('text/event-stream')) response.end();
      else if (!response.headersSent) response.setHeader('Connection', 'close');
    }
    for (const socket of silent) socket.destroy();
    server.closeIdleConnections();
  }

  return {
    app,
    router(path) {
      const router = express.Router();
      app.use(path, router);
      return router;
    },
    async start() {
      app.use(answerUnknown, answerFault(log));
      await new Promise<void>((resolve, reject) => {
        server.once('error', (error) => reject(refusalToListen(error, host, port)));
        server.listen(port, host, resolve);
      });
      server.removeAllListeners('error');
      server.on('error', (error) =>
        log.error({ event: 'http.failed', err: error }, 'the HTTP server has a problem'),
      );
      return { port: (server.address() as AddressInfo).port };
    },
    stop(withinMs) {
      stopping ??= new Promise<void>((resolve) => {
        const sweeping = setInterval(sweep, SWEEP_MS);
        const cutting = setTimeout(() => server.closeAllConnections(), withinMs);
        server.close(() => {
          clearInterval(sweeping);
          clearTimeout(cutting);
          resolve();
        });
        sweep();
      });
      return stopping;
    },
  };
}

function refusalToListen(error: NodeJS.ErrnoException, host: string, port: number): Refusal {
  const remedies: Partial<Record<string, string>> = {
    EADDRINUSE: `PORT ${port} is in use on ${host}: stop what uses it (another Magellan?), or set PORT to a free one.`,
    EACCES: `PORT ${port} may not be used by this account: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine: set HOST to one, such as 127.0.0.1.`,
    ENOTFOUND: `HOST ${host} is not known: set HOST to an address of this machine, such as 127.0.0.1.`,
  };
  const words = remedies[error.code ?? ''] ?? `Cannot listen on HOST ${host}, PORT ${port}: ${error.message}`;
  return new Refusal(words, undefined, { cause: error });
}
