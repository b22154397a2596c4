import { describe, expect, it } from 'vitest';
import { mattermostCommunity } from '../support/mattermost/community.ts';
import { until } from '../support/mattermost/harness.ts';

type Community = Awaited<ReturnType<typeof mattermostCommunity>>;

const loose = (words = '') => words.replaceAll('\u00a0', ' ');

/** Types the coaches' command, and gives back what is answered: nobody else's may come of it. */
async function asksForTheDigest(community: Community, first: 'noe' | 'camille' | 'driss'): Promise<string> {
  const person = community[first];
  const before = person.messages().length;
  const whispered = person.whispers().length;
  await person.types('/meteo bilan');
  await community.settled();
  return loose(
    [
      ...person.whispers().slice(whispered),
      ...person
        .messages()
        .slice(before)
        .map(({ message }) => message),
    ].join('\n'),
  );
}

const rightsOf = ({ database }: Community, user: string) =>
  database.sqlite.prepare('SELECT member_id, active, proof FROM identities WHERE user = ?').get(user) as
    | { member_id: string; active: number; proof: string }
    | undefined;

/** Driss, a coach, has no account on the server: Noé may take his address, as nothing verifies addresses. */
async function withoutDriss(): Promise<Community> {
  const community = await mattermostCommunity();
  const { double, database, driss } = community;
  await until(() => double.sockets.connections() === 1);
  database.sqlite.exec("DELETE FROM identities WHERE member_id = 'm-driss'");
  database.sqlite.exec("UPDATE members SET known_at = NULL WHERE id = 'm-driss'");
  double.users.delete(driss.id);
  double.teamMembers.delete(driss.id);
  double.config.EmailSettings.RequireEmailVerification = false;
  return community;
}

describe('an EIG who takes the address of a coach without an account', () => {
  it.each(['by an event', 'before a start', 'before a first message'])('stays herself, %s', async (how) => {
    const community = await withoutDriss();
    const { double, noe, app, mattermost } = community;
    if (how !== 'by an event') double.sockets.lose = 1;
    expect(double.accounts.changeEmail(noe.id, 'driss@example.org')).toBe('driss@example.org');
    if (how === 'by an event') await until(() => community.logged().includes('account.conflict'));
    if (how === 'before a start') await app.linkEveryone(mattermost);
    expect(await asksForTheDigest(community, 'noe')).toContain('réservée à d’autres rôles');
    expect(rightsOf(community, noe.id)).toMatchObject({ member_id: 'm-noe', active: 1 });
  });

  it('on a server that verifies addresses cannot even take it', async () => {
    const community = await withoutDriss();
    community.double.config.EmailSettings.RequireEmailVerification = true;
    expect(community.double.accounts.changeEmail(community.noe.id, 'driss@example.org')).toBe(
      'noe@example.org',
    );
  });

  it.each(['by a start', 'by a first message'])(
    'with a second account waits to be confirmed, %s',
    async (how) => {
      const community = await withoutDriss();
      const { double, app, mattermost } = community;
      const thief = double.addUser('thief', { email: 'driss@example.org' });
      if (how === 'by a start') await app.linkEveryone(mattermost);
      const answer = await app.receive({
        id: 'thief',
        from: { platform: 'mattermost', user: thief.id },
        kind: 'command',
        command: 'meteo',
        text: 'bilan',
      });
      expect(loose(JSON.stringify(answer))).toContain('Votre compte reste à confirmer');
      expect(rightsOf(community, thief.id)).toMatchObject({
        member_id: 'm-driss',
        proof: 'awaited',
      });
    },
  );
});

describe('a coach’s account', () => {
  it.each([
    ['turned guest', { roles: 'system_guest' }],
    ['turned bot', { is_bot: true }],
    ['of another server', { remote_id: 'r'.repeat(26) }],
    ['closed', { delete_at: 7 }],
  ] as const)('%s loses its rights at once, whatever its address', async (_what, more) => {
    for (const email of ['camille@example.org', 'autre@example.org', 'noe.2@example.org', '']) {
      const community = await mattermostCommunity();
      const { double, camille } = community;
      await until(() => double.sockets.connections() === 1);
      Object.getPrototypeOf(camille).email = email;
      double.accounts.changeUser(camille.id, more);
      await until(() => rightsOf(community, camille.id)?.active === 0);
      expect(await asksForTheDigest(community, 'camille')).not.toMatch(
        /bilan de la météo|Aucun bilan|réponses/,
      );
      await community.close();
    }
  });

  it('out of the team loses them as well, and has them again once back', async () => {
    const community = await mattermostCommunity();
    const { double, camille } = community;
    await until(() => double.sockets.connections() === 1);
    double.accounts.leaveTeam(camille.id);
    await until(() => rightsOf(community, camille.id)?.active === 0);
    double.teamMembers.add(camille.id);
    await community.app.linkEveryone(community.mattermost);
    expect(rightsOf(community, camille.id)?.active).toBe(1);
  });
});
