import { describe, expect, it } from 'vitest';
import type { FormValues } from '../src/chat/form.ts';
import type { TestCommunity } from './support/community.ts';
import { answers, openedRound, withoutSigning } from './support/meteo.ts';
import { bytesOf, inIntake, intakeOf, sealedInIntake } from './support/unsigned.ts';

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
  await noe.presses('Supprimer ma réponse');
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
    const community = await answeredRound();
    const { app, database } = community;
    const [open, other] = sealedInIntake(community);
    const places = Array.from({ length: 64 }, (_, slot) => slot);
    const [topic] = intakeOf(community).topics();
    const opens = (sealed: string | undefined) =>
      places.filter((slot) => {
        try {
          app.context.secrets.open(sealed ?? '', `intake/meteo_unsigned/${topic?.topic}/${slot}`);
          return true;
        } catch {
          return false;
        }
      });
    expect(opens(open)).toHaveLength(1);
    expect(opens(other)).toHaveLength(1);
    expect(opens(open)).not.toEqual(opens(other));
    await community.clock.to('2022-03-18T09:00');
    const [one, two] = await database.db.selectFrom('meteo_unsigned').selectAll().execute();
    if (!one || !two) throw new Error('there are unsigned answers');
    const { secrets } = app.context;
    expect(secrets.open(one.sealed, `meteo_unsigned/${one.id}`)).toContain('confidentielle-de-');
    expect(() => secrets.open(one.sealed, `meteo_unsigned/${two.id}`)).toThrow();
    expect(() => secrets.open(one.sealed, `meteo_signed/${one.id}`)).toThrow();
  });

  it('never passes through the outbox, before sending or after', async () => {
    const community = await answeredRound();
    const { database, app } = community;
    await database.transact((tx) => tx.updateTable('outbox').set({ state: 'queued' }).execute());
    const { secrets } = app.context;
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
    await community.clock.to('2022-03-18T09:00');
    expect(tableOf(community, 'meteo_unsigned')).toHaveLength(3);
    for (const { id } of tableOf(community, 'meteo_unsigned')) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is in no table while its round is open, nor does any row share a value with it', async () => {
    const community = await answeredRound();
    expect(tableOf(community, 'meteo_unsigned')).toEqual([]);
    const sealed = sealedInIntake(community);
    expect(sealed).toHaveLength(3);
    const rows = JSON.stringify(tablesOf(community));
    for (const text of sealed) expect(rows).not.toContain(text.split('.')[2]);
    expect(tableOf(community, 'unsigned_pending'), 'whose it was is forgotten once it is there').toEqual([]);
  });

  it('shares no value with any other row of any table, its round apart, once it is closed and read', async () => {
    const community = await answeredRound();
    await community.clock.to('2022-03-18T09:00');
    await community.camille.presses('Lire les réponses');
    await community.camille.presses('Suivante');
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

  it('leaves nothing where it was once its round is closed, and lies in its table in the order of random keys', async () => {
    const community = await openedRound();
    const crowd = await community.crowd(24);
    await community.clock.to('2022-03-14T09:00');
    for (const member of crowd) await answers(member, secret(member.id), withoutSigning);
    const before = sealedInIntake(community);
    expect(before).toHaveLength(24);
    await community.clock.to('2022-03-17T18:00');
    const closed = tableOf(community, 'meteo_unsigned').map(({ id }) => String(id));
    expect(closed).toHaveLength(24);
    expect(closed).toEqual([...closed].sort());
    expect(await inIntake(community, 'meteo_unsigned')).toBe(0);
    const bytes = bytesOf(community);
    for (const text of before) expect(bytes.includes(text.slice(0, 100))).toBe(false);
  });

  it('that is signed, and changed or taken back, is not in the write-ahead log any more', async () => {
    const community = await openedRound();
    const { alix, database } = community;
    await answers(alix, secret('alix'));
    const [first] = tableOf(community, 'meteo_signed');
    await answers(alix, secret('alix-encore'), 'Modifier');
    expect(bytesOf(community).includes(String(first?.sealed)), 'what she had said first').toBe(false);
    const [second] = tableOf(community, 'meteo_signed');
    await alix.presses('Supprimer');
    await alix.presses('Supprimer ma réponse');
    expect(bytesOf(community).includes(String(second?.sealed)), 'what she took back').toBe(false);
    expect(database.checkpointPendingSince()).toBeNull();
  });
});
