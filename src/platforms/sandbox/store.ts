import { randomBytes } from 'node:crypto';
import type { Generated, Kysely } from 'kysely';
import type { Message } from '../../chat/message.ts';
import type { Database, Tables } from '../../engine/database.ts';
import { directId, GROUP } from './conversations.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    sandbox_messages: {
      seq: Generated<number>;
      id: string;
      outboxId: string | null;
      conversation: string;
      author: string;
      at: number;
      revision: Generated<number>;
      content: string;
    };
    sandbox_reads: { person: string; conversation: string; seq: number };
    sandbox_settings: { name: string; value: string };
  }
}

/** The author of what Magellan says; no account may have this id. */
export const MAGELLAN = '@magellan';

export type StoredMessage = {
  seq: number;
  id: string;
  conversation: string;
  author: string;
  at: number;
  revision: number;
  message: Message;
};

type NewMessage = {
  id: string;
  outboxId: string | null;
  conversation: string;
  author: string;
  at: number;
  message: Message;
};

const COLUMNS = ['seq', 'id', 'conversation', 'author', 'at', 'revision', 'content'] as const;
type Row = Omit<StoredMessage, 'message'> & { content: string };

const stored = ({ content, ...row }: Row): StoredMessage => ({ ...row, message: JSON.parse(content) });

const select = (db: Kysely<Tables>) => db.selectFrom('sandbox_messages').select(COLUMNS);

/** Stores a message once per id and per outbox id; null when it was there already. */
export async function addMessage(database: Database, added: NewMessage): Promise<StoredMessage | null> {
  const { outboxId, message, ...rest } = added;
  return database.db.transaction().execute(async (tx) => {
    const row = await tx
      .insertInto('sandbox_messages')
      .values({ ...rest, outboxId, content: JSON.stringify(message) })
      .onConflict((conflict) => conflict.doNothing())
      .returning(COLUMNS)
      .executeTakeFirst();
    if (row === undefined) return null;
    // A restart must never stand earlier than what was said.
    await saveSetting(tx, 'clock', String(added.at));
    return stored(row);
  });
}

/** Puts another content in a message; null when it is no longer there. */
export async function changeMessage(
  database: Database,
  id: string,
  message: Message,
): Promise<StoredMessage | null> {
  const row = await database.db
    .updateTable('sandbox_messages')
    .set((eb) => ({ content: JSON.stringify(message), revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst();
  return row === undefined ? null : stored(row);
}

export async function removeMessage(database: Database, id: string): Promise<void> {
  await database.db.deleteFrom('sandbox_messages').where('id', '=', id).execute();
}

export async function messageById(database: Database, id: string): Promise<StoredMessage | null> {
  const row = await select(database.db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : stored(row);
}

export async function messageByOutboxId(database: Database, outboxId: string): Promise<StoredMessage | null> {
  const row = await select(database.db).where('outboxId', '=', outboxId).executeTakeFirst();
  return row === undefined ? null : stored(row);
}

/** The `count` messages before `before` (a seq), oldest first. */
export async function messagesBefore(
  database: Database,
  conversation: string,
  before: number,
  count: number,
): Promise<StoredMessage[]> {
  const rows = await select(database.db)
    .where('conversation', '=', conversation)
    .where('seq', '<', before)
    .orderBy('seq', 'desc')
    .limit(count)
    .execute();
  return rows.map(stored).reverse();
}

export async function lastSeq(database: Database, conversation: string): Promise<number> {
  const row = await database.db
    .selectFrom('sandbox_messages')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('conversation', '=', conversation)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** The groups in which something was said, the last first. */
export async function groupsWithMessages(database: Database): Promise<string[]> {
  const rows = await database.db
    .selectFrom('sandbox_messages')
    .select('conversation')
    .where('conversation', 'like', `${GROUP}%`)
    .groupBy('conversation')
    .orderBy(({ fn }) => fn.max('seq'), 'desc')
    .execute();
  return rows.map(({ conversation }) => conversation);
}

/** How many messages of others she has not read there. */
export async function unreadIn(database: Database, conversation: string, person: string): Promise<number> {
  const row = await database.db
    .selectFrom('sandbox_messages as said')
    .leftJoin('sandbox_reads as read', (join) =>
      join.onRef('read.conversation', '=', 'said.conversation').on('read.person', '=', person),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('said.conversation', '=', conversation)
    .where('said.author', '!=', person)
    .whereRef('said.seq', '>', ({ fn, val, ref }) => fn.coalesce(ref('read.seq'), val(0)))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function markRead(
  database: Database,
  person: string,
  conversation: string,
  seq: number,
): Promise<void> {
  await database.db
    .insertInto('sandbox_reads')
    .values({ person, conversation, seq })
    .onConflict((conflict) =>
      conflict.columns(['person', 'conversation']).doUpdateSet({ seq }).where('sandbox_reads.seq', '<', seq),
    )
    .execute();
}

async function saveSetting(db: Kysely<Tables>, name: string, value: string): Promise<void> {
  await db
    .insertInto('sandbox_settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

async function setting(db: Kysely<Tables>, name: string): Promise<string | null> {
  const row = await db
    .selectFrom('sandbox_settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value ?? null;
}

/** Where the sandbox's clock was left (epoch milliseconds), null on a first start: what it must go on from. */
export async function storedClock(database: Database): Promise<number | null> {
  const value = await setting(database.db, 'clock');
  return value === null ? null : Number(value);
}

export const saveClock = (database: Database, at: number): Promise<void> =>
  saveSetting(database.db, 'clock', String(at));

/** The key that seals form tokens, made on first use. */
export async function formKey(database: Database): Promise<Buffer> {
  const made = randomBytes(32).toString('base64');
  await database.db
    .insertInto('sandbox_settings')
    .values({ name: 'form-key', value: made })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return Buffer.from((await setting(database.db, 'form-key')) ?? made, 'base64');
}

/** Forgets what a person and Magellan said to each other, and how far she has read anywhere. */
export async function forgetDirect(database: Database, person: string): Promise<void> {
  await database.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('sandbox_messages').where('conversation', '=', directId(person)).execute();
    await tx.deleteFrom('sandbox_reads').where('person', '=', person).execute();
  });
}

/** Forgets all that was said and read, and where the clock stood. */
export async function forgetAll(database: Database): Promise<void> {
  await database.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('sandbox_messages').execute();
    await tx.deleteFrom('sandbox_reads').execute();
    await tx.deleteFrom('sandbox_settings').where('name', '=', 'clock').execute();
  });
}
