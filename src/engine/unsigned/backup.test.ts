import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf } from '../../../test/support/attribution.ts';
import { restarted, type TestCommunity } from '../../../test/support/community.ts';
import { answers, openedRound, stormy, withoutSigning } from '../../../test/support/meteo.ts';
import { copyRulesOf, inIntake, textsInIntake } from '../../../test/support/unsigned.ts';
import { statusOf } from '../../../test/support/unsigned-answers.ts';
import { unsignedKinds } from '../../boot/unsigned-kinds.ts';
import { backupDatabase } from '../sqlite/backup.ts';
import { openSqlite } from '../sqlite/database.ts';
import { restoreDatabase } from '../sqlite/restore.ts';
import { intakeFolder } from './intake.ts';

const METEO = 'meteo_unsigned';

const folderIn = ({ database }: TestCommunity) => mkdtempSync(join(dirname(database.file), 'elsewhere-'));

/** Another Magellan on the restored file, with the same people, clock and platform. */
async function startedOn(community: TestCommunity, file: string) {
  const database = openSqlite(file);
  const app = restarted(community, { database });
  await app.recoverUnsigned();
  return { app, database };
}

describe('a backup of an open round', () => {
  const backup = async (community: TestCommunity) =>
    backupDatabase(community.database.file, join(folderIn(community), 'backup.db'), {
      now: community.clock.now(),
      unsigned: copyRulesOf(community),
    });
  const inBackup = (file: string) => {
    const database = openSqlite(file);
    const { count } = database.sqlite.prepare(`SELECT count(*) AS count FROM ${METEO}`).get() as {
      count: number;
    };
    database.sqlite.close();
    return count;
  };

  it('leaves out unsigned answers unless three or more have come since the last one that has them', async () => {
    const community = await openedRound();
    const { alix, noe, ines, sacha, lina, hugo } = community;
    const found: [number, number][] = [];
    const look = async () => {
      const { file, leftOut } = await backup(community);
      found.push([inBackup(file), leftOut]);
    };
    await look();
    for (const who of [alix, noe, ines, lina, hugo]) {
      await answers(who, stormy, withoutSigning);
      await look();
    }
    await answers(sacha, stormy, 'Answer without signing');
    await look();
    await look();
    expect(found).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [3, 0],
      [0, 4],
      [0, 5],
      [6, 0],
      [6, 0],
    ]);
  });

  it('that has them gives them back: restored, they are in the intake, and nobody is asked again', async () => {
    const community = await openedRound();
    const { alix, noe, ines } = community;
    for (const who of [alix, noe, ines]) await answers(who, { ...stormy, successes: who.id }, withoutSigning);
    const { file } = await backup(community);
    const target = join(folderIn(community), 'magellan.db');
    const { again } = await restoreDatabase(file, target, { now: 0, unsigned: unsignedKinds });
    expect(again).toBe(0);
    const { app, database } = await startedOn(community, target);
    expect(
      (await textsInIntake({ ...community, app }, METEO)).map((text) => JSON.parse(text).successes).sort(),
    ).toEqual([alix.id, ines.id, noe.id].sort());
    expect(await database.db.selectFrom(METEO).selectAll().execute()).toEqual([]);
    expect(await statusOf({ database }, alix.id)).toBe('answered');
    await app.recoverUnsigned();
    expect(await inIntake({ ...community, app, database }, METEO)).toBe(3);
    await database.close();
  });

  it('that left them out tells how many are asked again, and they can answer', async () => {
    const community = await openedRound();
    const { alix, noe, ines } = community;
    await answers(noe, stormy);
    for (const who of [alix, ines]) await answers(who, stormy, withoutSigning);
    const { file, leftOut } = await backup(community);
    expect(leftOut).toBe(2);
    const target = join(folderIn(community), 'magellan.db');
    const { again } = await restoreDatabase(file, target, { now: 0, unsigned: unsignedKinds });
    expect(again).toBe(2);
    const { app, database } = await startedOn(community, target);
    expect(await statusOf({ database }, alix.id)).toBe('invited');
    expect(await statusOf({ database }, ines.id)).toBe('invited');
    expect(await statusOf({ database }, noe.id)).toBe('answered');
    expect(community.logged()).toContain('unsigned.left-out');
    const count = await database.db.selectFrom('unsigned_topics').select('count').execute();
    expect(count).toEqual([{ count: 0 }]);
    await app.outbox.stop(0);
    await database.close();
  });
});

describe('moving the database', () => {
  it('with the folder beside the database nothing is lost, nor with a restore of such a pair', async () => {
    const community = await openedRound();
    const { alix, noe } = community;
    for (const who of [alix, noe]) await answers(who, { ...stormy, successes: who.id }, withoutSigning);
    const pair = copyOf(community.database.file, folderIn(community));
    const target = join(folderIn(community), 'magellan.db');
    const { again } = await restoreDatabase(pair.file, target, { now: 0, unsigned: unsignedKinds });
    expect(again).toBe(0);
    expect(statSync(intakeFolder(target)).mode & 0o777).toBe(0o700);
    const { app, database } = await startedOn(community, target);
    expect(await inIntake({ ...community, app, database }, METEO)).toBe(2);
    expect(await statusOf({ database }, alix.id)).toBe('answered');
    await database.close();
    // And what was there is kept beside, its intake too.
    const { kept } = await restoreDatabase(pair.file, target, { now: 0, unsigned: unsignedKinds });
    expect(readdirSync(intakeFolder(kept ?? ''))).toHaveLength(1);
  });
});
