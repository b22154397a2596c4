import { z } from 'zod';
import type { Clock } from '../../engine/clock.ts';
import type { Log } from '../../engine/log.ts';
import { lastingMinutes, repeating } from '../../engine/watch.ts';
import type { Api } from './api.ts';
import type { SocketEvent } from './receivers/socket.ts';
import { RestFault } from './rest.ts';
import * as wire from './wire.ts';

/**
 * Looks after the connection, at every minute: who are we, and has anything been posted that was not heard? The
 * WebSocket of a bot that was disabled and enabled again stands, and delivers nothing any more.
 */
export type Watch = {
  start(): void;
  stop(): void;
  received(event: SocketEvent): void;
  /** What has lasted for two minutes, in words; null when the server answers. */
  problem(): string | null;
};

type Parts = {
  api: Pick<Api, 'me' | 'channels'>;
  bot: string;
  team: string;
  clock: Clock;
  log: Log;
  everyMs: number;
  /** Connects anew, and reads what was missed since then (epoch ms). */
  connectAnew(since: number): void;
};

/** The list of channels is long: it is asked for at every so many looks. */
const LISTS_EVERY = 5;
/** What was written shortly before the last good look may have been missed as well. */
const MARGIN_MS = 60_000;

const posted = z.object({ post: z.string() });

export function createWatch({ api, bot, team, clock, log, everyMs, connectAnew }: Parts): Watch {
  let looks = 0;
  let goodAt = clock.now();
  let trouble: { since: number; why: string; refused: boolean } | null = null;
  let changedAt: number | null = null;
  /** When the newest post was written that was heard of, and that the server told of before, by its clock. */
  let receivedAt = 0;
  let newestAt = 0;

  async function look(): Promise<void> {
    const me = await api.me();
    const came = trouble?.refused === true || (changedAt !== null && changedAt !== me.update_at);
    changedAt = me.update_at;
    looks += 1;
    const isDeaf = !came && looks % LISTS_EVERY === 0 && (await missesPosts());
    if (came || isDeaf) {
      log.warn(
        { event: 'mattermost.socket-silent' },
        'the bot was refused or changed, or its WebSocket hears nothing any more: it is connected anew',
      );
      connectAnew(goodAt - MARGIN_MS);
    }
    trouble = null;
    goodAt = clock.now();
  }

  /** Whether what the server told of a while ago has not come by the WebSocket to this day. */
  async function missesPosts(): Promise<boolean> {
    const known = newestAt;
    const channels = await api.channels(bot, team);
    newestAt = Math.max(0, ...channels.map(({ last_post_at }) => last_post_at));
    const missed = known > receivedAt;
    receivedAt = Math.max(receivedAt, known);
    return missed;
  }

  function failed(error: unknown): void {
    const refused = error instanceof RestFault && (error.status === 401 || error.status === 403);
    const why = error instanceof Error ? error.message : 'no reason given';
    trouble = { since: trouble?.since ?? clock.now(), why, refused: refused || trouble?.refused === true };
    if (refused)
      log.warn(
        { event: 'mattermost.refused', reason: why },
        'the server refuses the bot’s token: it is disabled, or MATTERMOST_TOKEN was revoked',
      );
  }

  return {
    ...repeating(everyMs, () => look().catch(failed)),
    received({ event, data }) {
      if (event !== 'posted') return;
      const given = posted.safeParse(data);
      const post = given.success ? wire.post.safeParse(parsed(given.data.post)) : null;
      if (post?.success) receivedAt = Math.max(receivedAt, post.data.create_at);
    },
    problem() {
      const minutes = lastingMinutes(trouble?.since, clock.now());
      if (trouble === null || minutes === null) return null;
      return trouble.refused
        ? `the server has refused the bot’s token for ${minutes} minutes (${trouble.why}): enable the bot, or give MATTERMOST_TOKEN another`
        : `the server has not answered for ${minutes} minutes: ${trouble.why}`;
    },
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
