import { randomUUID } from 'node:crypto';
import type { Tx } from '../../engine/database.ts';
import type { SealedColumn } from '../../engine/reencrypt.ts';
import type { Secrets } from '../../engine/secrets.ts';
import type { Ask, AskState, FeedbackTexts, Request } from './rules.ts';

type RequestRow = { id: string; memberId: string; askedAt: number; byOn: string; sealed: string };
/** `sealed` is empty where nothing is said. */
type AskRow = {
  id: string;
  requestId: string;
  giverId: string;
  state: AskState;
  givenAt: number | null;
  reminded: number;
  sealed: string;
};

declare module '../../engine/database.ts' {
  interface Tables {
    peer_feedback_requests: RequestRow;
    peer_feedback_asks: AskRow;
  }
}

type Sealer = Pick<Secrets, 'seal'>;
type Opener = Pick<Secrets, 'open'>;
type Said = { texts: FeedbackTexts; answer: string | null };

/** Where this feature keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [
  { table: 'peer_feedback_requests', column: 'sealed' },
  { table: 'peer_feedback_asks', column: 'sealed' },
];

function requestFrom({ memberId: askerId, sealed, ...row }: RequestRow, secrets: Opener): Request {
  const { about } = JSON.parse(secrets.open(sealed, `peer_feedback_requests/${row.id}`)) as { about: string };
  return { ...row, askerId, about };
}

function askFrom({ sealed, reminded, ...row }: AskRow, secrets: Opener): Ask {
  const nothing = { texts: null, answer: null };
  const said =
    sealed === '' ? nothing : (JSON.parse(secrets.open(sealed, `peer_feedback_asks/${row.id}`)) as Said);
  return { ...row, reminded: reminded === 1, ...said };
}

/** Keeps what somebody asks of some others. @returns it, with one ask for each */
export async function addRequest(
  tx: Tx,
  secrets: Sealer,
  { giverIds, about, ...request }: Omit<Request, 'id'> & { giverIds: readonly string[] },
): Promise<{ request: Request; asks: Ask[] }> {
  const id = randomUUID();
  const { askerId: memberId, ...rest } = request;
  const text = secrets.seal(JSON.stringify({ about }), `peer_feedback_requests/${id}`);
  await tx
    .insertInto('peer_feedback_requests')
    .values({ id, memberId, ...rest, sealed: text })
    .execute();
  const asks = giverIds.map(
    (giverId): Ask => ({
      ...{ id: randomUUID(), requestId: id, giverId, state: 'asked', givenAt: null, reminded: false },
      ...{ texts: null, answer: null },
    }),
  );
  await tx
    .insertInto('peer_feedback_asks')
    .values(asks.map(({ texts: _, answer: __, ...ask }) => ({ ...ask, reminded: 0, sealed: '' })))
    .execute();
  return { request: { id, about, ...request }, asks };
}

export async function requestById(tx: Tx, secrets: Opener, id: string): Promise<Request | null> {
  const row = await tx
    .selectFrom('peer_feedback_requests')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? requestFrom(row, secrets) : null;
}

/** Somebody's requests, the last first. */
export async function requestsOf(tx: Tx, secrets: Opener, askerId: string): Promise<Request[]> {
  const rows = await tx
    .selectFrom('peer_feedback_requests')
    .selectAll()
    .where('memberId', '=', askerId)
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => requestFrom(row, secrets));
}

/** Those that were asked before an instant. */
export async function requestsBefore(tx: Tx, secrets: Opener, at: number): Promise<Request[]> {
  const rows = await tx.selectFrom('peer_feedback_requests').selectAll().where('askedAt', '<', at).execute();
  return rows.map((row) => requestFrom(row, secrets));
}

export async function askById(tx: Tx, secrets: Opener, id: string): Promise<Ask | null> {
  const row = await tx.selectFrom('peer_feedback_asks').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? askFrom(row, secrets) : null;
}

/** What is asked of others in some requests. */
export async function asksIn(tx: Tx, secrets: Opener, requestIds: readonly string[]): Promise<Ask[]> {
  if (requestIds.length === 0) return [];
  const rows = await tx
    .selectFrom('peer_feedback_asks')
    .selectAll()
    .where('requestId', 'in', [...requestIds])
    .orderBy('id')
    .execute();
  return rows.map((row) => askFrom(row, secrets));
}

/** What somebody was asked. */
export async function asksOf(tx: Tx, secrets: Opener, giverId: string): Promise<Ask[]> {
  const rows = await tx
    .selectFrom('peer_feedback_asks')
    .selectAll()
    .where('giverId', '=', giverId)
    .orderBy('id')
    .execute();
  return rows.map((row) => askFrom(row, secrets));
}

/** What somebody was asked and has not answered, with who asks and when it is due, the first due first. */
export const waitingAsks = (
  tx: Tx,
  giverId: string,
): Promise<{ id: string; askerId: string; byOn: string }[]> =>
  tx
    .selectFrom('peer_feedback_asks as asks')
    .innerJoin('peer_feedback_requests as requests', 'requests.id', 'asks.requestId')
    .select(['asks.id', 'requests.memberId as askerId', 'requests.byOn'])
    .where('asks.giverId', '=', giverId)
    .where('asks.state', '=', 'asked')
    .orderBy('requests.byOn')
    .orderBy('requests.askedAt')
    .orderBy('asks.id')
    .execute();

/** How much was given to somebody that she has not read. */
export async function countUnread(tx: Tx, askerId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('peer_feedback_asks as asks')
    .innerJoin('peer_feedback_requests as requests', 'requests.id', 'asks.requestId')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('requests.memberId', '=', askerId)
    .where('asks.state', '=', 'given')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What waits for an answer, of anybody. */
export async function asksThatWait(tx: Tx, secrets: Opener): Promise<Ask[]> {
  const rows = await tx
    .selectFrom('peer_feedback_asks')
    .selectAll()
    .where('state', '=', 'asked')
    .orderBy('id')
    .execute();
  return rows.map((row) => askFrom(row, secrets));
}

/** Writes where an ask stands, with what is said in it. */
export async function saveAsk(tx: Tx, secrets: Sealer, ask: Ask): Promise<void> {
  const { id, state, givenAt, reminded, texts, answer } = ask;
  const text =
    texts === null ? '' : secrets.seal(JSON.stringify({ texts, answer }), `peer_feedback_asks/${id}`);
  await tx
    .updateTable('peer_feedback_asks')
    .set({ state, givenAt, reminded: reminded ? 1 : 0, sealed: text })
    .where('id', '=', id)
    .execute();
}

export async function removeAsk(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('peer_feedback_asks').where('id', '=', id).execute();
}

/** Erases a request with all that was asked and said in it. */
export async function removeRequest(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('peer_feedback_requests').where('id', '=', id).execute();
}
