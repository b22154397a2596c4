import { randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Tx } from '../database.ts';
import { canBeOpened, isUnderFormer, type SealedColumn } from '../reencrypt.ts';
import type { Secrets } from '../secrets.ts';
import type { Recording, Topic, UnsignedKind, UnsignedTexts, UnsignedWork } from './unsigned.ts';

type Row = { id: string; sealed: string };

/** 128 random bits: the key tells neither when nor in which order a text was written. */
export const randomKey = (): string => randomBytes(16).toString('hex');

/** So many texts are opened and sealed in one slice: some tens of milliseconds. */
const OPENED_AT_ONCE = 500;
const ROWS_AT_ONCE = 500;
/** Sealed texts of about the same length have the same: what their length tells is little. */
const MIN_LENGTH = 256;

/** Spaces at its end, which JSON ignores, up to the next power of two. */
export function padded(json: string): string {
  const bytes = Buffer.byteLength(json);
  const length = Math.max(MIN_LENGTH, 2 ** Math.ceil(Math.log2(bytes)));
  return json + ' '.repeat(length - bytes);
}

export function unsignedTexts<Text>(kind: UnsignedKind): UnsignedTexts<Text> {
  const { table } = kind;
  const [rows, topicColumn] = [sql.table(table), sql.ref(kind.topic)];
  const topicOf = (topic: string): Topic => ({ kind: table, topic });
  const ofTopic = (topic: string): RawBuilder<boolean> => sql`${topicColumn} = ${topic}`;
  const rowOf = (secrets: Secrets, json: string): Row => {
    const id = randomKey();
    return { id, sealed: secrets.seal(padded(json), `${table}/${id}`) };
  };
  const unseal = (secrets: Secrets, { id, sealed }: Row) => secrets.open(sealed, `${table}/${id}`).trimEnd();

  /** Of each application, by the topic that is about to be closed, and by what they say: rows that are not written yet. */
  const sealedAhead = new WeakMap<Recording, Map<string, Map<string, Row[]>>>();

  async function openAhead({ recording, ...uow }: UnsignedWork, topic: string): Promise<boolean> {
    const opened = await recording.openAhead(uow, topicOf(topic), OPENED_AT_ONCE);
    if (opened === null) return false;
    const topics = sealedAhead.get(recording) ?? new Map<string, Map<string, Row[]>>();
    sealedAhead.set(recording, topics);
    const ready = topics.get(topic) ?? new Map<string, Row[]>();
    topics.set(topic, ready);
    for (const json of opened.texts) {
      const same = ready.get(json) ?? [];
      ready.set(json, same);
      same.push(rowOf(uow.secrets, json));
    }
    return opened.more;
  }

  /** The rows of these texts, those that were sealed ahead first; nothing is kept of the others. */
  function rowsOf({ recording, secrets }: UnsignedWork, topic: string, all: readonly string[]): Row[] {
    const ready = sealedAhead.get(recording)?.get(topic);
    sealedAhead.get(recording)?.delete(topic);
    return all.map((json) => ready?.get(json)?.pop() ?? rowOf(secrets, json));
  }

  async function insert({ tx }: Pick<UnsignedWork, 'tx'>, topic: string, made: Row[]) {
    for (const some of chunks(
      made.sort((a, b) => (a.id < b.id ? -1 : 1)),
      ROWS_AT_ONCE,
    ))
      await sql`INSERT INTO ${rows} (id, ${topicColumn}, sealed)
        VALUES ${sql.join(some.map(({ id, sealed }) => sql`(${id}, ${topic}, ${sealed})`))}`.execute(tx);
  }

  const rowsWhere = async (tx: Tx, where: RawBuilder<boolean>): Promise<Row[]> =>
    (await sql<Row>`SELECT id, sealed FROM ${rows} WHERE ${where} ORDER BY id`.execute(tx)).rows;

  /** As JSON: those that were recorded while it is open, and those that the table has already. */
  async function jsonOf(uow: UnsignedWork, topic: string): Promise<string[]> {
    const recorded = await uow.recording.texts(uow, topicOf(topic));
    const kept = await rowsWhere(uow.tx, ofTopic(topic));
    return [...recorded, ...kept.map((row) => unseal(uow.secrets, row))];
  }

  async function erase({ tx }: Pick<UnsignedWork, 'tx'>, topic: string): Promise<boolean> {
    const { numAffectedRows = 0n } = await sql`DELETE FROM ${rows} WHERE ${ofTopic(topic)}`.execute(tx);
    return numAffectedRows > 0n;
  }

  async function topicsUnderFormer({ tx, secrets }: UnsignedWork): Promise<string[]> {
    const former = isUnderFormer(secrets, 'sealed');
    if (former === null) return [];
    const { rows: found } = await sql<{ topic: string }>`
      SELECT DISTINCT ${topicColumn} AS topic FROM ${rows} WHERE ${former} ORDER BY topic`.execute(tx);
    return found.map(({ topic }) => topic);
  }

  /** What no known secret opens is left as it is. */
  async function renew(uow: UnsignedWork, topic: string): Promise<number> {
    const known = sql<boolean>`${ofTopic(topic)} AND ${canBeOpened(uow.secrets, 'sealed')}`;
    const kept = await rowsWhere(uow.tx, known);
    await sql`DELETE FROM ${rows} WHERE ${known}`.execute(uow.tx);
    await insert(
      uow,
      topic,
      kept.map((row) => rowOf(uow.secrets, unseal(uow.secrets, row))),
    );
    return kept.length;
  }

  return {
    kind,
    column: { table: table as SealedColumn['table'], column: 'sealed' },
    open: (uow, topic, people) => uow.recording.open(uow, topicOf(topic), people),
    add: (context, topic, text) =>
      context.recording.add(context, topicOf(topic), context, JSON.stringify(text)),
    all: async (uow, topic) => (await jsonOf(uow, topic)).map((json) => JSON.parse(json) as Text),
    openAhead,
    async close(uow, topic, decide) {
      const all = await jsonOf(uow, topic);
      const fate = await decide(all.map((json) => JSON.parse(json) as Text));
      await erase(uow, topic);
      await insert(uow, topic, rowsOf(uow, topic, fate === 'keep' ? all : []));
      await uow.recording.forget(uow, topicOf(topic));
      uow.forgetOrder();
    },
    write: (uow, topic, texts) =>
      insert(
        uow,
        topic,
        texts.map((text) => rowOf(uow.secrets, JSON.stringify(text))),
      ),
    erase,
    async keys(tx, topic) {
      const { rows: found } = await sql<{ id: string }>`
        SELECT id FROM ${rows} WHERE ${ofTopic(topic)} ORDER BY id`.execute(tx);
      return found.map(({ id }) => id);
    },
    async topicOf(tx, key) {
      const { rows: found } = await sql<{ topic: string }>`
        SELECT ${topicColumn} AS topic FROM ${rows} WHERE id = ${key}`.execute(tx);
      return found[0]?.topic ?? null;
    },
    async read({ tx, secrets }, key) {
      const [row] = await rowsWhere(tx, sql`id = ${key}`);
      return row ? (JSON.parse(unseal(secrets, row)) as Text) : null;
    },
    async reencrypt(uow, max) {
      let count = 0;
      for (const topic of await topicsUnderFormer(uow)) {
        if (count >= max) return count;
        count += await renew(uow, topic);
        uow.forgetOrder();
      }
      return count >= max ? count : count + (await uow.recording.reencrypt(uow, table, max - count));
    },
  };
}
