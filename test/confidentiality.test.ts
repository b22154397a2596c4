import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormValues } from '../src/chat/form.ts';
import type { TestCommunity } from './support/community.ts';
import { answers, openedRound, withoutSigning } from './support/meteo.ts';

const level = { defi: 'storm', team: 'rain', self: 'cloud' };
const secret = (who: string): FormValues => ({
  ...level,
  successes: `réussite-confidentielle-de-${who}`,
  difficulties: `difficulté-confidentielle-de-${who}`,
});
/** Any of these would be a piece of an answer, as written or as JSON. */
const PIECES = ['confidentielle-de-', '"storm"', '"self":"', 'successes', 'difficult\u00e9-'];

type Row = Record<string, unknown>;
type Table = { name: string; rows: Row[] };

/** Every row of every table, SQLite's own schema included. */
function tablesOf({ database }: TestCommunity): Table[] {
  const names = database.sqlite
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .all() as { name: string }[];
  return names.map(({ name }) => ({
    name,
    rows: database.sqlite.prepare(`SELECT * FROM "${name}"`).all() as Row[],
  }));
}

/** The file, its write-ahead log and its shared memory, free pages included, as they lie on the disk. */
const bytesOf = ({ database }: TestCommunity): Buffer =>
  Buffer.concat(
    ['', '-wal', '-shm']
      .map((end) => `${database.file}${end}`)
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file)),
  );

const tableOf = (community: TestCommunity, name: string): Row[] =>
  tablesOf(community).find((table) => table.name === name)?.rows ?? [];

/** Six EIG answer, three of them without signing; one of the signed ones changes hers, another deletes it. */
async function answeredRound(): Promise<TestCommunity> {
  const community = await openedRound();
  const { alix, noe, ines, sacha, lina, hugo, clock } = community;
  await answers(alix, secret('alix'));
  await answers(sacha, secret('sacha'), 'Answer without signing');
  await clock.to('2022-03-11T15:00');
  await answers(noe, secret('noe'));
  await answers(lina, secret('lina'), withoutSigning);
  await answers(alix, secret('alix-encore'), 'Modifier');
  await clock.to('2022-03-14T11:00');
  await answers(hugo, secret('hugo'), withoutSigning);
  await answers(ines, secret('ines'));
  await noe.presses('Supprimer');
  await noe.presses('Confirmer');
  return community;
}

describe('an answer to the météo', () => {
  it('is nowhere in plain words: in no table, no free page, no log of the database, no log of ours', async () => {
    const community = await answeredRound();
    const { alix, camille, clock } = community;
    const look = () => {
      const bytes = bytesOf(community);
      for (const piece of PIECES) {
        expect(bytes.includes(piece), `${piece} in the file`).toBe(false);
        expect(community.logged(), `${piece} in the log`).not.toContain(piece);
        for (const { name, rows } of tablesOf(community))
          expect(rows.flatMap(Object.values).join('\n'), `${piece} in ${name}`).not.toContain(piece);
      }
    };
    look();
    await clock.to('2022-03-18T09:00');
    await camille.presses('Lire les réponses');
    await camille.presses('Suivante');
    await alix.types('/meteo');
    look();
    // The log is not empty, or the test would prove nothing.
    expect(community.logged()).toContain('meteo/close');
  });

  it('is sealed under its own row: moved to another, it does not open', async () => {
    const { app, database } = await answeredRound();
    const [one, two] = await database.db.selectFrom('meteo_unsigned').selectAll().execute();
    if (!one || !two) throw new Error('there are unsigned answers');
    const { secrets } = app.house;
    expect(secrets.open(one.sealed, `meteo_unsigned/${one.id}`)).toContain('confidentielle-de-');
    expect(() => secrets.open(one.sealed, `meteo_unsigned/${two.id}`)).toThrow();
    expect(() => secrets.open(one.sealed, `meteo_signed/${one.id}`)).toThrow();
  });

  it('never passes through the outbox, before sending or after', async () => {
    const community = await answeredRound();
    const { database, app } = community;
    await database.transact((tx) => tx.updateTable('outbox').set({ state: 'queued' }).execute());
    const { secrets } = app.house;
    for (const row of await database.db.selectFrom('outbox').selectAll().execute()) {
      const payload = row.payload ? secrets.open(row.payload, `outbox/${row.id}`) : '';
      for (const piece of ['confidentielle-de-', 'Orage']) expect(payload + row.key).not.toContain(piece);
    }
    for (const { message } of community.platform.posted) {
      expect(JSON.stringify(message)).not.toMatch(/confidentielle-de-|Orage|Storm/);
    }
  });
});

describe('an unsigned answer', () => {
  it('is a random key, a round and a sealed text, in a table without row numbers, times or references', async () => {
    const community = await answeredRound();
    const columns = community.database.sqlite.prepare(`PRAGMA table_info(meteo_unsigned)`).all();
    expect((columns as { name: string }[]).map(({ name }) => name)).toEqual(['id', 'round_id', 'sealed']);
    expect(() => community.database.sqlite.prepare('SELECT rowid FROM meteo_unsigned').all()).toThrow();
    for (const { name } of tablesOf(community)) {
      const keys = community.database.sqlite.prepare(`PRAGMA foreign_key_list("${name}")`).all();
      expect((keys as { table: string }[]).map(({ table }) => table)).not.toContain('meteo_unsigned');
    }
    for (const { id } of tableOf(community, 'meteo_unsigned')) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('shares no value with any other row of any table, its round apart', async () => {
    for (const closed of [false, true]) {
      const community = await answeredRound();
      if (closed) {
        await community.clock.to('2022-03-18T09:00');
        await community.camille.presses('Lire les réponses');
        for (let page = 2; page <= 5; page += 1) await community.camille.presses('Suivante');
      }
      const unsigned = tableOf(community, 'meteo_unsigned');
      expect(unsigned).toHaveLength(3);
      for (const row of unsigned) {
        const own = [row.id, row.sealed, ...String(row.sealed).split('.').slice(2)] as string[];
        for (const { name, rows } of tablesOf(community))
          for (const other of rows) {
            if (name === 'meteo_unsigned' && other.id === row.id) continue;
            const text = JSON.stringify(other);
            for (const value of own) expect(text, name).not.toContain(value);
          }
      }
    }
  });

  it('leaves no trace of who among those who answered did not sign', async () => {
    const community = await answeredRound();
    const { alix, ines, sacha, lina, hugo } = community;
    const rows = tableOf(community, 'meteo_invitations').filter(({ status }) => status === 'answered');
    expect(new Set(rows.map(({ member_id }) => member_id))).toEqual(
      new Set([alix, ines, sacha, lina, hugo].map(({ id }) => id)),
    );
    for (const row of rows)
      expect({ ...row, member_id: '', round_id: '' }).toEqual({
        member_id: '',
        round_id: '',
        status: 'answered',
        asked_at: null,
        snoozed_until: null,
        nudged: 0,
      });
    const readings = tableOf(community, 'meteo_readings');
    expect(readings).toEqual([]);
  });

  it('leaves nothing in the write-ahead log once it is kept, nor once it is closed', async () => {
    const community = await openedRound();
    const { lina, clock, database } = community;
    const logSize = () => {
      const file = `${database.file}-wal`;
      return existsSync(file) ? readFileSync(file).length : 0;
    };
    let sizeAfterCommit = -1;
    database.onCommit(() => {
      if (sizeAfterCommit < 0 && lina.form !== null && unsignedCount(community) === 1)
        sizeAfterCommit = logSize();
    });
    await lina.presses(withoutSigning);
    await lina.fills(secret('lina'));
    expect(sizeAfterCommit, 'emptied by the commit that kept it').toBe(0);
    const [row] = tableOf(community, 'meteo_unsigned');
    await clock.to('2022-03-17T18:00');
    expect(bytesOf(community).includes(String(row?.id)), 'the key under which it was sent').toBe(false);
  });

  it('lies in the file in the order of random keys, whatever the order in which it came', async () => {
    const community = await openedRound();
    const crowd = await community.crowd(24);
    const order: string[] = [];
    await community.clock.to('2022-03-14T09:00');
    for (const member of crowd) {
      await answers(member, secret(member.id), withoutSigning);
      const known = new Set(order);
      const added = tableOf(community, 'meteo_unsigned').find(({ id }) => !known.has(String(id)));
      order.push(String(added?.id));
    }
    const kept = tableOf(community, 'meteo_unsigned').map(({ id }) => String(id));
    expect(kept).toEqual([...kept].sort());
    expect(kept, 'a chance in 24! to fail').not.toEqual(order);
    await community.clock.to('2022-03-17T18:00');
    const closed = tableOf(community, 'meteo_unsigned').map(({ id }) => String(id));
    expect(closed).toEqual([...closed].sort());
    for (const id of closed) expect(order).not.toContain(id);
    // Which secret is at which place has changed too: the order of keys before tells nothing of that after.
    const bytes = bytesOf(community);
    for (const id of order) expect(bytes.includes(id)).toBe(false);
  });
});

const unsignedCount = (community: TestCommunity): number => tableOf(community, 'meteo_unsigned').length;
