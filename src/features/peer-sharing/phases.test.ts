import { expect, it } from 'vitest';
import { demoProgramme, type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { textOf } from '../../../test/support/text-of.ts';
import { features as allFeatures } from '../../boot/features.ts';
import { gatheringsIn } from '../../community/gatherings/store.ts';

const FEATURES = ['gatherings', 'peer-sharing', 'agenda', 'welcome'];
const read = (message: Parameters<typeof textOf>[0]) => textOf(message).replaceAll('\u00a0', ' ');

/** Two phases, with a seminar of porteurs and sponsors two working weeks into each; Mona is a sponsor. */
async function withSeminars(now: string): Promise<TestCommunity> {
  const programme = demoProgramme();
  const [first] = programme.formats;
  if (!first) throw new Error('no format');
  programme.phases = [
    { id: 'concept', fr: 'Concept', en: 'Concept', from: '2022-02-14', to: '2022-03-31' },
    { id: 'valeur', fr: 'Valeur', en: 'Value', from: '2022-04-01', to: '2022-06-30' },
  ];
  programme.formats = [
    {
      ...first,
      ...{ id: 'seminaire', fr: 'Séminaire', en: 'Seminar', audience: 'roles', minutes: 120 },
      ...{ roles: ['porteur', 'sponsor'], topics: true },
      rhythm: { phase: 'start', workingDays: 10, at: '09:00' },
    },
  ];
  const features = allFeatures.filter(({ id }) => FEATURES.includes(id));
  const there = await testCommunity({ now, programme, features });
  await there.app.transact(({ tx }) =>
    tx
      .updateTable('members')
      .set({ roles: JSON.stringify(['sponsor']), defi: 'Portail', metier: null })
      .where('id', '=', 'm-mona')
      .execute(),
  );
  return there;
}

it('what hangs on phases hands its topic on to the next phase: a draft on its day, for coaches to plan', async () => {
  const there = await withSeminars('2022-02-15T10:00');
  const { camille, paul, mona, clock, app } = there;
  await camille.types('/rencontre propositions');
  await camille.presses('Confirmer');
  await clock.to('2022-02-28T13:00');
  for (const [who, topic] of [
    [paul, 'Garder son EIG'],
    [mona, 'Décider sans attendre'],
  ] as const) {
    await who.types('/rencontre sujets');
    await who.presses('Proposer un sujet');
    await who.fills({ topic });
  }
  await paul.chooses('Voter pour un sujet', '2. Décider sans attendre');
  await clock.to('2022-03-03T18:00');
  const drafts = await app.transact(({ tx }) => gatheringsIn(tx, ['draft']));
  expect(drafts).toMatchObject([
    { format: 'seminaire', title: 'Décider sans attendre', nominalOn: 'phase-valeur', state: 'draft' },
  ]);
  expect(there.channel('eig-coachs').map(read).join()).toContain(
    'j’en ai préparé le brouillon, le vendredi 15 avril',
  );
  // What has its draft is not proposed once more.
  await camille.types('/rencontre propositions');
  expect(read(camille.lastWhisper())).not.toContain('Vendredi 15 avril');
  await camille.types('/rencontre');
  await camille.does({ kind: 'press', press: 'planning/plan', ref: drafts[0]?.id ?? '', value: null });
  await clock.to('2022-04-15T12:00');
  // After the last phase nothing is left for which a topic would be.
  expect(await app.transact(({ tx }) => gatheringsIn(tx, ['over']))).toHaveLength(2);
  await paul.types('/rencontre sujets');
  expect(read(paul.lastWhisper())).not.toContain('Proposer un sujet');
});
