import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { leaves, returns } from '../../../test/support/departures.ts';
import { planned } from '../../../test/support/gatherings.ts';
import { textOf } from '../../../test/support/meteo.ts';
import { answersSharing, saysYes } from '../../../test/support/sharing.ts';
import { saveAsk, saveVolunteer } from './store/presenters.ts';
import { groupsOf } from './store/splits.ts';

/** Groups are made on Friday 4 at 10:00, and sent on Tuesday 8 at 09:30; the sharing is on Wednesday 9. */
async function sharing() {
  const community = await testCommunity({ now: '2022-03-02T11:00' });
  const gathering = await planned(community, {
    format: 'pluridisciplinaire',
    starts: '2022-03-09T14:30',
    state: 'announced',
  });
  const { alix, noe, ines, sacha, lina, hugo } = community;
  await saysYes(community, gathering, [alix, noe, ines, sacha, lina, hugo]);
  const placed = () =>
    community.app.transact(async ({ tx }) =>
      (await groupsOf(tx, gathering.id)).flatMap((one) => one.members),
    );
  return { ...community, community, gathering, placed };
}

const saying = (actor: Actor, words: string) =>
  actor
    .messages()
    .map(textOf)
    .filter((said) => said.includes(words));
const coaches = ({ channel }: TestCommunity, words: string) =>
  channel('eig-coachs')
    .map(textOf)
    .filter((said) => said.includes(words));

describe('a group whose member leaves', () => {
  it('keeps her place until that is settled, whatever else changes meanwhile', async () => {
    const { community, gathering, placed, alix, hugo, lina, clock } = await sharing();
    await clock.to('2022-03-07T10:00');
    await leaves(community, alix);
    await answersSharing(community, gathering, hugo, 'no');
    expect(await placed()).toContain(alix.id);
    expect(await placed()).not.toContain(hugo.id);
    await clock.to('2022-03-08T08:59');
    expect(await placed()).toContain(alix.id);
    await clock.to('2022-03-08T09:00');
    expect(await placed()).not.toContain(alix.id);
    await clock.to('2022-03-08T09:30');
    expect(saying(lina, 'Alix')).toEqual([]);
  });

  it('that was sent hears of it at nine, and only then', async () => {
    const { community, placed, alix, lina, clock } = await sharing();
    await clock.to('2022-03-08T10:00');
    const before = lina.messages().length;
    await leaves(community, alix);
    await clock.to('2022-03-09T08:59');
    expect(lina.messages()).toHaveLength(before);
    await clock.to('2022-03-09T09:00');
    expect(lina.messages()).toHaveLength(before + 1);
    expect(textOf(lina.lastMessage())).toContain('Alix Moreau ne fait plus partie de votre groupe.');
    expect(await placed()).not.toContain(alix.id);
  });

  it('is as it was when she is back before, with too many others as well', async () => {
    const { community, placed, alix, noe, ines, sacha, lina, clock } = await sharing();
    await clock.to('2022-03-08T10:00');
    const before = lina.messages().length;
    for (const one of [alix, noe, ines, sacha]) await leaves(community, one);
    // A quarter past nine looks at absences: a directory at fault must not break the groups.
    await clock.to('2022-03-09T09:30');
    expect((await placed()).length).toBe(6);
    for (const one of [alix, noe, ines, sacha]) await returns(community, one);
    await clock.to('2022-03-09T10:00');
    expect((await placed()).length).toBe(6);
    // The reminder of the eve is all that came.
    expect(lina.messages().slice(before).map(textOf).join()).not.toMatch(/plus à jour|fait plus partie/);
  });
});

describe('who was to present, and leaves', () => {
  it('before groups are sent: coaches are told', async () => {
    const { community, gathering, app, alix, clock } = await sharing();
    await app.transact(({ tx }) => saveVolunteer(tx, gathering.id, alix.id, 'Mon défi'));
    await leaves(community, alix);
    await clock.to('2022-03-03T09:00');
    const [said] = coaches(community, 'attend une autre personne');
    expect(said).toContain('Alix Moreau, qui avait proposé de présenter, ne peut plus venir');
    expect(said).not.toContain('Mon défi');
    await clock.to('2022-03-04T10:00');
    await community.camille.presses('Voir les groupes');
    expect(textOf(community.camille.lastWhisper())).toContain('Personne ne présente encore');
  });

  it('once they are sent: coaches are asked for another presenter of that group, and told nothing twice', async () => {
    const { community, gathering, app, alix, clock } = await sharing();
    await app.transact(({ tx }) => saveVolunteer(tx, gathering.id, alix.id, 'Mon défi'));
    await clock.to('2022-03-08T10:00');
    const before = community.channel('eig-coachs').length;
    await leaves(community, alix);
    await clock.to('2022-03-09T09:00');
    expect(community.channel('eig-coachs')).toHaveLength(before + 1);
    expect(coaches(community, 'attend une autre personne')).toEqual([]);
  });

  it('asked, without an answer: the coach who asked hears that she will not', async () => {
    const { community, gathering, app, alix, camille, clock } = await sharing();
    await app.transact(({ tx }) => saveAsk(tx, gathering.id, alix.id, camille.id));
    await leaves(community, alix);
    await clock.to('2022-03-03T09:00');
    expect(saying(camille, 'à qui vous aviez demandé de présenter')).toHaveLength(1);
    expect(saying(camille, 'Alix Moreau ne peut plus venir')).toHaveLength(1);
  });
});
