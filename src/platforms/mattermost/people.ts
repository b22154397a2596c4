import type { Person } from '../../engine/platform.ts';
import type { Api } from './api.ts';
import { personOf } from './identity.ts';
import { RestFault } from './rest.ts';
import type { User } from './wire.ts';

type Settings = Readonly<Record<string, string>>;

/** Whether the server makes sure that the addresses it tells are their owners'. Off unless it is turned on. */
export const checksAddresses = (settings: Settings): boolean => settings.RequireEmailVerification === 'true';

/** Whether anybody who reaches the server may make an account on it. */
export const isOpenToAll = (settings: Settings): boolean => settings.EnableOpenServer === 'true';

/** Whether the server hides everybody's address from bots. */
export const hidesAddresses = (settings: Settings): boolean => settings.ShowEmailAddress === 'false';

export type People = {
  /** Null when the server says that there is no such user. @throws RestFault */
  byId(id: string): Promise<Person | null>;
  /** By user name, with or without its @, or by id. @throws RestFault */
  byName(name: string): Promise<Person | null>;
  checksAddresses(): Promise<boolean>;
};

const ID = /^[a-z0-9]{26}$/;
/** How long the server's settings are believed. */
const BELIEVED_MS = 60_000;

/** People by name and id, with whether they are of our team. `learn` hears of each user that was read. */
export function createPeople(
  api: Api,
  teamName: string,
  { learn, teamId }: { learn(user: User): void; teamId(): string | null },
): People {
  let checked: { value: boolean; at: number } | null = null;

  async function withTeam(user: User | null): Promise<Person | null> {
    if (user === null) return null;
    learn(user);
    const team = teamId() ?? (await api.team(teamName)).id;
    const member = await unlessMissing(api.teamMember(team, user.id));
    return personOf(user, member !== null && member.delete_at === 0);
  }

  return {
    byId: async (id) => (ID.test(id) ? withTeam(await unlessMissing(api.user(id))) : null),
    async byName(name) {
      const bare = name.replace(/^@/, '').toLowerCase();
      const named = await unlessMissing(api.userNamed(bare));
      return withTeam(named ?? (ID.test(bare) ? await unlessMissing(api.user(bare)) : null));
    },
    async checksAddresses() {
      if (checked !== null && performance.now() - checked.at < BELIEVED_MS) return checked.value;
      try {
        checked = { value: checksAddresses(await api.settings()), at: performance.now() };
        return checked.value;
      } catch (error) {
        // What is not known proves nothing.
        if (error instanceof RestFault) return false;
        throw error;
      }
    },
  };
}

/** Null when the server itself says that it is not there; what stands before a server may also answer 404. */
async function unlessMissing<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    const missing = error instanceof RestFault && error.code !== '' && [400, 404].includes(error.status);
    if (missing) return null;
    throw error;
  }
}
