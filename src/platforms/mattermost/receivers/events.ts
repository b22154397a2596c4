import { z } from 'zod';
import { sendOrWithhold } from '../answers/in-place.ts';
import { answerDirect, ask } from '../answers/index.ts';
import { postsSince } from '../api.ts';
import type { AdapterContext } from '../context.ts';
import { type InteractionContext, otherIn } from '../context.ts';
import type { Identities } from '../identities.ts';
import { personOf } from '../identity.ts';
import { directMessage, joined } from '../receive.ts';
import * as wire from '../wire.ts';
import { fingerprint } from './signature.ts';
import type { SocketEvent } from './socket.ts';

/**
 * What comes by the WebSocket: direct messages, newcomers, changed people; and, over REST, what it missed.
 * The dispatcher knows what it has already answered, so that going back too far harms nobody.
 */
export type Events = {
  received(event: SocketEvent): void;
  /** The WebSocket stands again: what came meanwhile is looked for. */
  connected(): void;
  lost(): void;
  /** Nothing may have been heard since then (epoch ms), though the WebSocket stood. */
  missed(since: number): void;
  /** Everybody of the team, so that newcomers can be told from those who were there. */
  know(everyone: readonly wire.User[]): void;
  stop(): void;
};

/**
 * What was written shortly before Magellan started is answered too; the dispatcher remembers for two days.
 */
const BEFORE_START_MS = 15 * 60_000;
/** A connection may be dead for two pings before that is noticed. */
const UNNOTICED_MS = 3 * 60_000;
const RETRY_MS = 10_000;

const posted = z.object({ channel_type: z.string(), post: z.string() });
const userUpdated = z.object({ user: wire.user });
const userLeft = z.object({ user_id: wire.id, team_id: wire.id });
const userNamed = z.object({ user_id: wire.id });
const inChannel = z.object({ channel_id: z.string() });

export function createEvents(adapter: AdapterContext, identities: Pick<Identities, 'byId'>): Events {
  const { api, host, options } = adapter;
  const tails = new Map<string, Promise<void>>();
  /** Everybody of the team, as they were last told of. */
  let known: Map<string, string> | null = null;
  let missedSince: number | null = options.clock.now() - BEFORE_START_MS;
  let catchingUp = false;
  let retry: NodeJS.Timeout | undefined;

  /** A direct message. */
  function receivePost(post: wire.Post): void {
    if (!isWritten(post, adapter.bot)) return;
    adapter.learnDirect(post.user_id, post.channel_id);
    answerInTurn(post, async () => post.channel_id);
  }

  /**
   * Somebody names the bot in a channel. A bot can whisper nothing there: it is answered as if she had written it to
   * the bot directly, where she alone reads.
   */
  function receiveMention(post: wire.Post): void {
    const words = withoutMention(post.message, adapter.author.username);
    if (words === null || !isWritten(post, adapter.bot)) return;
    answerInTurn({ ...post, message: words }, () => adapter.channelOf({ kind: 'person', id: post.user_id }));
  }

  /** What one person writes is answered in order, in her direct channel; others don't wait for it. */
  function answerInTurn(post: wire.Post, direct: () => Promise<string | null>): void {
    const turn = (tails.get(post.user_id) ?? Promise.resolve()).then(async () => {
      const channel = await direct();
      if (channel === null) return;
      const interaction: InteractionContext = {
        person: post.user_id,
        channel,
        trigger: null,
        post: null,
        outbox: '',
        key: fingerprint(post.id),
      };
      const incoming = directMessage(post);
      await answerDirect(adapter, interaction, await ask(adapter, incoming), incoming);
    });
    const tail = turn
      .catch(() => undefined)
      .then(() => {
        if (tails.get(post.user_id) === tail) tails.delete(post.user_id);
      });
    tails.set(post.user_id, tail);
    adapter.later(turn);
  }

  async function changed(user: wire.User): Promise<void> {
    known?.set(user.id, knownPerson(user));
    const told = adapter.learn(user);
    // Whoever has no rights any more has none now; nothing is asked first.
    if (told.kind !== 'human' || !told.active) return host.personChanged(told);
    // Some servers leave the address out of the event; and it goes out to other teams too.
    await lookUp(user.id);
  }

  /** Somebody of whom nothing certain is known. */
  async function lookUp(user: string): Promise<void> {
    const person = await identities.byId(user);
    await host.personChanged(person ?? { ...GONE, id: user });
  }

  async function left(user: string): Promise<void> {
    known?.delete(user);
    await lookUp(user);
  }

  async function arrived(user: wire.User): Promise<void> {
    await changed(user);
    if (user.is_bot) return;
    const answer = await host.receive(joined(user.id));
    const channel = await adapter.channelOf({ kind: 'person', id: user.id });
    if (channel === null || !('message' in answer)) return;
    const key = fingerprint(`joined ${user.id}`);
    const interaction = { person: user.id, channel, trigger: null, post: null, outbox: '', key };
    await sendOrWithhold(adapter, interaction, answer.message);
  }

  async function addedTo(channel: string, user: string): Promise<void> {
    const promotion = await adapter.channelOf({ kind: 'channel', id: options.channels.promotion });
    if (channel === promotion) await arrived(await api.user(user));
  }

  async function catchUp(since: number): Promise<void> {
    for (const { id, type, name, last_post_at } of await api.channels(adapter.bot, adapter.team)) {
      if (type !== 'D' || last_post_at < since) continue;
      adapter.learnDirect(otherIn(name, adapter.bot), id);
      const missed: wire.Post[] = [];
      for await (const post of postsSince(api, id, since)) missed.unshift(post);
      for (const post of missed) receivePost(post);
    }
    if (known === null) return;
    const everyone = await api.users(adapter.team);
    const there = new Set(everyone.map(({ id }) => id));
    const gone = [...known.keys()].filter((id) => !there.has(id));
    for (const user of everyone) {
      const before = known.get(user.id);
      if (before === undefined) adapter.later(arrived(user));
      else if (before !== knownPerson(user)) await changed(user);
    }
    for (const user of gone) {
      await lookUp(user);
      known.delete(user);
    }
  }

  function catchUpNow(): void {
    if (catchingUp || missedSince === null) return;
    catchingUp = true;
    clearTimeout(retry);
    const since = missedSince;
    missedSince = null;
    const work = catchUp(since)
      .catch((error: unknown) => {
        missedSince = Math.min(since, missedSince ?? since);
        retry = setTimeout(catchUpNow, RETRY_MS);
        host.log.warn(
          { event: 'events.unread', err: error },
          'what was missed could not be read; it will be tried again',
        );
      })
      .finally(() => {
        catchingUp = false;
      });
    adapter.later(work);
  }

  return {
    received({ event, data, broadcast }) {
      if (event === 'posted') {
        const given = posted.safeParse(data);
        const post = given.success ? wire.post.safeParse(parsed(given.data.post)) : null;
        if (!given.success || !post?.success) return;
        if (given.data.channel_type === 'D') receivePost(post.data);
        else if (given.data.channel_type !== 'G') receiveMention(post.data);
      } else if (event === 'user_updated') {
        const given = userUpdated.safeParse(data);
        if (given.success) adapter.later(changed(given.data.user));
      } else if (event === 'leave_team') {
        const given = userLeft.safeParse(data);
        if (given.success && given.data.team_id === adapter.team) adapter.later(left(given.data.user_id));
      } else if (event === 'user_added') {
        const given = userNamed.safeParse(data);
        const where = inChannel.safeParse(broadcast);
        if (given.success && where.success) adapter.later(addedTo(where.data.channel_id, given.data.user_id));
      }
    },
    connected: catchUpNow,
    lost() {
      missedSince ??= options.clock.now() - UNNOTICED_MS;
    },
    missed(since) {
      missedSince = Math.min(since, missedSince ?? since);
    },
    know(everyone) {
      known = new Map(everyone.map((user) => [user.id, knownPerson(user)]));
    },
    stop: () => clearTimeout(retry),
  };
}

/** What matters of a user, to tell whether it changed: not every change moves the date of the last one. */
const knownPerson = (user: wire.User): string => JSON.stringify(personOf(user));

/** What is left of an account that the server no longer knows. */
const GONE = { email: null, name: '', kind: 'human', active: false, locale: null, timeZone: null } as const;

/** Whether a person wrote it: not us, nor another bot or webhook, nor the server about itself. */
const isWritten = ({ user_id, type, delete_at, props }: wire.Post, bot: string): boolean =>
  user_id !== bot &&
  type === '' &&
  delete_at === 0 &&
  props?.from_bot === undefined &&
  props?.from_webhook === undefined;

/**
 * What is said to somebody by her user name, without the name; null when she is not named. A name that goes on with
 * a point and a letter is another's.
 */
function withoutMention(message: string, name: string): string | null {
  const mention = new RegExp(
    `(?<![\\w@./-])@${name.replace(/[.]/g, '\\.')}(?![\\w-]|\\.[a-z0-9])[,:]?`,
    'gi',
  );
  const without = message.replace(mention, ' ');
  return without === message ? null : without.replace(/\s+/g, ' ').trim();
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
