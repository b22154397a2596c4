import { type Express, type RequestHandler, urlencoded } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Route } from '../community/feature/feature.ts';
import type { App } from './app.ts';

const WINDOW_MS = 5 * 60_000;
/** Reads of one address in a window: calendars ask a few times an hour, somebody who sets one up some more. */
const READS = 60;

/** Reads in a window of addresses that open nothing, all together. */
const FAILURES = 300;

type Options = { reads?: number; failures?: number };

/**
 * Serves what features show outside of the chat, each read in one transaction. What is remembered of readers is
 * bounded: a counter for each address that opens something, and one for all that never did. One that was revoked
 * is gone, and no more than that, however often a calendar still asks for it.
 */
export function mountRoutes(
  http: Express,
  app: Pick<App, 'features' | 'transactNow'>,
  { reads = READS, failures = FAILURES }: Options = {},
) {
  const opening = new Set<string>();
  const gone = new Set<string>();
  const shared = { windowMs: WINDOW_MS, standardHeaders: 'draft-8', legacyHeaders: false } as const;
  // By address read and not by reader: behind a proxy, or a calendar's servers, all readers look like one.
  const eachAddress = rateLimit({
    ...shared,
    limit: reads,
    identifier: 'reads',
    keyGenerator: ({ path }) => path,
    handler: (_request, response) => {
      response.status(429).type('text/plain').send('Too many requests for this address: try again later.\n');
    },
  });
  const unknownAddresses = rateLimit({
    ...shared,
    limit: failures,
    identifier: 'unknown',
    keyGenerator: () => 'unknown',
    handler: (_request, response) => {
      response.status(429).type('text/plain').send('Too many addresses that are none: try again later.\n');
    },
  });
  const known: RequestHandler = (request, response, next) =>
    opening.has(request.path) ? eachAddress(request, response, next) : next();

  for (const route of app.features.flatMap((feature) => feature.routes ?? [])) {
    const couldBe: RequestHandler = ({ params }, _response, next) =>
      next(route.couldBe(textsOf(params)) ? undefined : 'route');
    const counted =
      (isThere: boolean): RequestHandler =>
      (request, response, next) => {
        // What opens nothing is counted once it has been looked for: whoever guesses keeps nobody else out.
        const { path } = request;
        if (!isThere) {
          if (opening.delete(path)) gone.add(path);
          return gone.has(path) ? next() : unknownAddresses(request, response, next);
        }
        gone.delete(path);
        if (opening.has(path)) return next();
        opening.add(path);
        return eachAddress(request, response, next);
      };
    http.get(route.path, couldBe, known, serving(route.read, app, counted));
    if (route.post) http.post(route.path, couldBe, known, parsed, serving(route.post, app, counted));
  }
}

/** What a form of a few fields sends, and no more. */
const parsed = urlencoded({ extended: false, limit: 4_000, parameterLimit: 10 });

const textsOf = (params: object): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));

/** What isn't there is answered as any other address that isn't: nothing tells that there was one. */
const serving =
  (
    handle: Route['read'],
    app: Pick<App, 'transactNow'>,
    counted: (isThere: boolean) => RequestHandler,
  ): RequestHandler =>
  async (request, response, next) => {
    const { status, headers, body } = await app.transactNow((uow) =>
      handle(uow, {
        params: textsOf(request.params),
        query: textsOf(request.query),
        body: textsOf(request.body ?? {}),
        languages: request.get('Accept-Language') ?? '',
        ifNoneMatch: request.get('If-None-Match') ?? null,
      }),
    );
    if (status === 404) return counted(false)(request, response, next);
    const send = () => {
      response.status(status).set(headers);
      // Not `send`: it would answer the condition by a tag of its own making.
      if (status === 304) response.end();
      else response.set('Content-Length', String(Buffer.byteLength(body))).end(body);
    };
    await counted(true)(request, response, send);
  };
