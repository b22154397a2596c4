import { expect, it } from 'vitest';
import { demoProgramme, testCommunity } from '../../../../../test/support/community.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { gatheringsIn } from '../../../../community/gatherings/store.ts';
import type { Programme } from '../../../../community/programme/programme.ts';
import { jobHistories } from '../../../../engine/scheduler/store.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

/**
 * Two phases, a seminar two weeks into each, and a committee of each défi in the last fortnight; `change` makes another
 * programme of it.
 */
async function withPhases(change: (programme: Programme) => void = () => undefined) {
  const programme = demoProgramme();
  const [first] = programme.formats;
  if (!first) throw new Error('no format');
  programme.phases = [
    {
      id: 'concept',
      fr: 'Prouver le concept',
      en: 'Prove the concept',
      from: '2022-01-10',
      to: '2022-03-31',
    },
    { id: 'valeur', fr: 'Prouver la valeur', en: 'Prove the value', from: '2022-04-01', to: '2022-06-30' },
  ];
  const roles = { audience: 'roles' as const, minutes: 90 };
  programme.formats = [
    {
      ...{ ...first, ...roles, id: 'seminaire', fr: 'Séminaire', en: 'Seminar', roles: ['porteur'] },
      rhythm: { phase: 'start', workingDays: 10, at: '09:00' },
    },
    {
      ...{ ...first, ...roles, id: 'comite', fr: 'Comité', en: 'Committee', roles: ['eig', 'porteur'] },
      ...{ oneDefi: true, rhythm: { phase: 'end', workingDays: 8, at: '10:00', phases: ['concept'] } },
    },
  ];
  change(programme);
  const features = allFeatures.filter(({ id }) => ['gatherings', 'agenda', 'welcome'].includes(id));
  return testCommunity({ now: '2022-02-28T11:00', programme, features });
}

it('what hangs on a phase is proposed once in it, a draft for each défi; when a phase moves, proposals follow and coaches are told of the rest', async () => {
  const there = await withPhases();
  const { camille, programme, clock, channel, app } = there;
  await clock.forward({ minutes: 1 });
  // Looked at once: that nobody was told yet makes no due time of each instant since.
  const looked = () => app.transact(({ tx }) => jobHistories(tx));
  const phases = async () => (await looked()).find(({ job }) => job === 'planning/phases');
  expect(await phases()).toMatchObject({ skipped: 0 });
  const home = read(await camille.opensHome());
  expect(home).toContain('En ce moment : **Prouver le concept**, jusqu’au jeudi 31 mars.');
  expect(home).toContain('Ensuite : **Prouver la valeur**, du vendredi 1er avril au jeudi 30 juin.');
  await camille.types('/agenda avril');
  expect(read(camille.lastWhisper())).toContain('Phase « Prouver la valeur »');

  await camille.types('/rencontre propositions');
  const proposed = read(camille.lastWhisper());
  expect(proposed).toContain('Phase « Prouver le concept », 8 jours travaillés avant sa fin');
  expect(proposed).toContain('Lundi 21 mars');
  expect(proposed).toContain('Vendredi 15 avril');
  await camille.presses('Confirmer');
  expect(read(camille.lastWhisper())).toContain('3 brouillons vous attendent, un par défi');
  const drafts = await app.transact(({ tx }) => gatheringsIn(tx, ['draft']));
  expect(drafts.map(({ defi }) => defi).sort()).toEqual(['Archipel', 'Boussole', 'Portail']);
  expect(read(camille.lastWhisper())).not.toContain('Comité** ');
  await camille.does({ kind: 'press', press: 'planning/plan', ref: drafts[0]?.id ?? '', value: null });

  const before = channel('eig-coachs').length;
  const [concept, value] = programme.phases;
  if (!concept || !value) throw new Error('no phases');
  Object.assign(concept, { to: '2022-04-14' });
  Object.assign(value, { from: '2022-04-15' });
  // What the programme says is read at a start; here, what is known is written once more as it was.
  await app.transact(({ tx }) =>
    tx.updateTable('gathering_phases').set({ toOn: '2022-03-31' }).where('phase', '=', 'concept').execute(),
  );
  await clock.forward({ days: 1 });
  expect(await phases()).toMatchObject({ skipped: 0, failures: 0 });
  const [told, ...others] = channel('eig-coachs').slice(before);
  expect(others).toEqual([]);
  expect(read(told)).toContain('Prouver le concept');
  expect(read(told)).toContain('(le rythme dirait lundi 4 avril)');
  expect(await app.transact(({ tx }) => gatheringsIn(tx, ['draft', 'planned', 'announced']))).toEqual(
    expect.arrayContaining([expect.objectContaining({ startsAt: drafts[0]?.startsAt })]),
  );
  await clock.forward({ days: 2 });
  expect(
    channel('eig-coachs')
      .slice(before)
      .filter((each) => read(each).includes('Prouver')),
  ).toHaveLength(1);
  await clock.to('2022-03-10T10:00');
  await camille.types('/rencontre propositions');
  expect(read(camille.lastWhisper())).toContain('Lundi 2 mai');
  expect(read(camille.lastWhisper())).not.toContain('Comité');
});

it('what would be for nobody, or end after the promotion, is told before it is planned, or never proposed', async () => {
  const { camille, clock, app } = await withPhases((programme) => {
    const [seminar] = programme.formats;
    if (!seminar) throw new Error('no format');
    programme.formats.push(
      { ...seminar, id: 'sponsors', fr: 'Entre sponsors', en: 'Sponsors', roles: ['sponsor'] },
      {
        ...{ ...seminar, id: 'retraite', fr: 'Retraite', en: 'Retreat', minutes: 1980 },
        rhythm: { phase: 'end', workingDays: 0, at: '09:00' },
      },
    );
    Object.assign(programme.promotion, { endsOn: '2022-06-30' });
  });
  await camille.types('/rencontre propositions');
  const pages = [read(camille.lastWhisper())];
  while (pages.at(-1)?.includes('[Dates suivantes]')) {
    await camille.presses('Dates suivantes');
    pages.push(read(camille.lastWhisper()));
  }
  expect(pages.join('\n')).toMatch(/Entre sponsors[\s\S]*personne n’est concerné à ce jour/);
  // The last day of the promotion has no second one.
  await clock.to('2022-06-01T10:00');
  await camille.types('/rencontre propositions');
  expect(read(camille.lastWhisper())).not.toContain('Retraite');
  await camille.types('/rencontre planifier retraite');
  await camille.fills({ title: 'Deux jours', on: '2022-06-30', at: '09:00' });
  expect(camille.errors?.on).toContain('promotion');
  await camille.fills({ title: 'Deux jours', on: '2022-06-29', at: '09:00' });
  expect(await app.transact(({ tx }) => gatheringsIn(tx, ['draft']))).toHaveLength(1);
});

it('coaches are told of what hung on a phase that is no more', async () => {
  const there = await withPhases();
  const { camille, programme, clock, channel, app } = there;
  await clock.forward({ minutes: 1 });
  await camille.types('/rencontre propositions');
  await camille.presses('Confirmer');
  const before = channel('eig-coachs').length;
  programme.phases.splice(0, 1);
  // What the programme says is read at a start; here, what is known is written once more as it was.
  await app.transact(({ tx }) =>
    tx.updateTable('gathering_phases').set({ toOn: '2022-03-31' }).where('phase', '=', 'concept').execute(),
  );
  await clock.forward({ days: 1 });
  const [told, ...others] = channel('eig-coachs')
    .slice(before)
    .map(read)
    .filter((each) => each.includes('Les phases ont changé'));
  expect(others).toEqual([]);
  expect(told).toContain('concept');
  expect(told).toContain('aucune phase ne nomme plus ce jour');
  expect(await app.transact(({ tx }) => gatheringsIn(tx, ['draft']))).toHaveLength(3);
});
