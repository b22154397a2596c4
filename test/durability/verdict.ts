import { openDatabase } from '../../src/engine/database.ts';
import type { Played } from './campaign.ts';

export type Verdict = {
  kills: number;
  posts: number;
  lost: number;
  doubled: number;
  /** What did not end sent or withdrawn: its key, state and reason. */
  unsettled: string[];
  forgottenAnswers: number;
  invitations: { expected: number; found: number };
  dropped: number;
  refused: number;
  database: 'sound' | string;
};

/** Holds what the ledger counted against what the database believes, and against what had to happen. */
export async function judge(played: Played): Promise<Verdict> {
  const database = openDatabase(played.databaseFile);
  const { db, sqlite } = database;
  const rows = await db.selectFrom('outbox').select(['id', 'key', 'kind', 'state', 'reason']).execute();
  const posts = rows.filter(({ kind, state }) => kind === 'post' && state !== 'cancelled');
  const { ledger, people, rounds } = played;
  const lost = posts.filter(({ id }) => !ledger.posts.has(id)).length;
  const strangers = [...ledger.posts.keys()].filter((id) => !posts.some((post) => post.id === id)).length;
  const twice = (counts: Map<string, number>) =>
    [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
  // Also the one that was withdrawn because its recipient had answered before it left.
  const invitations = rows.filter(({ key, kind }) => kind === 'post' && /^meteo\/[^/]+\/invite\//.test(key));

  let forgottenAnswers = 0;
  for (const [key, members] of played.acknowledged) {
    const answered = await db
      .selectFrom('meteo_invitations')
      .innerJoin('meteo_rounds', 'meteo_rounds.id', 'meteo_invitations.round_id')
      .where('meteo_rounds.key', '=', key)
      .where('status', '=', 'answered')
      .select('member_id')
      .execute();
    const kept = new Set(answered.map((row) => row.member_id.replace('m-', 'u-')));
    forgottenAnswers += [...members].filter((user) => !kept.has(user)).length;
  }

  const integrity = sqlite.pragma('integrity_check', { simple: true });
  const foreign = sqlite.pragma('foreign_key_check') as unknown[];
  await database.close();
  return {
    kills: played.kills,
    posts: [...ledger.posts.values()].reduce((sum, count) => sum + count, 0),
    lost: lost + strangers,
    doubled: twice(ledger.posts) + twice(ledger.words),
    unsettled: rows
      .filter(({ state }) => !['sent', 'cancelled'].includes(state))
      .map(({ key, state, reason }) => `${key}: ${state} (${reason})`),
    forgottenAnswers,
    invitations: { expected: people.length * rounds.length, found: invitations.length },
    dropped: ledger.dropped,
    refused: ledger.refused,
    database:
      integrity === 'ok' && foreign.length === 0 ? 'sound' : `${integrity}, ${foreign.length} orphans`,
  };
}

/** What is wrong in a verdict, in words; empty when all held. */
export function faultsOf(verdict: Verdict): string[] {
  const faults: string[] = [];
  const expectNone = (what: string, count: number) => {
    if (count > 0) faults.push(`${count} ${what}`);
  };
  expectNone('messages lost', verdict.lost);
  expectNone('messages doubled', verdict.doubled);
  expectNone(`messages never settled: ${verdict.unsettled.join(', ')}`, verdict.unsettled.length);
  expectNone('acknowledged answers forgotten', verdict.forgottenAnswers);
  const { expected, found } = verdict.invitations;
  if (expected !== found) faults.push(`${found} invitations instead of ${expected}`);
  if (verdict.posts < expected) faults.push(`only ${verdict.posts} messages arrived`);
  if (verdict.database !== 'sound') faults.push(`the database is not sound: ${verdict.database}`);
  return faults;
}
