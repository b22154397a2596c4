import { expect, it } from 'vitest';
import { addAbsence } from '../src/community/members/absences.ts';
import { restarted, testCommunity } from './support/community.ts';
import { planned } from './support/gatherings.ts';
import { answers, sunny, withoutSigning } from './support/meteo.ts';

it('whatever is done, each job is due when it would be said to be by who remembers nothing', async () => {
  const community = await testCommunity({ now: '2022-03-11T11:50' });
  const { app, alix, noe, ines, lina, camille, clock, database } = community;
  const isSame = async (after: string) => {
    const remembered = await app.scheduler.upcoming();
    expect(remembered, after).toEqual(await restarted(community).scheduler.upcoming());
    return remembered.map(({ job, dueAt }) => `${job} ${dueAt}`).join();
  };
  const said = [await isSame('the start')];
  const step = async (what: string, work: () => Promise<unknown>) => {
    await work();
    said.push(await isSame(what));
  };
  await step('a gathering', () =>
    planned({ app, camille }, { format: 'atelier', starts: '2022-03-16T17:00' }),
  );
  await step('an opening', () => clock.to('2022-03-11T12:30'));
  await step('a signed answer', () => answers(alix, sunny));
  await step('an unsigned one', () => answers(noe, sunny, withoutSigning));
  await step('“later”', () => ines.presses('Plus tard'));
  await step('a request to talk', () => alix.types('/magellan coach'));
  await step('an absence', () =>
    database.transact((tx) => addAbsence(tx, camille.id, '2022-03-14', '2022-03-15')),
  );
  await step('a row changed beside', async () =>
    database.sqlite.exec("UPDATE members SET active = 0 WHERE id = 'm-hugo'"),
  );
  await step('a night', () => clock.to('2022-03-12T08:00'));
  await step('a skip', () => lina.presses('Je passe cette fois'));
  await step('a row that goes with another', async () => database.sqlite.exec('DELETE FROM gatherings'));
  await step('a week', () => clock.to('2022-03-18T12:00'));
  // Otherwise two that never change would be the same.
  expect(new Set(said).size).toBeGreaterThan(6);
});
