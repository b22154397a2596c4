import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saysHowItWas, workshop } from '../../../test/support/afterwards.ts';
import { copyOf } from '../../../test/support/attribution.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import {
  answers,
  labelsOf,
  openedRound,
  stormy,
  textOf,
  withoutSigning,
} from '../../../test/support/meteo.ts';
import { copyRulesOf, inIntake, textsInIntake } from '../../../test/support/unsigned.ts';
import { createApp } from '../../boot/app.ts';
import { unsignedKinds } from '../../boot/unsigned-kinds.ts';
import { unsignedAnswers } from '../../features/meteo/store/answers.ts';
import { backupDatabase } from '../backup.ts';
import { openDatabase } from '../database.ts';
import { rotateSecretFile } from '../key-rotation.ts';
import { createMetrics } from '../metrics.ts';
import { restoreDatabase } from '../restore.ts';
import { loadSecrets, type Secrets } from '../secrets.ts';
import { createIntake, formerSealsIn, intakeFolder } from './intake.ts';

const METEO = 'meteo_unsigned';
const EVENT = { platform: 'memory', eventId: 'e' };
const folderIn = ({ database }: TestCommunity) => mkdtempSync(join(dirname(database.file), 'elsewhere-'));

const statusOf = async ({ database }: Pick<TestCommunity, 'database'>, id: string) =>
  (
    await database.db
      .selectFrom('meteo_invitations')
      .select('status')
      .where('memberId', '=', id)
      .executeTakeFirst()
  )?.status;

/** A crash right after the first step: that she answered is on disk, what she said is not. */
async function crashBefore(community: TestCommunity, last: { id: string }): Promise<void> {
  const texts = await textsInIntake(community, METEO);
  await community.app.transact(async ({ tx, intake }) => {
    const [topic] = intake.topics();
    if (!topic) throw new Error('there is an intake');
    intake.refill(
      topic,
      texts.filter((text) => !text.includes(last.id)),
    );
    const row = { token: 'the-last', kind: topic.kind, topic: topic.topic, memberId: last.id, ...EVENT };
    await tx.insertInto('unsigned_pending').values(row).execute();
  });
}

describe('a crash between saying that somebody wrote and keeping what', () => {
  it('lets her write again, and her alone: nothing is lost that was acknowledged, nothing doubled', async () => {
    const community = await openedRound();
    const { alix, noe, app } = community;
    await answers(noe, { ...stormy, successes: `par ${noe.id}` }, withoutSigning);
    await answers(alix, { ...stormy, successes: `par ${alix.id}` }, withoutSigning);
    await crashBefore(community, alix);
    await app.recoverUnsigned();
    await app.outbox.idle();
    expect(await statusOf(community, alix.id)).toBe('invited');
    expect(await statusOf(community, noe.id)).toBe('answered');
    expect(textOf(alix.lastMessage())).toContain('n’a pas pu être gardée');
    expect(labelsOf(alix.lastMessage())).toContain(withoutSigning);
    await answers(alix, { ...stormy, successes: `par ${alix.id}` }, withoutSigning);
    expect(await inIntake(community, METEO)).toBe(2);
    await app.recoverUnsigned();
    expect(await statusOf(community, alix.id)).toBe('answered');
    expect(await inIntake(community, METEO)).toBe(2);
  });

  it('takes the same event for what it is when it is delivered again: her text is there', async () => {
    const community = await openedRound();
    const { alix, noe, database, programme, clock, platform } = community;
    await answers(noe, { ...stormy, successes: `par ${noe.id}` }, withoutSigning);
    await alix.presses(withoutSigning);
    const sent = {
      kind: 'submit',
      form: 'meteo/unsigned',
      ref: alix.form?.ref ?? '',
      values: { ...stormy, successes: `par ${alix.id}` },
    } as const;
    // Killed right after the commit: nothing of what follows it is done.
    const { afterCommit } = database;
    database.afterCommit = () => {};
    await alix.does(sent, 'the-event');
    database.afterCommit = afterCommit;
    expect(await inIntake(community, METEO)).toBe(1);
    const { secrets, log } = community.app.context;
    const app = createApp({
      ...{ programme, database, clock, secrets, log, metrics: createMetrics(), platforms: [platform] },
    });
    await app.recoverUnsigned();
    expect(await statusOf(community, alix.id)).toBe('invited');
    const from = { platform: platform.id, user: 'u-alix' };
    const again = await app.receive({ ...sent, id: 'the-event', from });
    expect(again.kind).not.toBe('nothing');
    expect(await statusOf(community, alix.id)).toBe('answered');
    expect(await textsInIntake(community, METEO)).toHaveLength(2);
    expect((await app.receive({ ...sent, id: 'the-event', from })).kind, 'counted once').toBe('nothing');
    expect(await textsInIntake(community, METEO)).toHaveLength(2);
  });

  it('after what she wrote was kept changes nothing', async () => {
    const community = await openedRound();
    const { alix, app, database } = community;
    await answers(alix, stormy, withoutSigning);
    await app.transact(async ({ tx, intake }) => {
      const [topic] = intake.topics();
      const row = { token: 'x', kind: METEO, topic: topic?.topic ?? '', memberId: alix.id, ...EVENT };
      await tx.insertInto('unsigned_pending').values(row).execute();
    });
    await app.recoverUnsigned();
    expect(await statusOf(community, alix.id)).toBe('answered');
    expect(await database.db.selectFrom('unsigned_pending').selectAll().execute()).toEqual([]);
  });

  it('is as if nothing had been, when the disk takes no more: she is told so, and can try again', async () => {
    const community = await openedRound();
    const { alix, noe, database } = community;
    await answers(noe, stormy, withoutSigning);
    const [round] = await database.db.selectFrom('meteo_rounds').select('id').execute();
    const folder = intakeFolder(database.file);
    community.expectErrors();
    await alix.presses(withoutSigning);
    // Longer than what has room already: a file would have to be made, where none can be.
    const kept = readdirSync(folder);
    expect(kept).toHaveLength(1);
    const long = { ...stormy, successes: 'a'.repeat(1400), difficulties: 'b'.repeat(1400) };
    const blocked = join(folder, `${METEO}.${round?.id}.4096.new`);
    mkdirSync(blocked);
    await alix.fills(long);
    expect(alix.errors).not.toBeNull();
    expect(await statusOf(community, alix.id)).toBe('invited');
    expect(community.logged()).toContain('unsigned.unwritten');
    rmSync(blocked, { recursive: true });
    await alix.fills(long);
    expect(alix.errors).toBeNull();
    expect(await inIntake(community, METEO)).toBe(2);
  });
});

/** Another Magellan on the restored file, with the same people, clock and platform. */
async function startedOn(community: TestCommunity, file: string) {
  const database = openDatabase(file);
  const { app: former, programme, clock, platform } = community;
  const { secrets, log } = former.context;
  const app = createApp({
    programme,
    database,
    clock,
    secrets,
    log,
    metrics: createMetrics(),
    platforms: [platform],
  });
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
    const database = openDatabase(file);
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

describe('feedback that was not kept', () => {
  it('can be given again, by the button of the thank-you, and again says that it was given', async () => {
    const community = await testCommunity({ now: '2022-03-17T15:00' });
    const { alix, noe, app, clock } = community;
    const gathering = await workshop(community);
    await clock.to('2022-03-17T17:45');
    await saysHowItWas(alix, { useful: 'rather' });
    await saysHowItWas(noe, { useful: 'rather' });
    await app.transact(async ({ intake }) =>
      intake.erase({ kind: 'gathering_feedback', topic: gathering.id }),
    );
    await app.recoverUnsigned();
    await app.outbox.idle();
    expect(labelsOf(alix.lastMessage())).toContain('Donner mon retour');
    await saysHowItWas(alix, { useful: 'very' });
    expect(labelsOf(alix.lastMessage())).not.toContain('Donner mon retour');
    expect(await inIntake(community, 'gathering_feedback')).toBe(1);
  });
});

describe('what an earlier version left of an open round in its table', () => {
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
});

describe('moving', () => {
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

describe('a new secret', () => {
  it('has an open topic written anew, in other places, under it', async () => {
    const community = await openedRound();
    const { alix, noe, ines, app, database, programme, clock, platform } = community;
    for (const who of [alix, noe, ines]) await answers(who, { ...stormy, successes: who.id }, withoutSigning);
    const file = join(dirname(database.file), 'magellan.secret');
    rotateSecretFile(file);
    const both = loadSecrets({ file });
    const rotated = createApp({
      programme,
      database,
      clock,
      secrets: both,
      log: app.context.log,
      metrics: createMetrics(),
      platforms: [platform],
    });
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
