import { randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { Log } from '../log.ts';
import { canBeOpened, isUnderFormer, type SealedColumn } from '../reencrypt.ts';
import type { Secrets } from '../secrets.ts';
import type { Intake, Topic } from './intake.ts';
import type { Author, Recording } from './recording.ts';

declare module '../database.ts' {
  interface Tables {
    /** Of each topic that is open: how many texts it has, and how many it had in the last copy that has them. */
    unsigned_topics: { kind: string; topic: string; count: number; copied: number };
  }
}

/** What unsigned texts need of what one works with: a transaction, the secrets, and where texts go meanwhile. */
export type UnsignedWork = {
  tx: Tx;
  secrets: Secrets;
  intake: Intake;
  recording: Recording;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  forgetOrder(): void;
  afterCommit(then: () => Promise<void> | void): void;
};

/**
 * A kind of unsigned texts: the table that keeps them once their topic is closed (`id`, the topic's column,
 * `sealed`, without row numbers), and where the topics that are open stand, by the states of their rows.
 */
export type UnsignedKind = {
  table: string;
  topic: string;
  open: { table: string; column: string; states: readonly string[] };
};

/**
 * Texts that nobody signs, of one kind: the only way in which such are written and read. While their topic is
 * open they are in the intake; at its closing they are written into their table together, in an order drawn by
 * lot. Neither place, nor anything else that is kept, tells in which order they came, or from whom.
 */
export type UnsignedTexts<Text> = {
  kind: UnsignedKind;
  column: SealedColumn;
  /** Makes room for as many people as may write on a topic, once it is open on disk. */
  open(uow: UnsignedWork, topic: string, people: number): void;
  /** Takes what a member wrote; it is kept once the transaction that says that she did is committed. */
  add(context: UnsignedWork & Author, topic: string, text: Text): Promise<void>;
  /** All texts of a topic, open or closed, in no order. */
  all(uow: UnsignedWork, topic: string): Promise<Text[]>;
  /** Opens some texts of a topic that is about to be closed, so that its closing is short; whether there are more. */
  openAhead(uow: Pick<UnsignedWork, 'intake'>, topic: string): boolean;
  /** Closes a topic: its texts, all of which `decide` is shown, are kept, in an order drawn by lot, or erased. */
  close(
    uow: UnsignedWork,
    topic: string,
    decide: (texts: readonly Text[]) => Promise<'keep' | 'erase'>,
  ): Promise<void>;
  /** Writes texts of a topic that is over, in an order drawn by lot. */
  write(uow: Pick<UnsignedWork, 'tx' | 'secrets'>, topic: string, texts: readonly Text[]): Promise<void>;
  /** Erases the texts of a topic that is over; tells whether there were any. */
  erase(uow: Pick<UnsignedWork, 'tx'>, topic: string): Promise<boolean>;
  /** The keys of the texts of a topic that is over, in their own order, which was drawn by lot. */
  keys(tx: Tx, topic: string): Promise<string[]>;
  /** The topic of a text, by its key; null when it is gone. */
  topicOf(tx: Tx, key: string): Promise<string | null>;
  /** One text of a topic that is over, by its key; null when it is gone. */
  read(uow: Pick<UnsignedWork, 'tx' | 'secrets'>, key: string): Promise<Text | null>;
  /** Writes anew, under the newest secret and under other keys, whole topics with texts under a former one. */
  reencrypt(uow: UnsignedWork, max: number): Promise<number>;
};

type Row = { id: string; sealed: string };

/** 128 random bits: the key tells neither when nor in which order a text was written. */
const randomKey = (): string => randomBytes(16).toString('hex');

/** So many texts are opened in one slice: some tens of milliseconds. */
const OPENED_AT_ONCE = 1000;
const ROWS_AT_ONCE = 500;
/** Sealed texts of about the same length have the same: what their length tells is little. */
const MIN_LENGTH = 256;

/** Spaces at its end, which JSON ignores, up to the next power of two. */
function padded(json: string): string {
  const bytes = Buffer.byteLength(json);
  const length = Math.max(MIN_LENGTH, 2 ** Math.ceil(Math.log2(bytes)));
  return json + ' '.repeat(length - bytes);
}

export function unsignedTexts<Text>(kind: UnsignedKind): UnsignedTexts<Text> {
  const { table } = kind;
  const [rows, topicColumn] = [sql.table(table), sql.ref(kind.topic)];
  const topicOf = (topic: string): Topic => ({ kind: table, topic });
  const ofTopic = (topic: string): RawBuilder<boolean> => sql`${topicColumn} = ${topic}`;
  const seal = (secrets: Secrets, id: string, json: string) => secrets.seal(padded(json), `${table}/${id}`);
  const unseal = (secrets: Secrets, { id, sealed }: Row) => secrets.open(sealed, `${table}/${id}`).trimEnd();

  async function insert({ tx, secrets }: Pick<UnsignedWork, 'tx' | 'secrets'>, topic: string, all: string[]) {
    const made = all
      .map((json) => ({ id: randomKey(), json }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, json }) => sql`(${id}, ${topic}, ${seal(secrets, id, json)})`);
    for (let from = 0; from < made.length; from += ROWS_AT_ONCE)
      await sql`INSERT INTO ${rows} (id, ${topicColumn}, sealed)
        VALUES ${sql.join(made.slice(from, from + ROWS_AT_ONCE))}`.execute(tx);
  }

  const rowsWhere = async (tx: Tx, where: RawBuilder<boolean>): Promise<Row[]> =>
    (await sql<Row>`SELECT id, sealed FROM ${rows} WHERE ${where} ORDER BY id`.execute(tx)).rows;

  /** As JSON: those of the intake, and those that the table has already. */
  async function jsonOf(uow: UnsignedWork, topic: string): Promise<string[]> {
    await uow.recording.settle(uow);
    const kept = await rowsWhere(uow.tx, ofTopic(topic));
    return [...uow.intake.texts(topicOf(topic)), ...kept.map((row) => unseal(uow.secrets, row))];
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
    const all = kept.map((row) => unseal(uow.secrets, row));
    await insert(uow, topic, all);
    return all.length;
  }

  return {
    kind,
    column: { table: table as SealedColumn['table'], column: 'sealed' },
    open: ({ intake, log, afterCommit }, topic, people) =>
      afterCommit(() => {
        try {
          intake.open(topicOf(topic), people);
        } catch (error) {
          // The first text makes room for itself and for some others.
          log.warn({ err: error, event: 'unsigned.no-room' }, 'no room could be made for unsigned texts yet');
        }
      }),
    add: (context, topic, text) =>
      context.recording.add(context, topicOf(topic), context, JSON.stringify(text)),
    all: async (uow, topic) => (await jsonOf(uow, topic)).map((json) => JSON.parse(json) as Text),
    openAhead: ({ intake }, topic) => intake.openAhead(topicOf(topic), OPENED_AT_ONCE),
    async close(uow, topic, decide) {
      const all = await jsonOf(uow, topic);
      const fate = await decide(all.map((json) => JSON.parse(json) as Text));
      await erase(uow, topic);
      await insert(uow, topic, fate === 'keep' ? all : []);
      await uow.recording.forget(uow, topicOf(topic));
      uow.forgetOrder();
    },
    write: (uow, topic, texts) =>
      insert(
        uow,
        topic,
        texts.map((text) => JSON.stringify(text)),
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
      for (const each of uow.intake.topics()) {
        if (each.kind !== table || count >= max) continue;
        count += uow.recording.reencrypt(uow, each);
      }
      return count;
    },
  };
}
