import { expect, test } from 'vitest';
import { openedRound, stormy, withoutSigning } from '../../test/support/meteo.ts';
import { SQLite } from '../engine/sqlite/connection.ts';
import { createBeat } from './beat.ts';
import { createReadiness } from './readiness.ts';

test('a reader that keeps the log of writes from being emptied is told once it lasts, and made good by a beat', async () => {
  const community = await openedRound();
  const { alix, app, database, clock } = community;
  const beat = createBeat(app);
  const linking = { state: async () => ({ problems: [], warnings: [] }) };
  const readiness = createReadiness(database, app, { problems: () => [] }, linking, beat);
  const reader = new SQLite(database.file);
  reader.exec('BEGIN; SELECT count(*) FROM members');
  await alix.presses(withoutSigning);
  await alix.fills(stormy);
  expect(community.logged()).toContain('checkpoint.owed');
  expect((await readiness.check()).warnings).toEqual([]);
  clock.set(clock.now() + 11 * 60_000);
  await beat.run();
  expect(await readiness.check()).toMatchObject({
    ok: true,
    warnings: [expect.stringContaining('has not been emptied for 11 minutes')],
  });
  reader.close();
  await beat.run();
  expect((await readiness.check()).warnings).toEqual([]);
  expect(community.logged()).toContain('checkpoint.done');
});
