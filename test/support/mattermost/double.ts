import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { administrationRoutes } from './administration.ts';
import { accountChanges, directoryRoutes, invalidToken } from './directory.ts';
import { createIntegrations, type Integrations } from './integrations.ts';
import { fileRoutes, postRoutes } from './post-routes.ts';
import { createSockets, type Sockets } from './sockets.ts';
import { AppError, type DoubleChannel, type DoubleState, type DoubleUser, newId } from './state.ts';
import { newSigningKey } from './triggers.ts';

/** A call that the double received, before anything is done with it. */
export type Call = { method: string; path: string; body: unknown };

/**
 * What goes wrong with a call: answered with a status and nothing done; cut off before or after it is done;
 * or done late.
 */
export type Fault =
  | { status: number; body?: string; headers?: Record<string, string> }
  | { cut: 'before' | 'after' }
  | { delayMs: number };

/** `byUser`: it limits by user as well as by address, and says each number twice. */
export type Limiter = { perSecond: number; burst: number; byUser?: boolean };

export type MattermostDouble = DoubleState & {
  integrations: Integrations;
  sockets: Sockets;
  /** Every call, in order. */
  calls: Call[];
  fault: (call: Call) => Fault | null;
  limiter: Limiter | null;
  /** Keeps posts under way for so long, in milliseconds. */
  slowPostsMs: number;
  botToken: string;
  bot: DoubleUser;
  adminToken: string;
  addUser(username: string, more?: Partial<DoubleUser>): DoubleUser;
  addChannel(name: string, type: 'O' | 'P', members: readonly string[]): DoubleChannel;
  tokenOf(user: string): string;
  accounts: ReturnType<typeof accountChanges>;
  /** An administrator disables the bot, or enables it again: its WebSocket stands all the while, and hears no more. */
  setBotEnabled(enabled: boolean): void;
  stop(): Promise<void>;
};

type Options = {
  now?: () => number;
  version?: string;
  /** Any free one unless it is told. */
  port?: number;
  /** Told of each request before it is served. */
  heard?: (request: IncomingMessage) => void;
};

/** A Mattermost server in the test's own process, on a free port of this machine, as the samples have it. */
export async function startMattermost({
  now = Date.now,
  version = '5.37.0',
  port = 0,
  heard,
}: Options = {}): Promise<MattermostDouble> {
  const app = express();
  app.disable('x-powered-by');
  const server = createServer(app);
  if (heard) server.prependListener('request', heard);
  const sockets = createSockets(() => double);
  server.on('upgrade', sockets.accept);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const state: DoubleState = {
    now,
    url,
    version,
    team: { id: newId(), name: 'promo5' },
    users: new Map(),
    tokens: new Map(),
    permissions: new Set(['create_direct_channel', 'create_group_channel']),
    botTokens: [],
    teamMembers: new Set(),
    channels: new Map(),
    posts: [],
    versions: [],
    created: [],
    files: new Map(),
    commands: [],
    config: {
      ServiceSettings: {
        SiteURL: url,
        EnableBotAccountCreation: true,
        EnableCommands: true,
        AllowedUntrustedInternalConnections: '127.0.0.1',
        PostEditTimeLimit: -1,
        // Off on a server that nobody set.
        EnablePostUsernameOverride: true,
        EnablePostIconOverride: true,
        EnableUserAccessTokens: true,
      },
      // As the guide has it set; a server that nobody set checks no address and is open to all.
      EmailSettings: { RequireEmailVerification: true },
      TeamSettings: { EnableOpenServer: false },
      PrivacySettings: { ShowEmailAddress: true },
    },
    signing: { key: newSigningKey(), shown: true },
    whispers: [],
    dialogs: [],
    expired: 0,
    publish: sockets.publish,
  };
  const addUser = (username: string, more: Partial<DoubleUser> = {}): DoubleUser => {
    const at = now();
    const user: DoubleUser = {
      id: newId(),
      create_at: at,
      update_at: at,
      delete_at: 0,
      username,
      auth_data: '',
      auth_service: '',
      email: `${username}@example.org`,
      nickname: '',
      first_name: '',
      last_name: '',
      position: '',
      roles: 'system_user',
      locale: 'fr',
      timezone: { automaticTimezone: '', manualTimezone: 'Europe/Paris', useAutomaticTimezone: 'false' },
      disable_welcome_email: false,
      ...more,
    };
    state.users.set(user.id, user);
    state.teamMembers.add(user.id);
    return user;
  };
  const tokenOf = (user: string): string => {
    const token = newId();
    state.tokens.set(token, user);
    return token;
  };
  const admin = addUser('admin', { roles: 'system_admin system_user', locale: 'en' });
  const bot = addUser('magellan', {
    is_bot: true,
    bot_description: 'bot',
    locale: 'en',
    email: 'magellan@localhost',
    first_name: 'Magellan',
  });

  const double: MattermostDouble = Object.assign(state, {
    integrations: createIntegrations(state),
    sockets,
    calls: [],
    fault: () => null,
    limiter: null,
    slowPostsMs: 0,
    bot,
    botToken: tokenOf(bot.id),
    adminToken: tokenOf(admin.id),
    addUser,
    addChannel(name: string, type: 'O' | 'P', members: readonly string[]) {
      const channel: DoubleChannel = {
        id: newId(),
        type,
        name,
        display_name: name,
        header: '',
        purpose: '',
        team_id: state.team.id,
        creator_id: '',
        create_at: now(),
        last_post_at: 0,
        members: new Set(members),
      };
      state.channels.set(channel.id, channel);
      return channel;
    },
    tokenOf,
    accounts: accountChanges(state),
    setBotEnabled(enabled: boolean) {
      Object.assign(double.bot, { delete_at: enabled ? 0 : now(), update_at: double.bot.update_at + 1 });
      sockets.deafen(double.bot.id);
    },
    async stop() {
      sockets.cutAll();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });

  const api = express.Router();
  // Not the server's: whoever lives on the double's clock asks it here.
  app.use((_request, response, next) => {
    // Every answer is dated by the server's own clock, in whole seconds.
    response.set('Date', new Date(state.now()).toUTCString());
    next();
  });
  app.get('/clock', (_request, response) => void response.type('text/plain').send(String(now())));
  app.use('/api', limit(double));
  app.use(express.json({ limit: '10mb' }));
  api.use(faulty(double));
  api.use((request, response, next) => {
    const token = /^Bearer (.*)$/i.exec(request.get('authorization') ?? '')?.[1] ?? '';
    const user = state.tokens.get(token);
    const known = user !== undefined && !state.users.get(user)?.delete_at;
    if (!known && !ASKS_FOR_NO_LOGIN.has(request.path)) throw invalidToken(token);
    response.locals.user = user;
    next();
  });
  const slowly = () =>
    new Promise<void>((resolve) =>
      double.slowPostsMs ? setTimeout(resolve, double.slowPostsMs) : resolve(),
    );
  directoryRoutes(api, double);
  postRoutes(api, double, slowly);
  fileRoutes(api, double, readBody);
  administrationRoutes(api, double);
  double.integrations.routes(api, app);
  app.use('/api/v4', api);
  app.use(wordError);
  return double;
}

/** What the server answers to anybody. */
const ASKS_FOR_NO_LOGIN = new Set(['/config/client', '/actions/dialogs/open']);

/** Counts as the server's limiter does: a burst, then so many a second; a plain-text 429 beyond. */
function limit(double: MattermostDouble): RequestHandler {
  let tokens = Number.NaN;
  let at = performance.now();
  return (_request, response, next) => {
    const { limiter } = double;
    if (!limiter) return next();
    const { perSecond, burst, byUser = false } = limiter;
    const say = (name: string, value: number) => {
      response.set(name, byUser ? `${value}, ${value}` : String(value));
    };
    if (Number.isNaN(tokens)) tokens = burst + 1;
    tokens = Math.min(burst + 1, tokens + ((performance.now() - at) / 1000) * perSecond);
    at = performance.now();
    const allowed = tokens >= 1;
    if (allowed) tokens -= 1;
    say('X-RateLimit-Limit', burst + 1);
    say('X-RateLimit-Remaining', Math.floor(tokens));
    say('X-RateLimit-Reset', Math.ceil((burst + 1 - tokens) / perSecond));
    if (allowed) return next();
    double.calls.push({ method: 'LIMITED', path: '', body: null });
    say('Retry-After', Math.max(1, Math.ceil((1 - tokens) / perSecond)));
    response.status(429).type('text/plain').send('limit exceeded\n');
  };
}

function faulty(double: MattermostDouble): RequestHandler {
  return (request, response, next) => {
    const call: Call = { method: request.method, path: request.path, body: request.body };
    double.calls.push(call);
    const fault = double.fault(call);
    if (!fault) return next();
    if ('delayMs' in fault) return void setTimeout(next, fault.delayMs);
    if ('status' in fault) {
      response
        .status(fault.status)
        .set(fault.headers ?? {})
        .type('text/plain')
        .send(fault.body ?? '');
      return;
    }
    if (fault.cut === 'before') return void request.socket.destroy();
    response.json = () => {
      request.socket.destroy();
      return response;
    };
    next();
  };
}

const wordError: ErrorRequestHandler = (error, _request, response, _next) => {
  const known = error instanceof AppError;
  const status = known ? error.status : (error.status ?? 500);
  response.status(status).json({
    id: known ? error.id : 'api.context.unexpected.app_error',
    message: error.message,
    detailed_error: known ? error.detail : '',
    request_id: newId(),
    status_code: status,
  });
};

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
