/** What a Slack workspace holds, as far as Magellan meets it. */

export type FakeUser = {
  id: string;
  team_id: string;
  name: string;
  real_name: string;
  deleted: boolean;
  is_bot: boolean;
  is_restricted: boolean;
  is_ultra_restricted: boolean;
  is_stranger?: boolean;
  locale: string;
  tz: string;
  profile: { email?: string; real_name: string };
};

export type FakeChannel = {
  id: string;
  name: string;
  is_private: boolean;
  is_member: boolean;
  is_archived: boolean;
};

export type FakeBlock = Record<string, unknown> & { type: string };

export type FakeMessage = {
  ts: string;
  channel: string;
  text: string;
  blocks: FakeBlock[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  /** Only this person sees it, and it has no place in the history. */
  onlyFor: string | null;
  /** Person who wrote it; Magellan's own unless given. */
  user: string;
  /** The first message of the thread in which it stands. */
  thread_ts?: string;
};

export type FakeView = {
  id: string;
  hash: string;
  type: 'modal' | 'home';
  user: string;
  blocks: FakeBlock[];
  callback_id: string;
  private_metadata: string;
  title: unknown;
  submit: unknown;
  close: unknown;
  notify_on_close: boolean;
  root: string;
  previous: string | null;
};

export type FakeFile = {
  id: string;
  name: string;
  length: number;
  /** What is said of a picture, '' for none. */
  alt: string;
  content: Buffer | null;
  complete: boolean;
  /** Calls of files.info until it is ready. */
  looksLeft: number;
};

export type Workspace = ReturnType<typeof createWorkspace>;

export const TEAM = 'T0PROMO01';
export const BOT = { user: 'U0MAGELL1', bot: 'B0MAGELL1', app: 'A0MAGELL1' };
export const TRIGGER_LASTS_MS = 3_000;
const RESPONSE_LASTS_MS = 30 * 60_000;
const RESPONSE_USES = 5;

/** `now` is the workspace's clock, in epoch milliseconds. */
export function createWorkspace(now: () => number) {
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const id = (letter: string) => `${letter}0${String(next()).padStart(7, '0')}`;
  /** Time stamps of messages are unique, and grow. */
  const stamp = () => `${Math.floor(now() / 1000)}.${String(next()).padStart(6, '0')}`;

  const users = new Map<string, FakeUser>();
  const channels = new Map<string, FakeChannel>();
  const direct = new Map<string, string>();
  /** Conversations of several people and Magellan, by their ids in order. */
  const groups = new Map<string, string>();
  const triggers = new Map<string, { user: string; at: number; view: string | null; used: boolean }>();
  const responses = new Map<
    string,
    { at: number; uses: number; channel: string; user: string; message: FakeMessage | null }
  >();

  return {
    now,
    id,
    stamp,
    users,
    channels,
    messages: [] as FakeMessage[],
    /** What messages said before they were changed or deleted: exports and audits still have it. */
    versions: [] as FakeMessage[],
    views: new Map<string, FakeView>(),
    homes: new Map<string, FakeView>(),
    homeVersions: [] as FakeView[],
    files: new Map<string, FakeFile>(),
    addUser(given: Partial<FakeUser> & { id: string }): FakeUser {
      const name = given.real_name ?? given.id;
      const user: FakeUser = {
        team_id: TEAM,
        name: name.toLowerCase(),
        real_name: name,
        deleted: false,
        is_bot: false,
        is_restricted: false,
        is_ultra_restricted: false,
        locale: 'fr-FR',
        tz: 'Europe/Paris',
        profile: { real_name: name },
        ...given,
      };
      users.set(user.id, user);
      return user;
    },
    addChannel(given: Partial<FakeChannel> & { name: string }): FakeChannel {
      const channel = {
        id: id('C'),
        is_private: false,
        is_member: true,
        is_archived: false,
        ...given,
      };
      channels.set(channel.id, channel);
      return channel;
    },
    /** Puts other words in a message, or removes it; what it said is kept. */
    change(message: FakeMessage, said: Pick<FakeMessage, 'text' | 'blocks'> | null): void {
      this.versions.push({ ...message });
      if (said === null) this.messages.splice(this.messages.indexOf(message), 1);
      else Object.assign(message, said);
    },
    /** The direct conversation between Magellan and somebody. */
    directWith(user: string): string {
      const known = direct.get(user) ?? id('D');
      direct.set(user, known);
      return known;
    },
    /** The conversation of these people and Magellan: the same one whatever the order in which they are named. */
    groupOf(people: readonly string[]): string {
      const key = [...people].sort().join(',');
      const known = groups.get(key) ?? id('G');
      groups.set(key, known);
      return known;
    },
    /** Who is in a conversation of several people, Magellan apart; null when it is none. */
    groupIn: (conversation: string): string[] | null =>
      [...groups].find(([, channel]) => channel === conversation)?.[0].split(',') ?? null,
    personIn: (conversation: string) =>
      [...direct].find(([, channel]) => channel === conversation)?.[0] ?? null,
    trigger(user: string, view: string | null = null): string {
      const trigger = `${next()}.${Math.floor(now())}.trigger`;
      triggers.set(trigger, { user, at: performance.now(), view, used: false });
      return trigger;
    },
    /** Spends a trigger; the code of Slack's refusal when it can't be. */
    spend(trigger: string): { user: string; view: string | null } | { error: string } {
      const known = triggers.get(trigger);
      if (!known) return { error: 'invalid_trigger_id' };
      if (known.used) return { error: 'exchanged_trigger_id' };
      if (performance.now() - known.at > TRIGGER_LASTS_MS) return { error: 'expired_trigger_id' };
      known.used = true;
      return known;
    },
    /** Makes the triggers given so far older. */
    ageTriggers(byMs: number) {
      for (const trigger of triggers.values()) trigger.at -= byMs;
    },
    response(channel: string, user: string, message: FakeMessage | null): string {
      const key = id('R');
      responses.set(key, { at: now(), uses: 0, channel, user, message });
      return key;
    },
    /** Uses a response address once more; null when Slack would no longer take it. */
    respond(key: string) {
      const known = responses.get(key);
      if (!known || known.uses >= RESPONSE_USES || now() - known.at > RESPONSE_LASTS_MS) return null;
      known.uses += 1;
      return known;
    },
    expireResponses() {
      for (const response of responses.values()) response.uses = RESPONSE_USES;
    },
  };
}
