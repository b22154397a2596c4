import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Log } from '../../engine/log.ts';
import { RequestFault } from './receive.ts';
import type { Fault } from './wire.ts';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Nobody logs in here, so only a page of this machine may speak: any other name for it (DNS rebinding) and
 * any other site's page (request forgery) is refused.
 */
export const loopbackOnly: RequestHandler = (request, response, next) => {
  const { host = '', origin } = request.headers;
  if (!LOOPBACK.test(host)) {
    response
      .status(403)
      .json({ error: 'The sandbox answers at localhost, 127.0.0.1 or [::1] only.' } satisfies Fault);
    return;
  }
  if (origin !== undefined && origin.toLowerCase() !== `http://${host}`.toLowerCase()) {
    response.status(403).json({ error: 'The sandbox answers its own page only.' } satisfies Fault);
    return;
  }
  next();
};

export const noSuchAddress: RequestHandler = (request, response) => {
  response
    .status(404)
    .json({ error: `There is nothing at ${request.method} ${request.path}.` } satisfies Fault);
};

/** Says what is wrong with a request, as JSON; of our own faults, only that there was one. */
export const sayFault =
  (log: Log): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof RequestFault) {
      const { message, faults } = error;
      return void response.status(error.status).json({ error: message, faults } satisfies Fault);
    }
    const status = statusOf(error);
    if (status !== null) {
      const what = status === 413 ? 'is too large' : 'is not valid JSON';
      return void response
        .status(status)
        .json({ error: `body ${what}`, faults: { body: what } } satisfies Fault);
    }
    log.error({ event: 'request.failed', err: error }, 'the sandbox could not answer');
    response.status(500).json({ error: 'The sandbox could not answer; its log says why.' } satisfies Fault);
  };

/** The status that the body parser or the router gives to a request that it cannot read. */
function statusOf(error: unknown): number | null {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : Number.NaN;
  return status >= 400 && status < 500 ? status : null;
}
