import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restarted } from '../../../test/support/community.ts';
import { engineOfRun } from '../../../test/support/engine.ts';
import { answers, openedRound, stormy, withoutSigning } from '../../../test/support/meteo.ts';
import { inIntake, textsInIntake } from '../../../test/support/unsigned.ts';
import { unsignedAnswers } from '../../features/meteo/store/answers.ts';
import { rotateSecretFile } from '../key-rotation.ts';
import { loadSecrets, type Secrets } from '../secrets.ts';
import { createIntake, formerSealsIn, intakeFolder } from './intake.ts';

const METEO = 'meteo_unsigned';

// An earlier version had SQLite alone.
describe.skipIf(engineOfRun() === 'postgres')(
  'what an earlier version left of an open round in its table',
  () => {
    it('is moved into the intake at the start, once, and leaves the table', async () => {
      const community = await openedRound();
      const { app, database } = community;
      const said = ['un', 'deux', 'trois', 'quatre'];
      await app.transact(async (uow) => {
        const { id } = await uow.tx.selectFrom('meteo_rounds').select('id').executeTakeFirstOrThrow();
        for (const word of said)
          await unsignedAnswers.write(uow, id, [
            { defi: 'sun', team: 'sun', self: 'sun', successes: word, difficulties: null },
          ]);
        await uow.tx
          .insertInto('unsigned_topics')
          .values({ kind: METEO, topic: id, count: said.length, copied: 0 })
          .execute();
      });
      for (let start = 0; start < 2; start += 1) {
        await app.recoverUnsigned();
        expect(await database.db.selectFrom(METEO).selectAll().execute()).toEqual([]);
        expect(
          (await textsInIntake(community, METEO)).map((text) => JSON.parse(text).successes).sort(),
        ).toEqual([...said].sort());
      }
      expect(database.checkpointPendingSince()).toBeNull();
    });

    it('and files of what is over, or half written, go', async () => {
      const community = await openedRound();
      const { app, alix, database } = community;
      await answers(alix, stormy, withoutSigning);
      const folder = intakeFolder(database.file);
      const kept = readdirSync(folder);
      writeFileSync(join(folder, `${METEO}.gone.1024`), Buffer.alloc(2048, 1));
      writeFileSync(join(folder, `${kept[0]}.new`), Buffer.alloc(1024, 1));
      await app.recoverUnsigned();
      expect(readdirSync(folder)).toEqual(kept);
    });

    it('what no known secret opens stays where it is, and keeps nothing else from starting', async () => {
      const community = await openedRound();
      const { app, alix, database } = community;
      await answers(alix, stormy, withoutSigning);
      await app.transact(async ({ tx }) => {
        const { id } = await tx.selectFrom('meteo_rounds').select('id').executeTakeFirstOrThrow();
        const sealed = loadSecrets({ given: ['A'.repeat(43)], file: '' }).seal('{}', `${METEO}/x`);
        await tx.insertInto(METEO).values({ id: 'x', roundId: id, sealed }).execute();
        await tx.updateTable('unsigned_topics').set({ count: 2 }).execute();
      });
      community.expectErrors();
      await app.recoverUnsigned();
      expect(community.logged()).toContain('unsigned.unreadable');
      expect(await database.db.selectFrom(METEO).selectAll().execute()).toHaveLength(1);
      expect(await inIntake(community, METEO)).toBe(1);
    });
  },
);

describe('a new secret', () => {
  it('has an open topic written anew, in other places, under it', async () => {
    const community = await openedRound();
    const { alix, noe, ines, database } = community;
    for (const who of [alix, noe, ines]) await answers(who, { ...stormy, successes: who.id }, withoutSigning);
    const file = join(dirname(database.file), 'magellan.secret');
    rotateSecretFile(file);
    const both = loadSecrets({ file });
    const rotated = restarted(community, { secrets: both });
    const folder = intakeFolder(database.file);
    const needed = (secrets: Secrets) => formerSealsIn(createIntake({ folder, secrets }), secrets.keyIds);
    const [name = ''] = readdirSync(folder);
    const before = readFileSync(join(folder, name));
    expect(needed(both)).toEqual({ former: 3, unknown: 0 });
    expect(await rotated.transact((uow) => unsignedAnswers.reencrypt(uow, 500))).toBe(3);
    expect(needed(both)).toEqual({ former: 0, unknown: 0 });
    expect(await rotated.transact((uow) => unsignedAnswers.reencrypt(uow, 500))).toBe(0);
    const taken = (bytes: Buffer) =>
      Array.from({ length: bytes.length / 1024 }, (_, slot) => slot).filter(
        (slot) => bytes[slot * 1024] !== 0,
      );
    const after = readFileSync(join(folder, name));
    expect(taken(after)).toHaveLength(3);
    expect(taken(after), 'a chance in forty thousand to fail').not.toEqual(taken(before));
    const newest = loadSecrets({ given: readFileSync(file, 'utf8').split('\n').slice(0, 1), file });
    const texts = createIntake({ folder, secrets: newest }).texts({
      kind: METEO,
      topic: name.split('.')[1] ?? '',
    });
    expect(texts.map((text) => JSON.parse(text).successes).sort()).toEqual([alix.id, ines.id, noe.id].sort());
  });
});
