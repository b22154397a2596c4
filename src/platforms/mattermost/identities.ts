import type { Person } from '../../engine/platform.ts';
import type { Api } from './api.ts';
import type { AddressSettings } from './doctor/address-findings.ts';
import { personOf } from './identity.ts';
import { RestFault } from './rest.ts';
import type { User } from './wire.ts';

type Settings = Readonly<Record<string, string>>;

/** What the client configuration, which bots may read, says of addresses. None is checked unless it says so. */
export const addressSettings = (settings: Settings): AddressSettings => ({
  checked: settings.RequireEmailVerification === 'true',
  open: settings.EnableOpenServer === 'true',
  hidden: settings.ShowEmailAddress === 'false',
});

export type Identities = {
  /** Null when the server says that there is no such user. @throws RestFault */
  byId(id: string): Promise<Person | null>;
  /** By user name, with or without its @, or by id. @throws RestFault */
  byName(name: string): Promise<Person | null>;
  /** Asked anew each time: an administrator may turn it off. */
  checksAddresses(): Promise<boolean>;
};

const ID = /^[a-z0-9]{26}$/;

/** People by name and id, with whether they are of our team. `learn` hears of each user that was read. */
export function createIdentities(
  api: Api,
  teamName: string,
  { learn, teamId }: { learn(user: User): void; teamId(): string | null },
): Identities {
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
      try {
        return addressSettings(await api.settings()).checked;
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
