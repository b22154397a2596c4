import type { App, Receiver } from '@slack/bolt';
import express, { type Request, type Response } from 'express';
import type { Clock } from '../../../engine/clock.ts';
import type { Log } from '../../../engine/log.ts';
import type { PlatformHost } from '../../../engine/platform.ts';
import type { InFlight } from '../in-flight.ts';
import { type Ack, createProcessing, type Processed, type Processing } from './processing.ts';
import { createVerifier, type SignedRequest, type Verifier } from './signature.ts';

/** Slack's own limit for what it sends is far below. */
const BODY_LIMIT = '1mb';

type Options = { signingSecret: string; clock: Clock; inFlight: InFlight; log: () => Log };

/**
 * Bolt's receiver for Slack's requests: events, commands and interactions, all to `POST /slack/events`, on the
 * one HTTP server. Beside Bolt's own it takes time stamps on both sides of the clock only, refuses replays, and
 * acknowledges an event when it is on disk. Whoever is not Slack learns nothing: 401 and no word of why.
 */
export class HttpReceiver implements Receiver {
  private readonly processing: Processing;
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    this.processing = createProcessing(options.inFlight, options.log);
  }

  init(app: App): void {
    this.processing.init(app);
  }

  /** Serves the requests that come to the host's router. */
  async start({ router, log, ...host }: PlatformHost): Promise<void> {
    const { signingSecret, clock } = this.options;
    const verifier = createVerifier(signingSecret, clock, host);
    // What is compressed would have to be opened before it is known who sent it.
    const raw = express.raw({ type: () => true, limit: BODY_LIMIT, inflate: false });
    router.post('/events', raw, (request, response) => this.serve(request, response, verifier, log));
  }

  /** Takes nothing more; what is being handled is waited for by whoever holds `inFlight`. */
  async stop(): Promise<void> {
    this.processing.close();
  }

  private async serve(request: Request, response: Response, verifier: Verifier, log: Log): Promise<void> {
    const signed: SignedRequest = {
      timestamp: request.get('X-Slack-Request-Timestamp'),
      signature: request.get('X-Slack-Signature'),
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    };
    const verdict = await verifier.check(signed);
    if (verdict === 'unmarked') {
      log.error(
        { event: 'slack.unmarked' },
        'a request could not be marked as received: the database is away',
      );
      // An event comes again. Whoever acts is told of the outage by the application, which can save nothing either.
      if (request.is('application/json')) return void response.status(503).end();
    } else if (verdict !== 'genuine') {
      log.warn({ event: 'slack.refused', verdict }, 'a request that is not from Slack was refused');
      return void response.status(401).json({ error: 'unauthorized' });
    }
    const body = parseBody(request, signed.body);
    const challenge = challengeIn(body);
    if (challenge !== null) return void response.json({ challenge });
    // Slack checks certificates with a form that holds nothing else.
    if (body !== null && 'ssl_check' in body) return void response.status(200).end();
    try {
      const processed = await this.processing.process(body, ackOver(response));
      if (processed === 'stopping') await verifier.forget(signed);
      finish(response, processed);
    } catch (error) {
      await verifier.forget(signed);
      throw error;
    }
  }
}

function finish(response: Response, processed: Processed): void {
  if (response.headersSent) return;
  if (processed === 'malformed') response.status(400).json({ error: 'malformed' });
  // Slack sends it again, to whoever comes next.
  else if (processed === 'stopping') response.status(503).end();
}

const ackOver =
  (response: Response): Ack =>
  async (payload) => {
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
