import type { Person } from '../../engine/platform.ts';
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

export type Identities = {
  all(): Promise<Person[]>;
  /** Null when Slack knows no such person. @throws SlackCallError */
  byId(id: string): Promise<Person | null>;
  /** What an event says of somebody; null when it says nothing new that matters here. */
  changed(user: SlackUser): Person | null;
  /** Whether the account is known to be closed: Slack would take messages for it all the same. */
  isClosed(id: string): boolean;
  localeOf(id: string): string | null;
};

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

  return {
    async all() {
      const identities: Person[] = [];
      const pages = api.pages<{ members?: SlackUser[] }>('users.list', { limit: 200, include_locale: true });
      for await (const { members = [] } of pages) identities.push(...members.map(remember));
      return identities;
    },
    async byId(id) {
      try {
        const { user } = await api.call<{ user: SlackUser }>('users.info', {
          user: id,
          include_locale: true,
        });
        return remember(user);
      } catch (error) {
        if (isRefusal(error, 'user_not_found', 'users_not_found', 'user_not_visible')) return null;
        throw error;
      }
    },
    changed(user) {
      const before = JSON.stringify(known.get(user.id));
      const person = remember(user);
      return JSON.stringify(person) === before ? null : person;
    },
    isClosed: (id) => known.get(id)?.active === false,
    localeOf: (id) => known.get(id)?.locale ?? null,
  };
}
