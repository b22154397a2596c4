import {
  type Address,
  DeliveryError,
  type Person,
  type PlatformHost,
  PlatformUnreachable,
  usersIn,
} from '../../engine/platform.ts';
import { Refusal } from '../../engine/refusal.ts';
import type { Api } from './api.ts';
import { type DialogFeatures, dialogFeatures } from './forms.ts';
import { personOf } from './identity.ts';
import type { Locale, MattermostOptions } from './options.ts';
import type { ServerClock } from './receivers/server-clock.ts';
import { SIGNING_KEY } from './receivers/trigger.ts';
import { createTriggerCheck, type TriggerCheck } from './receivers/trigger-check.ts';
import { RestFault } from './rest.ts';
import { type Sigils, sigilsFor } from './sigils.ts';
import type { TemporaryFiles } from './temporary-files.ts';
import type { User } from './wire.ts';

export const PLATFORM = 'mattermost';

/** What is known of the server once Magellan is connected, and what the pieces of the adapter share. */
export type Connection = {
  options: MattermostOptions;
  api: Api;
  host: PlatformHost;
  /** The bot's user id, and the team's id. */
  bot: string;
  team: string;
  /** Writes channels as they are written here. */
  sigils: Sigils;
  /** The bot's name and picture, for what is shown in the name of somebody else unless it says so. */
  author: { username: string; icon_url: string };
  /** The address at which each person finds her conversation with the bot. */
  conversation: string;
  dialogs: DialogFeatures;
  triggers: TriggerCheck;
  /**
   * The id of the channel that an address means; null when there is no such channel.
   * @throws RestFault @throws DeliveryError where there can be no such group
   */
  channelOf(to: Pick<Address, 'kind' | 'id'>): Promise<string | null>;
  /** Whether a channel is the direct one between the bot and this person. */
  isDirect(channel: string, user: string): boolean;
  /** Remembers the direct channel of a person, and a person's language. */
  learnDirect(user: string, channel: string): void;
  learn(user: User): Person;
  localeOf(user: string): Locale;
  /** The name by which somebody is mentioned, null when it is not known. */
  nameOf(user: string): string | null;
};

/** So that a press still opens a dialog, for which three seconds are given in all. */
const KEY_WITHIN_MS = 2_000;

/**
 * Finds out who the bot is and where it works. Direct channels that exist are read at once, so that a large
 * sending costs one call a message, not two.
 * @throws Refusal in words, with the remedy
 * @throws PlatformUnreachable when the server is away, or fails itself
 */
export async function connect(
  options: MattermostOptions,
  api: Api,
  host: PlatformHost,
  serverClock: ServerClock,
): Promise<Connection> {
  const at = async <Value>(call: Promise<Value>, remedies: Record<number, string>): Promise<Value> => {
    try {
      return await call;
    } catch (error) {
      throw explainFault(error, options.url, remedies);
    }
  };
  const me = await at(api.me(), { 401: 'MATTERMOST_TOKEN is not valid there: make another for the bot.' });
  const team = await at(api.team(options.team), {
    404: `MATTERMOST_TEAM ${options.team} is not a team there, or the bot is not in it.`,
    403: `The bot is not in the team ${options.team}: add it.`,
  });
  const settings = await at(api.settings(), {});
  const direct = new Map<string, string>();
  const named = new Map<string, string>();
  const groups = new Map<string, string>();
  for (const { id, name, type } of await at(api.channels(me.id, team.id), {})) {
    if (type === 'D') direct.set(otherIn(name, me.id), id);
    else if (type !== 'G') named.set(name, id);
  }
  const locales = new Map<string, Locale>();
  const names = new Map<string, string>();

  return {
    options,
    api,
    host,
    bot: me.id,
    team: team.id,
    sigils: sigilsFor([
      options.channels.promotion,
      options.channels.coaches,
      ...(options.channels.others ?? []),
    ]),
    author: {
      username: me.first_name || me.username,
      icon_url: `${options.url}/api/v4/users/${me.id}/image`,
    },
    conversation: `${options.url}/${options.team}/messages/@${me.username}`,
    dialogs: dialogFeatures(settings.Version ?? null),
    triggers: createTriggerCheck({
      options,
      host,
      serverClock,
      published: settings[SIGNING_KEY],
      askAgain: async () => (await api.settings({ timeoutMs: KEY_WITHIN_MS }))[SIGNING_KEY],
    }),
    async channelOf({ kind, id }) {
      const known = (kind === 'channel' ? named : kind === 'group' ? groups : direct).get(id);
      if (known !== undefined) return known;
      if (kind === 'group') {
        const made = await openGroup(api, [me.id, ...usersIn({ id })]);
        groups.set(id, made);
        return made;
      }
      if (kind === 'person') {
        const made = await api.direct(me.id, id);
        direct.set(id, made.id);
        return made.id;
      }
      const found = await api.channelByName(team.id, id).catch((error: unknown) => {
        if (error instanceof RestFault && (error.status === 404 || error.status === 403)) return null;
        throw error;
      });
      if (found) named.set(id, found.id);
      return found?.id ?? null;
    },
    isDirect: (channel, user) => direct.get(user) === channel,
    learnDirect: (user, channel) => void direct.set(user, channel),
    learn(user) {
      names.set(user.id, user.username);
      const locale = user.locale.slice(0, 2);
      if (locale === 'fr' || locale === 'en') locales.set(user.id, locale);
      return personOf(user);
    },
    localeOf: (user) => locales.get(user) ?? options.locale,
    nameOf: (user) => names.get(user) ?? null,
  };
}

/**
 * Opens the conversation of several people with the bot. @throws RestFault
 * @throws DeliveryError in words, where the server has none such: each of them can be told alone
 */
async function openGroup(api: Pick<Api, 'group'>, users: readonly string[]): Promise<string> {
  try {
    return (await api.group(users)).id;
  } catch (error) {
    if (!(error instanceof RestFault) || ![400, 403, 404, 501].includes(error.status)) throw error;
    const why =
      error.status === 403
        ? 'the bot may not open a conversation of these people: it lacks the permission create_group_channel, or may not see one of them'
        : 'the server has no conversation of these people: three to eight, the bot among them, all known to it';
    throw new DeliveryError('rejected', `${why} (${error.code})`, { cause: error });
  }
}

/** A direct channel is named after its two people: "one__other". */
export const otherIn = (name: string, me: string): string => name.split('__').find((id) => id !== me) ?? me;

function explainFault(
  error: unknown,
  url: string,
  remedies: Record<number, string>,
): Refusal | PlatformUnreachable {
  const fault = error instanceof RestFault ? error : null;
  const words =
    (fault && remedies[fault.status]) ?? (error instanceof Error ? error.message : 'no reason given');
  const said = `Mattermost at ${url} (MATTERMOST_URL): ${words}`;
  const passes = fault && (fault.kind !== 'answered' || fault.status === 429 || fault.status >= 500);
  return passes
    ? new PlatformUnreachable(said, { cause: error })
    : new Refusal(said, undefined, { cause: error });
}

/** The context of an interaction: who acted where, and what an answer can be sent through. */
export type InteractionContext = {
  person: string;
  channel: string;
  /** Opens a dialog within three seconds; null where there is none. */
  trigger: string | null;
  /** The post in which she pressed, when it can change; and the outbox entry that posted it. */
  post: string | null;
  outbox: string;
  /** The same for the same event: answers that are posted are posted once. */
  key: string;
};

/**
 * What the adapter’s parts share when they answer; `later` looks after what happens once the HTTP answer has
 * left.
 */
export type AdapterContext = Connection & {
  temporaryFiles: TemporaryFiles;
  later(work: Promise<unknown>): void;
  /** Runs what concerns one person's line one after the other. */
  inTurn<Result>(person: string, work: () => Promise<Result>): Promise<Result>;
};
