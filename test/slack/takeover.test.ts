import { describe, expect, it } from 'vitest';
import { type SlackCommunity, slackCommunity } from '../support/slack/community.ts';

const loose = (words = '') => words.replaceAll('\u00a0', ' ');

const identity = ({ database }: SlackCommunity, user: string) =>
  database.sqlite.prepare('SELECT member_id, active FROM identities WHERE user = ?').get(user) as
    | { member_id: string; active: number }
    | undefined;

/** What somebody is answered when she asks for what coaches read. */
async function asksForTheDigest(person: SlackCommunity['noe']): Promise<string> {
  await person.types('/meteo bilan');
  return loose(person.lastSaid());
}

/** Slack's event about somebody, as it is after this change; it does not tell her language. */
async function turns(community: SlackCommunity, first: 'noe' | 'camille', more: object, email?: string) {
  const person = community[first];
  Object.assign(person.user, more);
  if (email !== undefined) person.user.profile = { ...person.user.profile, email };
  const { locale: _unsaid, ...user } = person.user;
  await community.camille.tells({ type: 'user_change', user });
}

async function withoutCamille(): Promise<SlackCommunity> {
  const community = await slackCommunity('socket');
  community.workspace.users.delete(community.camille.id);
  community.database.sqlite.exec("DELETE FROM identities WHERE member_id = 'm-camille'");
  return community;
}

describe('an EIG who takes the address of a coach without an account', () => {
  it('stays herself when the event says so, at a start and at her first message', async () => {
    const community = await withoutCamille();
    await turns(community, 'noe', {}, 'camille@example.org');
    expect(await asksForTheDigest(community.noe)).toContain('réservée à d’autres rôles');
    await community.app.linkEveryone({ ...communityPlatform(community), id: 'slack' });
    expect(await asksForTheDigest(community.noe)).toContain('réservée à d’autres rôles');
    expect(identity(community, community.noe.id)).toEqual({ member_id: 'm-noe', active: 1 });
    expect(community.logged()).toContain('account.conflict');
  });
});

/** What a start would be told of the workspace. */
const communityPlatform = ({ workspace }: SlackCommunity) =>
  ({
    async *people() {
      yield [...workspace.users.values()].map(({ id, profile, real_name: name, locale, tz }) => ({
        id,
        email: profile.email ?? null,
        name,
        kind: 'human',
        active: true,
        locale,
        timeZone: tz,
      }));
    },
    person: async () => null,
    vouchesForAddresses: async () => true,
  }) as unknown as Parameters<SlackCommunity['app']['linkEveryone']>[0];

describe('a coach’s account', () => {
  it.each([
    ['restricted', { is_restricted: true }],
    ['restricted to one channel', { is_restricted: true, is_ultra_restricted: true }],
    ['foreign', { is_stranger: true }],
    ['of another workspace', { team_id: 'T0OTHER01' }],
    ['a bot’s', { is_bot: true }],
    ['closed', { deleted: true }],
  ])('that becomes %s loses its rights at once, whatever its address', async (_what, more) => {
    for (const email of [undefined, 'autre@example.org', 'noe@example.org']) {
      const community = await slackCommunity('socket');
      const before = await asksForTheDigest(community.camille);
      expect(before).not.toContain('réservé aux membres');
      await turns(community, 'camille', more, email);
      expect(identity(community, community.camille.id)).toEqual({ member_id: 'm-camille', active: 0 });
      await community.camille.types('/meteo bilan');
      expect(loose(community.camille.messages().join())).not.toContain('Lire les réponses');
      await community.close();
    }
  });
});
