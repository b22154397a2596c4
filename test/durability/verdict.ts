import { openSqlite, type SqliteDatabase } from '../../src/engine/sqlite/database.ts';
import type { Played } from './campaign.ts';

export type Verdict = {
  kills: number;
  posts: number;
  lost: number;
  doubled: number;
  /** What did not end sent or withdrawn: its key, state and reason. */
  unsettled: string[];
  forgottenAnswers: number;
  /** By how many the answers counted at the closings and the people who answered differ: lost or doubled texts. */
  miscounted: number;
  invitations: { expected: number; found: number };
  /** How often each fault fell. */
  faults: Played['faults'];
  database: 'sound' | string;
};

/** Holds what arrived against what the database believes, and against what had to happen. */
export async function judge(played: Played): Promise<Verdict> {
  const database = openSqlite(played.databaseFile);
  const entries = [...played.entries.values()];
  // Answers that a chat posted itself are remembered there too, for their buttons: the outbox never sent them.
  const expected = entries.filter(
    ({ key, kind, state, whole }) =>
      kind === 'post' && state !== 'cancelled' && whole === null && !key.startsWith('answer/'),
  );
  const known = new Set(expected.map(({ id }) => id));
  const lost = expected.filter(({ id }) => !played.posts.has(id)).length;
  const strangers = [...played.posts.keys()].filter((id) => !known.has(id)).length;
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, each) => total + each, 0);
  const twice = (counts: Played['posts']) => sum(counts.values()) - counts.size;
  // Also the one that was withdrawn because its recipient had answered before it left.
  const invitations = entries.filter(
    ({ key, kind }) => kind === 'post' && /^meteo\/[^/]+\/invite\//.test(key),
  );
  const verdict: Verdict = {
    kills: played.kills,
    posts: sum(played.posts.values()),
    lost: lost + strangers,
    doubled: twice(played.posts) + twice(played.words),
    unsettled: entries
      .filter(({ state }) => !['sent', 'cancelled'].includes(state))
      .map(({ key, state, reason }) => `${key}: ${state} (${reason})`),
    forgottenAnswers: await forgottenIn(database, played.acknowledged),
    miscounted: await miscountedIn(database),
    invitations: { expected: played.members * played.rounds.length, found: invitations.length },
    faults: played.faults,
    database: soundness(database),
  };
  await database.close();
  return verdict;
}

/** How many answers were acknowledged, and are not there. */
async function forgottenIn({ db }: SqliteDatabase, acknowledged: Played['acknowledged']): Promise<number> {
  let forgotten = 0;
  for (const [key, emails] of acknowledged) {
    const answered = await db
      .selectFrom('meteo_invitations')
      .innerJoin('meteo_rounds', 'meteo_rounds.id', 'meteo_invitations.roundId')
      .innerJoin('members', 'members.id', 'meteo_invitations.memberId')
      .where('meteo_rounds.key', '=', key)
      .where('status', '=', 'answered')
      .select('members.email')
      .execute();
    const kept = new Set(answered.map(({ email }) => email));
    forgotten += [...emails].filter((email) => !kept.has(email)).length;
  }
  return forgotten;
}

/** Unsigned answers say nothing of who gave them: they can only be counted, against those who answered. */
async function miscountedIn({ db }: SqliteDatabase): Promise<number> {
  const rounds = await db
    .selectFrom('meteo_figures')
    .innerJoin('meteo_invitations', 'meteo_invitations.roundId', 'meteo_figures.roundId')
    .where('status', '=', 'answered')
    .groupBy('meteo_figures.roundId')
    .select(({ fn }) => ['meteo_figures.answered', fn.countAll<number>().as('people')])
    .execute();
  return rounds.reduce((sum, { answered, people }) => sum + Math.abs(answered - Number(people)), 0);
}

/** "sound", or what SQLite found wrong. */
export function soundness({ sqlite }: SqliteDatabase): Verdict['database'] {
  const integrity = sqlite.pragma('integrity_check', { simple: true });
  const orphans = (sqlite.pragma('foreign_key_check') as unknown[]).length;
  return integrity === 'ok' && orphans === 0 ? 'sound' : `${integrity}, ${orphans} orphans`;
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
  expectNone('answers lost or doubled at the closings', verdict.miscounted);
  const { expected, found } = verdict.invitations;
  if (expected !== found) faults.push(`${found} invitations instead of ${expected}`);
  if (verdict.posts < expected) faults.push(`only ${verdict.posts} messages arrived`);
  if (verdict.database !== 'sound') faults.push(`the database is not sound: ${verdict.database}`);
  return faults;
}
