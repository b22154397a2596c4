import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { saysHowItWas, workshop } from '../../../test/support/afterwards.ts';
import { restarted, type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import {
  answers,
  labelsOf,
  openedRound,
  stormy,
  textOf,
  withoutSigning,
} from '../../../test/support/meteo.ts';
import { inIntake, intakeOf, textsInIntake } from '../../../test/support/unsigned.ts';
import { statusOf } from '../../../test/support/unsigned-answers.ts';
import { createRecording } from './by-engine.ts';
import { intakeFolder } from './intake.ts';

const METEO = 'meteo_unsigned';

const EVENT = { platform: 'memory', eventId: 'e', sinceAt: 0 };

/** A crash right after the first step: that she answered is on disk, what she said is not. */
async function crashBefore(community: TestCommunity, last: { id: string }): Promise<void> {
  const texts = await textsInIntake(community, METEO);
  const intake = intakeOf(community);
  await community.app.transact(async ({ tx }) => {
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
    const { alix, noe, database, platform } = community;
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
    const app = restarted(community);
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
    await app.transact(async ({ tx }) => {
      const [topic] = intakeOf(community).topics();
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

describe('feedback that was not kept', () => {
  it('can be given again, by the button of the thank-you, and again says that it was given', async () => {
    const community = await testCommunity({ now: '2022-03-17T15:00' });
    const { alix, noe, app, clock } = community;
    const gathering = await workshop(community);
    await clock.to('2022-03-17T17:45');
    await saysHowItWas(alix, { useful: 'rather' });
    await saysHowItWas(noe, { useful: 'rather' });
    intakeOf(community).erase({ kind: 'gathering_feedback', topic: gathering.id });
    await app.recoverUnsigned();
    await app.outbox.idle();
    expect(labelsOf(alix.lastMessage())).toContain('Donner mon retour');
    await saysHowItWas(alix, { useful: 'very' });
    expect(labelsOf(alix.lastMessage())).not.toContain('Donner mon retour');
    expect(await inIntake(community, 'gathering_feedback')).toBe(1);
  });
});

describe('texts of several who write at the same time', () => {
  it('are kept once each, and none before its author’s commit, even where the commit that they would share fails', async () => {
    const community = await openedRound();
    const { app, alix, noe, ines, database } = community;
    const { secrets, log } = app.context;
    const [topic] = intakeOf(community).topics();
    if (!topic) throw new Error('there is an intake');
    const transact = database.transact;
    const recording = createRecording(database, { secrets, transact, log, undo: async () => undefined });
    const adds = ({ id }: { id: string }) =>
      database.transactTogether((tx) =>
        recording.add(
          {
            ...{ tx, now: 0, secrets, log, forgetOrder: () => undefined },
            afterCommit: (then) => database.afterCommit(tx, then),
            endCommit: () => database.endCommit(tx),
          },
          topic,
          { member: { id }, event: { platform: 'memory', id } },
          JSON.stringify(`par ${id}`),
        ),
      );
    const outcomes = await Promise.allSettled([
      ...[alix, noe].map(adds),
      database.transactTogether(async (tx) => {
        await sql`PRAGMA defer_foreign_keys = ON`.execute(tx);
        await sql`INSERT INTO identities (platform, user, member_id) VALUES ('memory', 'u', 'nobody')`.execute(
          tx,
        );
      }),
      adds(ines),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    const texts = await textsInIntake(community, METEO);
    expect(texts.filter((text) => text.includes('par ')).sort()).toEqual(
      [alix, noe, ines].map(({ id }) => JSON.stringify(`par ${id}`)).sort(),
    );
  });
});
