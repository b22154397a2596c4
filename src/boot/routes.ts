import type { Express, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Route } from '../community/feature/feature.ts';
import type { App } from './app.ts';

const WINDOW_MS = 5 * 60_000;
/** Reads of one address in a window: calendars ask a few times an hour, somebody who sets one up some more. */
const READS = 60;

type Options = { reads?: number };

/** Serves what features show outside of the chat, each read in one transaction. */
export function mountRoutes(
  http: Express,
  app: Pick<App, 'features' | 'transact'>,
  { reads = READS }: Options = {},
) {
  const limit = rateLimit({
    windowMs: WINDOW_MS,
    limit: reads,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: 'reads',
    // By address read and not by reader: behind a proxy, or a calendar's servers, all readers look like one.
    keyGenerator: ({ path }) => path.slice(0, 300),
    handler: (_request, response) => {
      response.status(429).type('text/plain').send('Too many requests for this address: try again later.\n');
    },
  });
  for (const route of app.features.flatMap((feature) => feature.routes ?? []))
    http.get(route.path, limit, serving(route, app));
}

/** What isn't there is answered as any other address that isn't: nothing tells that there was one. */
const serving =
  (route: Route, app: Pick<App, 'transact'>): RequestHandler =>
  async (request, response, next) => {
    const { params } = request;
    const { status, headers, body } = await app.transact((uow) =>
      route.read(uow, {
        params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
        ifNoneMatch: request.get('If-None-Match') ?? null,
      }),
    );
    if (status === 404) return next();
    response.status(status).set(headers);
    // Not `send`: it would answer the condition by a tag of its own making.
    if (status === 304) response.end();
    else response.set('Content-Length', String(Buffer.byteLength(body))).end(body);
  };
