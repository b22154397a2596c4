import { allAccounts } from '../../src/community/members/accounts/accounts.ts';
import { memberByIdentity } from '../../src/community/members/members.ts';
import type { Person } from '../../src/engine/platform.ts';
import { type TestCommunity, testCommunity } from './community.ts';
import { textOf } from './text-of.ts';

export const person = ({ platform }: TestCommunity, first: string, more: Partial<Person> = {}): Person => {
  const told: Person = {
    id: `u-${first}`,
    email: `${first}@example.org`,
    name: first,
    kind: 'human',
    active: true,
    locale: 'fr',
    timeZone: 'Europe/Paris',
    ...more,
  };
  platform.directory.set(told.id, told);
  return told;
};

export const changes = (community: TestCommunity, first: string, more: Partial<Person>) =>
  community.app.personChanged('memory', person(community, first, more));

export const whoIs = ({ database }: TestCommunity, user: string, platform = 'memory') =>
  database.transact(async (tx) => (await memberByIdentity(tx, platform, user))?.id ?? null);

export const doubtful = async ({ database }: TestCommunity) =>
  (await database.transact(allAccounts)).filter(({ state }) => ['conflict', 'unconfirmed'].includes(state));

export const says = async ({ app }: TestCommunity, user: string, text = '/meteo bilan') => {
  const [command = '', ...rest] = text.slice(1).split(' ');
  const from = { platform: 'memory', user };
  const id = `${user} ${Math.random()}`;
  const answer = await app.receive({ id, from, kind: 'command', command, text: rest.join(' ') });
  await app.outbox.idle();
  return 'message' in answer ? textOf(answer.message) : answer.kind;
};

/** A member of the roster who has no account yet: Driss, a coach. */
export async function withoutDriss(): Promise<TestCommunity> {
  const community = await testCommunity();
  community.platform.directory.delete('u-driss');
  community.database.sqlite.exec("DELETE FROM identities WHERE member_id = 'm-driss'");
  community.database.sqlite.exec("UPDATE members SET known_at = NULL WHERE id = 'm-driss'");
  return community;
}
