import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { parse } from 'node:querystring';
import { SCOPES } from '../../../src/platforms/slack/scopes.ts';
import { createCallLedger, type FaultPlan, type RateLimit, TIERS } from './call-ledger.ts';
import { createMethods } from './methods.ts';
import { acceptWebSocket, type ServerSocket } from './websocket.ts';
import { createWorkspace, type FakeMessage, type Workspace } from './workspace.ts';

export const TOKENS = { bot: 'xoxb-double-bot', app: 'xapp-double-app', signing: 'double-signing-secret' };

/** How a delivery was answered: in a socket by its ack, over HTTP by the answer. */
export type Acked = { status: number; body: unknown; ms: number };

type Options = {
  /** The workspace's clock, in epoch milliseconds. */
  now?: () => number;
  /** Any free one unless given. */
  port?: number;
  scopes?: readonly string[];
  rateLimits?: Readonly<Record<string, RateLimit>>;
  /** How long each call of the Web API takes. */
  latencyMs?: number;
};

export type SlackDouble = Awaited<ReturnType<typeof startSlackDouble>>;

/** Slack on this machine: the Web API, Socket Mode, signed requests, response addresses, uploads. */
export async function startSlackDouble(options: Options = {}) {
  const now = options.now ?? Date.now;
  const workspace: Workspace = createWorkspace(now);
  const blockFaults: string[] = [];
  const ledger = createCallLedger(options.rateLimits ?? TIERS);
  const sockets = new Set<ServerSocket>();
  const connections = new Set<Socket>();
  const waiting = new Map<string, { resolve(acked: Acked): void; at: number }>();
  let address = '';
  let target = '';
  let helloSent = 0;
  let socketRefused = false;

  const methods = createMethods({
    workspace,
    scopes: options.scopes ?? Object.keys(SCOPES),
    address: () => address,
    blockFault: (where, faults) => blockFaults.push(`${where}: ${faults.join('; ')}`),
  });

  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('upgrade', (request, stream) => {
    if (socketRefused) return stream.destroy();
    const socket = acceptWebSocket(request, stream, {
      message: (text) => acknowledged(JSON.parse(text)),
      closed: () => sockets.delete(socket),
    });
    sockets.add(socket);
    helloSent += 1;
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: 1,
        debug_info: { host: 'applink-1', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: 'A0MAGELL1' },
      }),
    );
    return undefined;
  });

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const [, kind = '', key = ''] = (request.url ?? '').split('/');
    if (kind === 'api') return serveMethod(request, response, key, body);
    if (kind === 'upload') return serveUpload(response, key, body);
    if (kind === 'respond') return serveResponse(response, key, body);
    // Not Slack's: for a Magellan that lives in the double's time.
    if (kind === 'clock') return response.end(String(now()));
    response.writeHead(404).end();
  }

  async function serveMethod(
    request: IncomingMessage,
    response: ServerResponse,
    method: string,
    body: Buffer,
  ) {
    const args = { ...parse(body.toString('utf8')) };
    const fault = ledger.arrived(method, args);
    if (options.latencyMs) await new Promise((resolve) => setTimeout(resolve, options.latencyMs));
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (fault?.kind === 'rate-limited') {
      response.writeHead(429, { 'Retry-After': String(fault.seconds) });
      return response.end();
    }
    if (fault?.kind === 'status') return response.writeHead(fault.status).end('upstream trouble');
    if (fault?.kind === 'lost') return response.destroy();
    if (fault?.kind === 'error') return answer(response, { ok: false, error: fault.error });
    const wanted = method === 'apps.connections.open' ? TOKENS.app : TOKENS.bot;
    const given = request.headers.authorization;
    const reply =
      given === `Bearer ${wanted}` ? methods.call(method, args) : { ok: false, error: 'invalid_auth' };
    ledger.carriedOut(method, args, reply);
    if (fault?.kind === 'dropped-after') return response.destroy();
    return answer(response, reply);
  }

  function answer(response: ServerResponse, reply: unknown) {
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'X-OAuth-Scopes': methods.scopes.join(','),
    });
    response.end(JSON.stringify(reply));
  }

  function serveUpload(response: ServerResponse, key: string, body: Buffer) {
    const file = workspace.files.get(key);
    if (!file) return response.writeHead(404).end();
    file.content = body;
    return response.writeHead(200).end(`OK - ${body.length}`);
  }

  function serveResponse(response: ServerResponse, key: string, body: Buffer) {
    const known = workspace.respond(key);
    if (!known) return response.writeHead(404).end('used_url');
    const given = JSON.parse(body.toString('utf8'));
    ledger.arrived('response_url', given);
    if (given.delete_original === true) {
      workspace.change(known.message as FakeMessage, null);
      return response.writeHead(200).end('ok');
    }
    const said = methods.content('response_url', given);
    if ('ok' in said) return response.writeHead(200).end(JSON.stringify(said));
    if (given.replace_original === true && known.message) workspace.change(known.message, said);
    else {
      const onlyFor = given.response_type === 'in_channel' ? null : known.user;
      workspace.messages.push({
        ts: workspace.stamp(),
        channel: known.channel,
        ...said,
        ...(given.thread_ts === undefined ? {} : { thread_ts: String(given.thread_ts) }),
        onlyFor,
        user: 'U0MAGELL1',
      });
    }
    return response.writeHead(200).end('ok');
  }

  function acknowledged(message: { envelope_id?: string; payload?: unknown }) {
    const pending = waiting.get(message.envelope_id ?? '');
    waiting.delete(message.envelope_id ?? '');
    // In Socket Mode an empty ack is an empty object.
    pending?.resolve({ status: 200, body: message.payload ?? {}, ms: performance.now() - pending.at });
  }

  function sendEnvelope(type: string, payload: unknown, retry: number): Promise<Acked> {
    const socket = [...sockets].at(-1);
    if (!socket) throw new Error('no socket is open');
    const envelope = randomUUID();
    return new Promise((resolve) => {
      waiting.set(envelope, { resolve, at: performance.now() });
      socket.send(
        JSON.stringify({
          envelope_id: envelope,
          payload,
          type,
          accepts_response_payload: type !== 'events_api',
          ...(type === 'events_api'
            ? { retry_attempt: retry, retry_reason: retry > 0 ? 'timeout' : '' }
            : {}),
        }),
      );
    });
  }

  const sign = (body: string, seconds: number, secret: string = TOKENS.signing): string =>
    `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;

  /** `retry` is the number of the redelivery: Slack signs each anew, seconds later. */
  async function sendRequest(
    body: string,
    contentType: string,
    { retry = 0, headers = {} }: { retry?: number; headers?: Record<string, string> } = {},
  ) {
    const seconds = Math.floor(now() / 1000) + retry * 5;
    const retried: Record<string, string> =
      retry > 0 ? { 'X-Slack-Retry-Num': String(retry), 'X-Slack-Retry-Reason': 'http_timeout' } : {};
    const startedAt = performance.now();
    const response = await fetch(target, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': contentType,
        'X-Slack-Request-Timestamp': String(seconds),
        'X-Slack-Signature': sign(body, seconds),
        ...retried,
        ...headers,
      },
    });
    const text = await response.text();
    const json = response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : text;
    return { status: response.status, body: json === '' ? {} : json, ms: performance.now() - startedAt };
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const apiUrl = `${address}/api/`;

  return {
    apiUrl,
    workspace,
    /** Whatever Slack would have refused to show. */
    blockFaults,
    /** Every call of the Web API that was made, with its outcome. */
    calls: ledger.calls,
    /** Calls that came before the Retry-After that the same method had been given. */
    tooEarly: ledger.tooEarly,
    /** What goes wrong with the next calls; null for nothing. */
    plan(plan: FaultPlan | null) {
      ledger.plan = plan;
    },
    /** The process that was told to wait is no more. */
    forgetRetryAfters: ledger.forget,
    sign,
    sendRequest,
    /** From now on, what happens in the workspace is told by signed requests to this address. */
    deliverTo(url: string) {
      target = url;
    },
    /** Tells Magellan what happened, as Slack does: `retry` is the number of the redelivery. */
    deliver(
      type: 'events_api' | 'slash_commands' | 'interactive',
      payload: object,
      retry = 0,
    ): Promise<Acked> {
      if (target === '') return sendEnvelope(type, payload, retry);
      if (type === 'events_api') return sendRequest(JSON.stringify(payload), 'application/json', { retry });
      const fields: Record<string, string> =
        type === 'interactive'
          ? { payload: JSON.stringify(payload) }
          : Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
      return sendRequest(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', {
        retry,
      });
    },
    /** The modals of somebody who sent a form in the topmost, after it was acknowledged. */
    windowsAfter: methods.acknowledged,
    responseUrl: (key: string) => `${address}/respond/${key}`,
    sockets: {
      open: () => sockets.size,
      hellos: () => helloSent,
      /** Sends anything over the socket, as it is. */
      raw: (text: string) => [...sockets][0]?.send(text),
      /** Slack asks for a new connection, as it does every few hours. */
      askToReconnect() {
        for (const socket of sockets) socket.send('{"type":"disconnect","reason":"refresh_requested"}');
      },
      cut() {
        for (const socket of sockets) socket.cut();
      },
      refuse(refused: boolean) {
        socketRefused = refused;
      },
    },
    async stop() {
      for (const socket of sockets) socket.cut();
      for (const connection of connections) connection.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
