import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import { moveDatabase } from '../../src/engine/move.ts';
import { PAYLOADS } from '../../src/engine/outbox/attempt.ts';
import { openPostgres } from '../../src/engine/postgres/database.ts';
import { openSqlite } from '../../src/engine/sqlite/database.ts';
import { createIntake, intakeFolder } from '../../src/engine/unsigned/intake.ts';
import { readPool } from '../../src/engine/unsigned/pool-table.ts';
import { testCommunity } from '../support/community.ts';
import { everybodyAnswers } from '../support/meteo.ts';
import { hasPostgres, postgresDatabase } from '../support/postgres/database.ts';
import { demoProgramme } from '../support/programme.ts';
import { migratedDatabase } from '../support/template.ts';
import { textsInIntake } from '../support/unsigned.ts';

it.skipIf(!hasPostgres)(
  'a whole database goes to PostgreSQL and back, what is sealed and unsigned with it',
  async () => {
    const community = await testCommunity({ programme: demoProgramme(), engine: 'sqlite' });
    await community.clock.to('2022-03-11T12:00');
    await everybodyAnswers(community);
    const { secrets } = community.app.context;
    const sealed = [PAYLOADS, ...features.flatMap((feature) => feature.sealed ?? [])];
    const texts = (await textsInIntake(community, 'meteo_unsigned')).sort();
    expect(texts).toHaveLength(3);
    const folder = mkdtempSync(join(tmpdir(), 'magellan-move-'));
    const made = await postgresDatabase();
    const middle = await openPostgres(made.url);
    const steps: number[] = [];
    const there = await moveDatabase(community.database, middle, {
      secrets,
      sealed,
      onProgress: (done, total) => steps.push(done / total),
    });
    expect(there.unsigned).toBe(3);
    expect(there.rows).toBeGreaterThan(100);
    expect(there.sealed).toBeGreaterThan(0);
    expect(steps.at(-1)).toBe(1);
    const pool = await middle.transact((tx) => readPool({ tx, secrets }));
    expect(pool.map(({ text }) => text).sort()).toEqual(texts);
    // It counts on: what is put in line next comes after what was.
    const { seq } = await middle.db
      .selectFrom('outbox')
      .select(({ fn }) => fn.max('seq').as('seq'))
      .executeTakeFirstOrThrow();
    const [first] = await middle.db.selectFrom('outbox').selectAll().limit(1).execute();
    const { seq: _, ...row } = first as NonNullable<typeof first>;
    const next = await middle.transact((tx) =>
      tx
        .insertInto('outbox')
        .values({ ...row, id: 'next', key: 'next' })
        .returning('seq')
        .executeTakeFirst(),
    );
    expect(next?.seq).toBe(Number(seq) + 1);
    await middle.transact((tx) => tx.deleteFrom('outbox').where('id', '=', 'next').execute());

    await expect(moveDatabase(community.database, middle, { secrets, sealed })).rejects.toThrow(
      /in use already/,
    );

    const file = await migratedDatabase(folder);
    const back = openSqlite(file);
    expect(await moveDatabase(middle, back, { secrets, sealed })).toEqual(there);
    const intake = createIntake({ folder: intakeFolder(file), secrets });
    expect(
      intake
        .topics()
        .flatMap((topic) => intake.texts(topic))
        .sort(),
    ).toEqual(texts);
    for (const table of ['members', 'meteo_invitations', 'meteo_signed', 'outbox', 'occurrences'] as const) {
      const rows = async (database: typeof back | typeof middle) =>
        JSON.stringify(
          await database.db
            .selectFrom(table)
            .selectAll()
            .execute()
            .then((all) => all.map((one) => JSON.stringify(one)).sort()),
        );
      expect(await rows(back), table).toBe(await rows(community.database));
    }
    // The source is as it was.
    expect((await textsInIntake(community, 'meteo_unsigned')).sort()).toEqual(texts);
    await back.close();
    await middle.close();
    await made.drop();
    rmSync(folder, { recursive: true, force: true });
  },
);
