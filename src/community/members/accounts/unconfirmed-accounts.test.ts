import { describe, expect, it } from 'vitest';
import { changes, doubtful, person, says, whoIs, withoutDriss } from '../../../../test/support/accounts.ts';
import { testCommunity } from '../../../../test/support/community.ts';
import { addressOf } from './addresses.ts';

describe('where anybody could claim an address', () => {
  it('a coach’s first account waits for an administrator, and may do nothing', async () => {
    const community = await withoutDriss();
    community.platform.vouches = false;
    person(community, 'driss');
    await community.app.linkEveryone(community.platform);
    expect(await says(community, 'u-driss')).toContain('Demandez à la personne qui administre Magellan');
    expect(await community.database.transact((tx) => addressOf(tx, 'm-driss'))).toBeNull();
    expect(community.logged()).toContain('"event":"account.unconfirmed"');
    expect(await doubtful(community)).toMatchObject([{ user: 'u-driss', state: 'unconfirmed' }]);
    // Its end says nothing of the coach.
    await changes(community, 'driss', { active: false });
    const driss = await community.database.db
      .selectFrom('members')
      .select('active')
      .where('id', '=', 'm-driss')
      .executeTakeFirst();
    expect(driss).toEqual({ active: 1 });
  });

  it('an EIG’s first account is hers; the next waits until she says so from there', async () => {
    const community = await testCommunity();
    const { alix, platform, database } = community;
    database.sqlite.exec("DELETE FROM identities WHERE member_id = 'm-alix'");
    database.sqlite.exec("UPDATE members SET known_at = NULL WHERE id = 'm-alix'");
    platform.vouches = false;
    expect(await says(community, 'u-alix', '/magellan')).toContain('Bonjour Alix');

    person(community, 'alix', { id: 'u-alix-2', name: 'Alix *encore*' });
    expect(await says(community, 'u-alix-2', '/magellan')).toContain(
      'J’ai posé la question à son autre compte',
    );
    await says(community, 'u-alix-2', '/magellan');
    expect(alix.messages()).toHaveLength(1);
    await alix.presses('Oui, c’est mon compte');
    expect(await says(community, 'u-alix-2', '/magellan')).toContain('Bonjour Alix');
  });

  it('somebody else cannot confirm it, and who refuses it is asked no more', async () => {
    const community = await testCommunity();
    const { alix, noe, platform } = community;
    platform.vouches = false;
    person(community, 'alix', { id: 'u-thief' });
    await says(community, 'u-thief');
    const { press, ref } = alix.button('Oui, c’est mon compte');
    await noe.does({ kind: 'press', press, ref, value: null });
    expect(await whoIs(community, 'u-thief')).toBeNull();
    await alix.presses('Non, ce n’est pas moi');
    await alix.does({ kind: 'press', press, ref, value: null });
    await community.app.linkEveryone(platform);
    expect(await says(community, 'u-thief')).toContain('liste des membres');
    expect(await whoIs(community, 'u-thief')).toBeNull();
    expect(alix.messages()).toHaveLength(1);
  });

  it('a role that is given later is held back, whoever confirmed the account from another such', async () => {
    const community = await testCommunity();
    const { alix, platform, database } = community;
    database.sqlite.exec("DELETE FROM identities WHERE member_id = 'm-alix'");
    database.sqlite.exec("UPDATE members SET known_at = NULL WHERE id = 'm-alix'");
    platform.vouches = false;
    await says(community, 'u-alix', '/magellan');
    person(community, 'alix', { id: 'u-alix-2' });
    await says(community, 'u-alix-2', '/magellan');
    await alix.presses('Oui, c’est mon compte');
    database.sqlite.exec(`UPDATE members SET roles = '["eig","coach"]' WHERE id = 'm-alix'`);
    for (const user of ['u-alix', 'u-alix-2']) {
      expect(await says(community, user)).toContain('Demandez à la personne qui administre Magellan');
      expect(await whoIs(community, user)).toBeNull();
    }
  });

  it('a closed account in somebody’s name does not close hers', async () => {
    const community = await withoutDriss();
    community.platform.vouches = false;
    person(community, 'driss', { active: false });
    await community.app.linkEveryone(community.platform);
    const { active } = await community.database.db
      .selectFrom('members')
      .select('active')
      .where('id', '=', 'm-driss')
      .executeTakeFirstOrThrow();
    expect(active).toBe(1);
  });
});
