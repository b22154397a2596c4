import { setTimeout as wait } from 'node:timers/promises';
import { Kysely } from 'kysely';
import type { Tables, Tx } from '../database.ts';
import { rowsInCamelCase, storedName } from '../rows.ts';
import type { Secrets } from '../secrets.ts';
import type { Connection } from '../sqlite/connection.ts';
import { Dialect } from '../sqlite/dialect.ts';
import type { Amend, Decide } from '../sqlite/snapshot.ts';
import { createIntake, type Intake, intakeFolder, slotsTaken } from './intake.ts';
import { unsignedTexts } from './texts.ts';
import type { Topic, UnsignedKind } from './unsigned.ts';

/**
 * What a copy holds of topics that are open. Without secrets, nothing. Two copies between which a single person
 * wrote would tell what she did: so a copy has a topic's unsigned texts when none, or `least` at least, have come
 * since the last copy that has them; otherwise it leaves out all of that topic.
 */
export type CopyRules = { kinds: readonly UnsignedKind[]; secrets: Secrets | null; least: number };

/** However few the programme lets be read: with two, one of them knows the other's. */
export const SMALLEST_GROUP = 3;

/** How long a text that is being written may take, while nobody else can write, in milliseconds. */
const SETTLED_WITHIN_MS = 200;
const LOOK_EVERY_MS = 10;

type OpenTopic = Topic & { of: UnsignedKind; count: number; copied: number; rows: Row[] };
type Row = { id: string; sealed: string };

const has = (sqlite: Connection, table: string): boolean =>
  sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined;

/** Every topic that is open, with what its table has of it: in a backup, or in a database of an earlier version. */
function openTopicsIn(sqlite: Connection, kinds: readonly UnsignedKind[]): OpenTopic[] {
  const stated = has(sqlite, 'unsigned_topics')
    ? sqlite.prepare('SELECT count, copied FROM unsigned_topics WHERE kind = ? AND topic = ?')
    : null;
  return kinds.flatMap((of) => {
    const { table, topic: column, open } = of;
    if (!has(sqlite, table)) return [];
    const states = open.states.map((state) => `'${state}'`).join(', ');
    const topics = sqlite
      .prepare(`SELECT "${storedName(open.column)}" FROM "${open.table}" WHERE state IN (${states})`)
      .pluck()
      .all() as string[];
    const ofTopic = sqlite.prepare(`SELECT id, sealed FROM "${table}" WHERE "${storedName(column)}" = ?`);
    return topics.map((topic) => {
      const rows = ofTopic.all(topic) as Row[];
      const known = stated?.get(table, topic) as { count: number; copied: number } | undefined;
      return { kind: table, topic, of, rows, count: rows.length, copied: 0, ...known };
    });
  });
}

/** How many of those who wrote, on topics that are open, would have to write again were this file the database. */
export function textsLeftOut(sqlite: Connection, file: string, kinds: readonly UnsignedKind[]): number {
  const folder = intakeFolder(file);
  return openTopicsIn(sqlite, kinds).reduce(
    (sum, topic) => sum + Math.max(0, topic.count - topic.rows.length - slotsTaken(folder, topic)),
    0,
  );
}

/** All of a topic, as JSON, once what is being written is there; null when it cannot be had whole. */
async function wholeOf(topic: OpenTopic, intake: Intake, secrets: Secrets): Promise<string[] | null> {
  for (let waited = 0; waited <= SETTLED_WITHIN_MS; waited += LOOK_EVERY_MS) {
    try {
      const kept = topic.rows.map(({ id, sealed }) => secrets.open(sealed, `${topic.kind}/${id}`));
      const all = [...intake.texts(topic), ...kept];
      if (all.length === topic.count) return all;
    } catch {
      return null;
    }
    await wait(LOOK_EVERY_MS);
  }
  return null;
}

/** Decides, at the instant of the copy, while nobody writes; `leftOut` hears how many texts it will not have. */
export function decideUnsigned(
  file: string,
  { kinds, secrets, least }: CopyRules,
  leftOut: (texts: number) => void = () => undefined,
): Decide {
  return async (writer: Connection): Promise<Amend> => {
    const intake = secrets && createIntake({ folder: intakeFolder(file), secrets });
    const topics = openTopicsIn(writer, kinds);
    const taken = new Map<OpenTopic, string[]>();
    let left = 0;
    for (const topic of topics) {
      const since = topic.count - topic.copied;
      const mayTake = topic.count > 0 && (since === 0 || since >= Math.max(least, SMALLEST_GROUP));
      const whole = mayTake && intake && secrets ? await wholeOf(topic, intake, secrets) : null;
      if (whole === null) left += topic.count;
      else {
        taken.set(topic, whole);
        noteCopied(writer, topic);
      }
    }
    leftOut(left);
    return (copy) => amend(copy, topics, taken, secrets);
  };
}

function noteCopied(sqlite: Connection, { kind, topic, count }: OpenTopic): void {
  if (has(sqlite, 'unsigned_topics'))
    sqlite
      .prepare('UPDATE unsigned_topics SET copied = ? WHERE kind = ? AND topic = ?')
      .run(count, kind, topic);
}

/** Puts into the tables of the copy what it has of topics that are open, in an order drawn by lot. */
async function amend(
  copy: Connection,
  topics: readonly OpenTopic[],
  taken: ReadonlyMap<OpenTopic, readonly string[]>,
  secrets: Secrets | null,
): Promise<void> {
  const db = new Kysely<Tables>({
    dialect: new Dialect(copy),
    plugins: [rowsInCamelCase],
  });
  for (const topic of topics) {
    const { table, topic: column } = topic.of;
    copy.prepare(`DELETE FROM "${table}" WHERE "${storedName(column)}" = ?`).run(topic.topic);
    const all = taken.get(topic);
    if (!all || !secrets) continue;
    const texts = unsignedTexts<unknown>(topic.of);
    const write = (tx: Tx) =>
      texts.write(
        { tx, secrets },
        topic.topic,
        all.map((json) => JSON.parse(json) as unknown),
      );
    await db.transaction().execute(write);
    noteCopied(copy, topic);
  }
  for (const table of ['unsigned_pending', 'checkpoint_pending'])
    if (has(copy, table)) copy.exec(`DELETE FROM "${table}"`);
}
