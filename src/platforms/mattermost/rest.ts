import { certificateRemedy } from '../../engine/http/outbound.ts';
import { Crowded, createRateGate, retryAfterMs } from './pace.ts';
import type { ServerClock } from './receivers/server-clock.ts';

/**
 * Why a call did not succeed.
 * - `unsent`: the server was not reached, so that nothing happened there;
 * - `dropped`: it was, and no answer came: whatever was asked may have happened;
 * - `answered`: it answered with `status`, and with `code`, its own word for what is wrong.
 */
export class RestFault extends Error {
  readonly kind: 'unsent' | 'dropped' | 'answered';
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: RestFault['kind'],
    message: string,
    answer: { status?: number; code?: string; retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: answer.cause });
    this.name = 'RestFault';
    this.kind = kind;
    this.status = answer.status ?? 0;
    this.code = answer.code ?? '';
    this.retryAfterMs = answer.retryAfterMs;
  }
}

type CallOptions = {
  body?: unknown;
  form?: FormData;
  /** What nobody waits for keeps to the pace of the limiter. */
  background?: boolean;
  /** How long the call may take in all, the wait for the limiter included. */
  timeoutMs?: number;
};

export type Rest = {
  url: string;
  /** Calls the server, and gives back the JSON that it answers. @throws RestFault */
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, options?: CallOptions): Promise<unknown>;
};

type RestOptions = {
  url: string;
  token: string;
  callMs: number;
  /** Told the time by every answer. */
  serverClock?: Pick<ServerClock, 'ask'>;
};

/** Codes with which a connection fails before anything was sent. */
const UNSENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
/** What a call that waited for the limiter needs besides, before its time is over. */
const CALL_TAKES_MS = 400;
/** Pictures take longer than words. */
const UPLOAD_FACTOR = 3;

/**
 * A thin layer over fetch, in place of the vendor's client: that one loses Retry-After and the status of a 429,
 * never times out, and throws raw errors when the network fails.
 */
export function createRest({ url, token, callMs, serverClock }: RestOptions): Rest {
  const gate = createRateGate();

  /** One call. A limiter that turns it away has done nothing: it is made again while there is time. */
  async function call(
    method: Parameters<Rest['call']>[0],
    path: string,
    options: CallOptions,
    deadline: number,
  ): Promise<unknown> {
    const { body, form, background = false } = options;
    const leftMs = () => deadline - performance.now();
    await gate.enter(background, leftMs() - CALL_TAKES_MS).catch((error: unknown) => {
      if (!(error instanceof Crowded)) throw error;
      const about = { status: 429, retryAfterMs: error.waitMs, cause: error };
      throw new RestFault('answered', error.message, about);
    });
    const withinMs = background ? (form ? callMs * UPLOAD_FACTOR : callMs) : leftMs();
    const answered = serverClock?.ask();
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${url}/api/v4${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          Accept: 'application/json',
          ...(form || body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        // The token must not follow a redirection to another server.
        redirect: 'manual',
        signal: AbortSignal.timeout(Math.max(1, Math.ceil(withinMs))),
        ...(form ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      answered?.(response.headers.get('date'));
      text = await response.text();
    } catch (error) {
      gate.left(null);
      throw networkFault(error);
    }
    gate.left(response);
    if (response.ok) return jsonOf(text);
    const fault = answeredFault(response, text);
    if (fault.status === 429 && !background && (fault.retryAfterMs ?? 0) < leftMs())
      return call(method, path, options, deadline);
    throw fault;
  }

  return {
    url,
    call(method, path, options = {}) {
      const { form, timeoutMs = form ? callMs * UPLOAD_FACTOR : callMs } = options;
      return call(method, path, options, performance.now() + timeoutMs);
    },
  };
}

/** A proxy may answer for the server with something else than JSON. */
function jsonOf(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch (cause) {
    throw new RestFault('dropped', 'the answer was not JSON', { cause });
  }
}

function networkFault(error: unknown): RestFault {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = String((cause as { code?: unknown } | undefined)?.code ?? '');
  if (error instanceof Error && error.name === 'TimeoutError')
    return new RestFault('dropped', 'no answer in time', { code: 'timeout', cause: error });
  const remedy = certificateRemedy(code);
  return UNSENT.test(code)
    ? new RestFault('unsent', `the server cannot be reached (${code})${remedy ? `: ${remedy}` : ''}`, {
        code,
        cause: error,
      })
    : new RestFault('dropped', `the connection was lost${code ? ` (${code})` : ''}`, { code, cause: error });
}

function answeredFault(response: Response, text: string): RestFault {
  let code = '';
  try {
    code = String((JSON.parse(text) as { id?: unknown }).id ?? '');
  } catch {
    // The rate limiter, and proxies, answer in plain text.
  }
  const { status, headers } = response;
  const words = `the server answered ${status}${code ? ` (${code})` : ''}`;
  return new RestFault('answered', words, { status, code, retryAfterMs: retryAfterMs(headers) });
}
