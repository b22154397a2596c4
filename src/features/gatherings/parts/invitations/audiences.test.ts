import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { demoProgramme, type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { writeAudience } from '../../../../community/gatherings/aim.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import type { Role } from '../../../../community/members/member.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

const FEATURES = ['gatherings', 'peer-sharing', 'agenda', 'welcome'];

/** Mona is a sponsor of Portail; Hugo is an alumni; porteurs have a channel, and may choose topics. */
async function community(now = '2022-03-01T11:00'): Promise<TestCommunity> {
  const programme = demoProgramme();
  const [first] = programme.formats;
  if (!first) throw new Error('no format');
  const { rhythm: _, ...atelier } = first;
  programme.channels.roles = { porteur: 'eig-porteurs' };
  programme.formats.push(
    {
      ...atelier,
      id: 'entre-porteurs-et-sponsors',
      fr: 'Séminaire',
      en: 'Seminar',
      audience: 'roles',
      roles: ['porteur', 'sponsor'],
    },
    {
      ...atelier,
      id: 'comite',
      fr: 'Comité',
      en: 'Committee',
      audience: 'roles',
      roles: ['eig', 'porteur'],
      oneDefi: true,
    },
    {
      ...atelier,
      id: 'entre-porteurs',
      fr: 'Entre porteurs',
      en: 'Porteurs',
      audience: 'roles',
      roles: ['porteur'],
      topics: true,
    },
  );
  const features = allFeatures.filter(({ id }) => FEATURES.includes(id));
  const there = await testCommunity({ now, programme, features });
  await become(there, 'm-mona', ['sponsor'], 'Portail');
  await become(there, 'm-hugo', ['alumni'], null);
  return there;
}

const become = ({ database }: TestCommunity, id: string, roles: Role[], defi: string | null) =>
  database.transact((tx) =>
    tx
      .updateTable('members')
      .set({ roles: JSON.stringify(roles), defi, metier: null })
      .where('id', '=', id)
      .execute(),
  );

const asked = (actor: Actor) => actor.messages().map(read).join('\n');

describe('a gathering for some roles', () => {
  it('is announced in their channel, and to each of those who have none; nobody else reads it or presses', async () => {
    const there = await community();
    const { alix, paul, mona, hugo, camille, channel } = there;
    const seminar = await planned(there, {
      format: 'entre-porteurs-et-sponsors',
      starts: '2022-03-10T09:00',
      title: 'Porter ensemble',
    });
    const [post, ...others] = channel('eig-porteurs');
    expect(read(post)).toContain('porteuses et porteurs de projet, sponsors');
    expect(others).toEqual([]);
    expect(channel('eig-promotion')).toEqual([]);
    expect(asked(mona)).toContain('Porter ensemble');
    expect([paul, alix, hugo].map((actor) => actor.messages().length)).toEqual([0, 0, 0]);

    await mona.presses('Je viens');
    await paul.presses('Je viens');
    for (const outside of [alix, hugo]) {
      await outside.does({ kind: 'press', press: 'gatherings/yes', ref: seminar.id, value: null });
      expect(read(outside.lastWhisper())).not.toContain('Porter ensemble');
      await outside.does({ kind: 'press', press: 'gatherings/who', ref: seminar.id, value: null });
      expect(read(outside.lastWhisper())).not.toContain('Porter ensemble');
      for (const command of ['/rencontre', '/agenda mars', '/magellan', '/rencontre supports']) {
        await outside.types(command);
        expect(read(outside.lastWhisper()), command).not.toContain('Porter ensemble');
      }
    }
    for (const inside of [mona, paul]) {
      await inside.types('/agenda mars');
      expect(read(inside.lastWhisper())).toContain('Porter ensemble');
    }
    await there.clock.to('2022-03-10T11:00');
    await camille.does({ kind: 'press', press: 'afterwards/attendance', ref: seminar.id, value: null });
    expect(read(camille.lastWhisper())).toMatch(/Mona Keller[\s\S]*Paul Vasseur/);
  });

  it('of one défi is planned once a coach has said which, and is for that défi alone, by direct message', async () => {
    const there = await community();
    const { alix, noe, ines, paul, camille, channel, app } = there;
    await camille.types('/rencontre planifier comité');
    await camille.fills({ title: 'Fin de phase', on: '2022-03-10', at: '10:00' });
    expect(read(camille.lastWhisper())).toContain('d’un seul défi');
    await camille.presses('Planifier');
    expect(read(camille.lastWhisper())).toContain('Il reste à dire pour quel défi');
    await camille.presses('Pour qui');
    await camille.fills({ defi: 'Ailleurs' });
    expect(camille.errors).toEqual({ defi: 'Choisissez parmi ces défis.' });
    await camille.fills({ defi: 'Portail' });
    expect(read(camille.lastWhisper())).toContain('EIG, porteuses et porteurs de projet, défi Portail');
    const { ref } = camille.button('Planifier');
    await camille.presses('Planifier');
    await app.outbox.idle();
    for (const member of [alix, noe, paul]) expect(asked(member)).toContain('Fin de phase');
    expect(ines.messages()).toEqual([]);
    expect([...channel('eig-promotion'), ...channel('eig-porteurs')]).toEqual([]);
    expect(await there.app.transact(({ tx }) => gatheringById(tx, ref))).toMatchObject({
      audience: null,
      defi: 'Portail',
    });
    await ines.does({ kind: 'press', press: 'gatherings/yes', ref, value: null });
    expect(read(ines.lastWhisper())).not.toContain('Fin de phase');
    // A coach of another défi finds it in planning, and not in her agenda.
    await there.driss.types('/agenda mars');
    expect(read(there.driss.lastWhisper())).not.toContain('Fin de phase');
  });

  it('may be a mixture: métiers, other roles, and people by name, each asked once', async () => {
    const there = await community();
    const { alix, lina, noe, hugo, ines, channel } = there;
    await planned(there, {
      format: 'atelier',
      starts: '2022-03-10T09:00',
      title: 'Croisement',
      audience: writeAudience({ roles: ['eig', 'alumni'], metiers: ['design'] }),
      invited: ['m-noe', 'm-alix'],
    });
    for (const member of [alix, lina, noe, hugo])
      expect(member.messages().filter(({ summary }) => summary.includes('Croisement'))).toHaveLength(1);
    expect(ines.messages()).toEqual([]);
    expect(channel('eig-promotion')).toEqual([]);
    // All EIG, and alumni beside: the promotion's channel, and each of the others.
    await planned(there, {
      format: 'atelier',
      starts: '2022-03-11T09:00',
      title: 'Ensemble',
      audience: writeAudience({ roles: ['eig', 'alumni'], metiers: [] }),
    });
    expect(channel('eig-promotion').map(({ summary }) => summary.includes('Ensemble'))).toEqual([true]);
    expect(asked(hugo)).toContain('Ensemble');
    expect(asked(ines)).not.toContain('Ensemble');
  });

  it('leaves a sponsor two messages a month: what finds no room waits for the next, or is in her agenda only', async () => {
    const there = await community();
    const { mona, clock } = there;
    const about = () => mona.messages().filter(({ summary }) => /Séance \d/.test(summary)).length;
    for (const [index, starts] of [
      '2022-03-08T09:00',
      '2022-03-10T09:00',
      '2022-03-15T09:00',
      '2022-04-05T09:00',
    ].entries())
      await planned(there, { format: 'entre-porteurs-et-sponsors', starts, title: `Séance ${index + 1}` });
    await clock.to('2022-03-01T18:00');
    await mona.presses('Je viens');
    await clock.to('2022-03-31T20:00');
    expect(about()).toBe(2);
    await clock.to('2022-04-01T10:00');
    expect(asked(mona)).toContain('Séance 4');
    await mona.types('/agenda mars');
    expect(read(mona.lastWhisper())).toContain('Séance 3');
  });

  it('ends with a vote on the next topic where its format says so, for those it is for', async () => {
    const there = await community();
    const { paul, alix, clock, channel } = there;
    await planned(there, { format: 'entre-porteurs', starts: '2022-03-03T09:00' });
    await clock.to('2022-03-03T14:00');
    const vote = channel('eig-porteurs').find((message) => read(message).includes('prochain sujet'));
    expect(read(vote)).toContain('Entre porteurs');
    await paul.types('/rencontre sujets');
    await paul.presses('Proposer un sujet');
    await paul.fills({ topic: 'Garder son EIG' });
    expect(read(paul.lastWhisper())).toContain('Votre sujet est proposé');
    await alix.types('/rencontre sujets');
    expect(read(alix.lastWhisper())).not.toContain('Garder son EIG');
  });
});
