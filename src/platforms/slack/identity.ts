import type { Person, Sought } from '../../engine/platform.ts';
import { isRefusal } from './faults.ts';
import type { WebApi } from './web-api.ts';

/** What Magellan reads of a Slack account. */
export type SlackUser = {
  id: string;
  team_id?: string | undefined;
  name?: string | undefined;
  real_name?: string | undefined;
  deleted?: boolean | undefined;
  locale?: string | undefined;
  tz?: string | null | undefined;
  is_bot?: boolean | undefined;
  is_workflow_bot?: boolean | undefined;
  is_connector_bot?: boolean | undefined;
  is_restricted?: boolean | undefined;
  is_ultra_restricted?: boolean | undefined;
  is_stranger?: boolean | undefined;
  enterprise_user?: { teams?: string[] | undefined } | undefined;
  profile?: { email?: string | undefined; real_name?: string | undefined } | undefined;
};

/** Slack's own account, which is not marked as a bot. */
const SLACKBOT = 'USLACKBOT';

/** An account as Magellan knows people; `team` is our workspace. */
export function personFrom(user: SlackUser, team: string): Person {
  const name = user.profile?.real_name || user.real_name || user.name || user.id;
  return {
    id: user.id,
    email: user.profile?.email?.trim().toLowerCase() || null,
    name,
    kind: kindOf(user, team),
    active: user.deleted !== true,
    locale: user.locale || null,
    timeZone: user.tz || null,
  };
}

function kindOf(user: SlackUser, team: string): Person['kind'] {
  if (user.id === SLACKBOT || user.is_bot || user.is_workflow_bot || user.is_connector_bot) return 'bot';
  const ours =
    user.team_id === undefined || user.team_id === team || user.enterprise_user?.teams?.includes(team);
  return user.is_restricted || user.is_ultra_restricted || user.is_stranger || !ours ? 'guest' : 'human';
}

/** What Slack says where there is no such person. */
const NOBODY = ['user_not_found', 'users_not_found', 'user_not_visible'];

export type Identities = {
  /** Whom Slack lists, as they are found, and at least whoever is sought. @throws SlackCallError */
  people(sought: Sought, signal?: AbortSignal): AsyncGenerator<Person[]>;
  /** Null when Slack knows no such person. @throws SlackCallError */
  byId(id: string): Promise<Person | null>;
  /** What an event says of somebody; null when it says nothing new that matters here. */
  changed(user: SlackUser): Person | null;
  /** Whether the account is known to be closed: Slack would take messages for it all the same. */
  isClosed(id: string): boolean;
  localeOf(id: string): string | null;
};

/**
 * How many pages of accounts are read before it is worth asking for people one by one, and the most that are asked
 * for so. Slack lists 200 accounts a page, deactivated ones and bots among them, 20 pages a minute; it finds one
 * address a call, 50 a minute, and then a call tells the language. A list of 800 is there at once; in a workspace of
 * 5,000, forty people are found in a minute however large it is, while a roster of hundreds is sooner found by
 * reading on.
 */
const PAGES_FIRST = 4;
const FEW = 100;

/** The people of the workspace, remembered for what events leave out. */
export function createIdentities(api: WebApi, team: () => string): Identities {
  const known = new Map<string, Person>();

  function remember(user: SlackUser): Person {
    const before = known.get(user.id);
    const person = personFrom(user, team());
    // Events about people come without their language, and often without their address.
    const whole = {
      ...person,
      locale: person.locale ?? before?.locale ?? null,
      email: person.email ?? before?.email ?? null,
    };
    known.set(user.id, whole);
    return whole;
  }

  async function infoOf(
    id: string,
    call: (args: Record<string, unknown>) => Promise<{ user: SlackUser }>,
  ): Promise<Person | null> {
    try {
      return remember((await call({ user: id, include_locale: true })).user);
    } catch (error) {
      if (isRefusal(error, ...NOBODY)) return null;
      throw error;
    }
  }

  /** An account by its address; Slack finds no deactivated one so. */
  async function idOf(email: string, signal: AbortSignal | undefined): Promise<string | null> {
    try {
      const found = await api.patiently<{ user: SlackUser }>('users.lookupByEmail', { email }, signal);
      return found.user.id;
    } catch (error) {
      if (isRefusal(error, ...NOBODY)) return null;
      throw error;
    }
  }

  async function* oneByOne(
    { addresses, accounts }: { addresses: Iterable<string>; accounts: Iterable<string> },
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Person[]> {
    const asked = (id: string) => infoOf(id, (args) => api.patiently('users.info', args, signal));
    for (const email of addresses) {
      const id = await idOf(email, signal);
      const person = id === null ? null : await asked(id);
      if (person !== null) yield [person];
    }
    for (const id of accounts) {
      const person = await asked(id);
      if (person !== null) yield [person];
    }
  }

  return {
    async *people({ addresses, accounts }, signal) {
      const missing = {
        addresses: new Set(addresses.map((address) => address.trim().toLowerCase())),
        accounts: new Set(accounts),
      };
      const count = () => missing.addresses.size + missing.accounts.size;
      const list = { limit: 200, include_locale: true };
      let pages = 0;
      for await (const { members = [] } of api.pages<{ members?: SlackUser[] }>('users.list', list, signal)) {
        const people = members.map(remember);
        for (const { id, email } of people) {
          missing.accounts.delete(id);
          missing.addresses.delete(email ?? '');
        }
        yield people;
        pages += 1;
        // Nobody else of the workspace is anybody here.
        if (count() === 0) return;
        if (pages < PAGES_FIRST || count() > FEW) continue;
        yield* oneByOne(missing, signal);
        return;
      }
    },
    byId: (id) => infoOf(id, (args) => api.call('users.info', args)),
    changed(user) {
      const before = JSON.stringify(known.get(user.id));
      const person = remember(user);
      return JSON.stringify(person) === before ? null : person;
    },
    isClosed: (id) => known.get(id)?.active === false,
    localeOf: (id) => known.get(id)?.locale ?? null,
  };
}
