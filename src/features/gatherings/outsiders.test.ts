import { expect, it } from 'vitest';
import { demoProgramme, testCommunity } from '../../../test/support/community.ts';
import { planned } from '../../../test/support/gatherings.ts';
import { textOf, textOfForm } from '../../../test/support/meteo.ts';
import { features as allFeatures } from '../../boot/features.ts';
import { ROLES } from '../../community/members/member.ts';

/** Everything about gatherings that somebody can press, and each command of theirs. */
const FEATURES = ['gatherings', 'peer-sharing', 'cross-sharing', 'agenda'];
const features = allFeatures.filter(({ id }) => [...FEATURES, 'welcome'].includes(id));
const presses = features.flatMap((feature) => Object.keys(feature.presses ?? {}));

it('whoever a gathering is not for reads nothing of it and changes nothing, whatever her role and whatever she presses', async () => {
  const programme = demoProgramme();
  const [first] = programme.formats;
  if (!first) throw new Error('no format');
  programme.formats.push({
    ...{ ...first, id: 'comite-secret', fr: 'Comité', en: 'Committee', audience: 'roles' },
    ...{ roles: ['eig', 'porteur', 'sponsor'], oneDefi: true, seminar: true, logistics: true, forum: true },
    ...{ dossier: { workingDays: 2, at: '10:00' }, report: true, questions: true },
  });
  const there = await testCommunity({ now: '2022-03-08T10:00', programme, features });
  const { alix, hugo, app } = there;
  const gathering = await planned(there, {
    ...{
      format: 'comite-secret',
      starts: '2022-03-17T09:00',
      defi: 'Portail',
      title: 'Arbitrage confidentiel',
    },
    ...{ place: 'Salle confidentielle', link: 'https://confidentiel.example.org' },
  });
  const kept = () =>
    app.transact(async ({ tx }) => {
      const tables = [
        'gathering_answers',
        'gathering_dossiers',
        'gathering_logistics',
        'gathering_questions',
      ];
      const counts = [];
      for (const table of [...tables, 'gathering_forum_subjects', 'gathering_speakers', 'gathering_invited'])
        counts.push(
          (
            await tx
              .selectFrom(table as 'gatherings')
              .selectAll()
              .execute()
          ).length,
        );
      return counts;
    });
  const before = await kept();
  await alix.types('/rencontre');
  expect(textOf(alix.lastWhisper())).toContain('Arbitrage confidentiel');
  for (const role of ROLES.filter((each) => each !== 'coach')) {
    await app.transact(({ tx }) =>
      tx
        .updateTable('members')
        .set({ roles: JSON.stringify([role]), defi: 'Archipel' })
        .where('id', '=', hugo.id)
        .execute(),
    );
    const read = async (what: string, answer: Awaited<ReturnType<typeof hugo.types>>) => {
      const said =
        'message' in answer ? textOf(answer.message) : 'form' in answer ? textOfForm(answer.form) : '';
      expect(said, `${role}, ${what}`).not.toMatch(/confidentiel/i);
    };
    for (const press of presses)
      for (const value of [null, gathering.id])
        await read(
          press,
          await hugo.does({ kind: 'press', press, ref: value === null ? gathering.id : '', value }),
        );
    for (const command of [
      '/rencontre',
      '/rencontre programme',
      '/rencontre evaluation',
      '/rencontre supports',
    ])
      await read(command, await hugo.types(command));
    await read('/agenda mars', await hugo.types('/agenda mars'));
  }
  expect(await kept()).toEqual(before);
  // Nor does she who has left.
  await app.transact(({ tx }) =>
    tx.updateTable('members').set({ active: 0, listed: 0 }).where('id', '=', hugo.id).execute(),
  );
  for (const press of presses) {
    const answer = await hugo.does({ kind: 'press', press, ref: gathering.id, value: null });
    expect('message' in answer ? textOf(answer.message) : '', press).not.toMatch(/confidentiel/i);
  }
  expect(await kept()).toEqual(before);
});
