import express, { type Request, type Response, type Router } from 'express';
import type { Clock } from '../../engine/clock.ts';
import type { Log } from '../../engine/log.ts';
import type { TakeEvent, Taken } from './bolt.ts';
import { createVerifier, type SignedRequest } from './signature.ts';

/** Slack's own limit for what it sends is far below. */
const BODY_LIMIT = '1mb';

type Options = { signingSecret: string; clock: Clock; log: Log; take: TakeEvent };

/**
 * Serves `POST /slack/events`: events, commands and interactions, all to one address. Whoever is not Slack
 * learns nothing: 401 and no word of why.
 */
export function serveEvents(router: Router, { signingSecret, clock, log, take }: Options): void {
  const verifier = createVerifier(signingSecret, clock);

  // What is compressed would have to be opened before it is known who sent it.
  const raw = express.raw({ type: () => true, limit: BODY_LIMIT, inflate: false });

  router.post('/events', raw, async (request, response) => {
    const signed: SignedRequest = {
      timestamp: request.get('X-Slack-Request-Timestamp'),
      signature: request.get('X-Slack-Signature'),
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    };
    const verdict = verifier.check(signed);
    if (verdict !== 'genuine') {
      log.warn({ verdict }, 'a request that is not from Slack was refused');
      return void response.status(401).json({ error: 'unauthorized' });
    }
    const body = parseBody(request, signed.body);
    const challenge = challengeIn(body);
    if (challenge !== null) return void response.json({ challenge });
    // Slack checks certificates with a form that holds nothing else.
    if (body !== null && 'ssl_check' in body) return void response.status(200).end();
    try {
      const taken = await take(body, ackOver(response));
      if (taken === 'stopping') verifier.forget(signed);
      finish(response, taken);
    } catch (error) {
      verifier.forget(signed);
      throw error;
    }
  });
}

function finish(response: Response, taken: Taken): void {
  if (response.headersSent) return;
  if (taken === 'malformed') response.status(400).json({ error: 'malformed' });
  // Slack sends it again, to whoever comes next.
  else if (taken === 'stopping') response.status(503).end();
  // Another team's events are well received, and go no further: Slack must not send them again.
  else response.status(200).end();
}

const ackOver =
  (response: Response) =>
  async (payload?: unknown): Promise<void> => {
    if (response.headersSent) return;
    if (typeof payload === 'object' && payload !== null) response.json(payload);
    else response.status(200).end();
  };

/** Events are JSON; commands are a form, and interactions a form that holds JSON. */
function parseBody(request: Request, body: Buffer): object | null {
  const text = body.toString('utf8');
  try {
    if (request.is('application/x-www-form-urlencoded')) {
      const fields = Object.fromEntries(new URLSearchParams(text));
      return fields.payload === undefined ? fields : objectIn(fields.payload);
    }
    return objectIn(text);
  } catch {
    return null;
  }
}

function objectIn(json: string): object | null {
  const parsed: unknown = JSON.parse(json);
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : null;
}

/** Slack makes sure that the address is ours, when an administrator enters it. */
function challengeIn(body: object | null): string | null {
  const { type, challenge } = (body ?? {}) as { type?: unknown; challenge?: unknown };
  return type === 'url_verification' && typeof challenge === 'string' ? challenge.slice(0, 1000) : null;
}
