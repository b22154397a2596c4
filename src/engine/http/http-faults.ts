import { randomBytes } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Log } from '../log.ts';

/** What is not served, in as few words as possible. */
export const answerUnknown: RequestHandler = (_request, response) => {
  response.status(404).json({ error: 'not found' });
};

const WORDS: Partial<Record<number, string>> = {
  400: 'The request could not be read: its address or its body is malformed.',
  413: 'The body of the request is too large.',
  415: 'The body of the request is of a kind or an encoding that is not supported.',
};

/** The status of an error that is the caller's doing, as the body parsers and the router of express give it. */
function statusOf(error: unknown): number {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/**
 * Says what was wrong with a request in our own words, since the parsers' quote its body. What went wrong on
 * our side is told by an id, under which the log has it. The log has no address: it may hold a token.
 */
export const answerFault =
  (log: Log): ErrorRequestHandler =>
  (error, request, response, _next) => {
    const status = statusOf(error);
    const where = { method: request.method, route: String(request.route?.path ?? ''), status };
    const incident = randomBytes(6).toString('hex');
    if (status === 500) {
      const err = error instanceof Error ? error : new Error('something that is not an error was thrown');
      log.error({ event: 'request.failed', ...where, incident, err }, 'a request failed');
    } else {
      log.debug({ event: 'request.refused', ...where }, 'a request was refused');
    }
    if (response.headersSent) {
      response.destroy();
    } else if (status === 500) {
      response
        .status(500)
        .json({ error: `Something went wrong here. It is in the log as ${incident}.`, incident });
    } else {
      response.status(status).json({ error: WORDS[status] ?? STATUS_CODES[status] ?? 'refused' });
    }
  };
