import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saysHowItWas, workshop } from '../../../../../test/support/afterwards.ts';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { bytesOf, inIntake, sealedInIntake } from '../../../../../test/support/unsigned.ts';
import { rotateSecretFile } from '../../../../engine/key-rotation.ts';
import { countUnderFormerKeys } from '../../../../engine/reencrypt.ts';
import { loadSecrets } from '../../../../engine/secrets.ts';
import { privacy } from '../../../privacy/index.ts';
import { gatherings } from '../../index.ts';
import { feedbackOn, unsignedFeedback } from './store/feedback.ts';

type Row = Record<string, unknown>;

/** Any of these would be a piece of what was said, as written or as JSON. */
const PIECES = ['confié-par-', 'Alléger-', '"useful":', '"better":', 'rather'];

function tablesOf({ database }: TestCommunity): { name: string; rows: Row[] }[] {
  const names = database.sqlite
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .all() as { name: string }[];
  return names.map(({ name }) => ({
    name,
    rows: database.sqlite.prepare(`SELECT * FROM "${name}"`).all() as Row[],
  }));
}

const feedbackIn = (community: TestCommunity): Row[] =>
  tablesOf(community).find(({ name }) => name === 'gathering_feedback')?.rows ?? [];

/** Four of six say how it was, at different moments. */
async function spoken(): Promise<TestCommunity & { gatheringId: string }> {
  const community = await testCommunity({ now: '2022-03-17T15:00', features: [gatherings, privacy] });
  const { alix, noe, ines, lina, clock } = community;
  const { id: gatheringId } = await workshop(community);
  await clock.to('2022-03-17T17:45');
  for (const [index, who] of [alix, noe, ines, lina].entries()) {
    await clock.forward({ minutes: 7 * (index + 1) });
    await saysHowItWas(who, {
      useful: 'rather',
      apply: `Alléger-nos-pages, confié-par-${who.id}`,
      better: `une-pause, confié-par-${who.id}`,
    });
  }
  return Object.assign(community, { gatheringId });
}

const closed = async () => {
  const community = await spoken();
  await community.clock.to('2022-03-22T09:00');
  await community.driss.does({
    kind: 'press',
    press: 'afterwards/read',
    ref: community.gatheringId,
    value: null,
  });
  return community;
};

describe('feedback', () => {
  it('is nowhere in plain words: in no table, no free page, no log of the database, no log of ours', async () => {
    const community = await closed();
    const bytes = bytesOf(community);
    for (const piece of PIECES) {
      expect(bytes.includes(piece), `${piece} in the file`).toBe(false);
      expect(community.logged(), `${piece} in the log`).not.toContain(piece);
    }
    expect(community.logged()).toContain('afterwards/close');
  });

  it('never passes through the outbox, before sending or after', async () => {
    const community = await closed();
    expect(community.platform.posted.length).toBeGreaterThan(6);
    for (const { message } of community.platform.posted)
      expect(JSON.stringify(message)).not.toMatch(/confié-par-|Alléger-/);
  });

  it('is a random key, a gathering and a sealed text, without row number, time, member or reference', async () => {
    const community = await spoken();
    const { sqlite } = community.database;
    const columns = sqlite.prepare('PRAGMA table_info(gathering_feedback)').all() as { name: string }[];
    expect(columns.map(({ name }) => name)).toEqual(['id', 'gathering_id', 'sealed']);
    expect(() => sqlite.prepare('SELECT rowid FROM gathering_feedback').all()).toThrow();
    for (const { name } of tablesOf(community)) {
      const keys = sqlite.prepare(`PRAGMA foreign_key_list("${name}")`).all() as { table: string }[];
      expect(keys.map(({ table }) => table)).not.toContain('gathering_feedback');
    }
    const own = sqlite.prepare('PRAGMA foreign_key_list(gathering_feedback)').all() as { table: string }[];
    expect(own.map(({ table }) => table)).toEqual(['gatherings']);
    await community.clock.to('2022-03-21T18:00');
    expect(feedbackIn(community)).toHaveLength(4);
    for (const { id } of feedbackIn(community)) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is in no table while it is open, nor does any row share a value with it', async () => {
    const community = await spoken();
    expect(feedbackIn(community)).toEqual([]);
    const sealed = sealedInIntake(community);
    expect(sealed).toHaveLength(4);
    const rows = JSON.stringify(tablesOf(community));
    for (const text of sealed) expect(rows).not.toContain(text.split('.')[2]);
  });

  it('shares no value with any other row of any table, its gathering apart, once it is closed and read', async () => {
    const community = await closed();
    const rows = feedbackIn(community);
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const own = [row.id, row.sealed, ...String(row.sealed).split('.').slice(2)] as string[];
      for (const { name, rows: others } of tablesOf(community))
        for (const other of others) {
          if (name === 'gathering_feedback' && other.id === row.id) continue;
          const text = JSON.stringify(other);
          for (const value of own) expect(text, name).not.toContain(value);
        }
    }
  });

  it('no join leads from it to a member: the gathering is common to all who gave some', async () => {
    const community = await closed();
    const joined = community.database.sqlite
      .prepare(
        `SELECT feedback.id, group_concat(given.member_id) AS givers FROM gathering_feedback AS feedback
         JOIN gathering_feedback_given AS given USING (gathering_id) GROUP BY feedback.id`,
      )
      .all() as { givers: string }[];
    expect(joined).toHaveLength(4);
    expect(new Set(joined.map(({ givers }) => givers.split(',').sort().join()))).toEqual(
      new Set(['m-alix,m-ines,m-lina,m-noe']),
    );
  });

  it('that it was given says who, and neither when, nor in which order, nor what', async () => {
    const community = await spoken();
    const { sqlite } = community.database;
    const columns = sqlite.prepare('PRAGMA table_info(gathering_feedback_given)').all() as { name: string }[];
    expect(columns.map(({ name }) => name)).toEqual(['gathering_id', 'member_id']);
    expect(() => sqlite.prepare('SELECT rowid FROM gathering_feedback_given').all()).toThrow();
  });

  it('closing writes it into its table under keys in their order, and nothing stays where it was', async () => {
    const community = await spoken();
    const before = sealedInIntake(community);
    await community.clock.to('2022-03-21T18:00');
    const after = feedbackIn(community).map(({ id }) => String(id));
    expect(after).toHaveLength(4);
    expect(after).toEqual([...after].sort());
    expect(await inIntake(community, 'gathering_feedback')).toBe(0);
    const bytes = bytesOf(community);
    for (const text of before) expect(bytes.includes(text.slice(0, 100))).toBe(false);
  });

  it('is in nobody’s export, and erasing oneself neither finds it nor lets it be given twice', async () => {
    const community = await spoken();
    const { alix, app, gatheringId } = community;
    const exported = await app.transact((uow) =>
      uow.contributions.exportPersonalData(uow, { id: alix.id } as Parameters<
        typeof uow.contributions.exportPersonalData
      >[1]),
    );
    expect(JSON.stringify(exported)).toContain('feedbackGiven');
    expect(JSON.stringify(exported)).not.toContain('confié-par-');
    await alix.types('/magellan confidentialite');
    await alix.presses('Tout effacer');
    await alix.fills({ word: 'EFFACER' });
    expect(await inIntake(community, 'gathering_feedback')).toBe(4);
    await alix.does({ kind: 'press', press: 'afterwards/feedback', ref: gatheringId, value: null });
    expect(alix.form?.id).not.toBe('afterwards/feedback');
    await community.clock.to('2022-03-22T09:00');
    await app.transact((uow) =>
      uow.contributions.erasePersonalData(
        uow,
        { id: alix.id } as Parameters<typeof uow.contributions.erasePersonalData>[1],
        {
          leaves: false,
        },
      ),
    );
    const given = await community.database.db.selectFrom('gathering_feedback_given').selectAll().execute();
    expect(given.map(({ memberId }) => memberId)).not.toContain(alix.id);
  });

  it('is erased when it has been kept long enough, with who gave some; its figures stay', async () => {
    const community = await closed();
    const { app, clock, database } = community;
    clock.set(clock.now() + 366 * 24 * 60 * 60_000);
    await app.scheduler.tick();
    expect(feedbackIn(community)).toEqual([]);
    expect(await database.db.selectFrom('gathering_feedback_given').selectAll().execute()).toEqual([]);
    const [followup] = await database.db.selectFrom('gathering_followups').selectAll().execute();
    expect(followup?.given).toBe(4);
  });

  it('is sealed again under a new secret, under new keys, and the log of writes is emptied', async () => {
    const community = await closed();
    const { app, database, gatheringId } = community;
    const before = feedbackIn(community).map(({ id }) => String(id));
    const file = join(dirname(database.file), 'magellan.secret');
    rotateSecretFile(file);
    const both = loadSecrets({ file });
    expect(await countUnderFormerKeys(database.db, both, [unsignedFeedback.column])).toEqual({
      former: 4,
      unknown: 0,
    });
    expect(await app.transact((uow) => uow.contributions.reencrypt({ ...uow, secrets: both }, 1))).toBe(4);
    expect(await countUnderFormerKeys(database.db, both, [unsignedFeedback.column])).toEqual({
      former: 0,
      unknown: 0,
    });
    const after = await app.transact((uow) => feedbackOn({ ...uow, secrets: both }, gatheringId));
    expect(after.map(({ apply }) => apply).sort()).toEqual(
      ['alix', 'ines', 'lina', 'noe'].map((first) => `Alléger-nos-pages, confié-par-m-${first}`),
    );
    for (const { id } of after) expect(before).not.toContain(id);
    expect(existsSync(`${database.file}-wal`) ? readFileSync(`${database.file}-wal`).length : 0).toBe(0);
  });
});
