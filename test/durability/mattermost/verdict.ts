import { openDatabase } from '../../../src/engine/database.ts';
import { GO_ON } from '../../../src/platforms/mattermost/whisper.ts';
import type { Played } from './campaign.ts';

export type Verdict = {
  kills: number;
  faults: Played['faults'];
  posts: number;
  lost: number;
  doubled: number;
  /** What did not end sent or withdrawn: its key, state and reason. */
  unsettled: string[];
  forgottenAnswers: number;
  invitations: { expected: number; found: number };
  database: string;
};

/** Holds what the double has against what the database believes, and against what had to happen. */
export async function judge({
  double,
  databaseFile,
  entries,
  rounds,
  members,
  kills,
  faults,
  acknowledged,
}: Played): Promise<Verdict> {
  const database = openDatabase(databaseFile);
  const { db, sqlite } = database;
  const rows = [...entries.values()];
  const posts = rows.filter(({ kind, state }) => kind === 'post' && state !== 'cancelled');
  const arrived = new Map<string, number>();
  // What whispers need is posted too, and is no entry of the outbox.
  for (const id of double.created) if (id !== GO_ON) arrived.set(id, (arrived.get(id) ?? 0) + 1);
  const known = new Set(posts.map(({ id }) => id));
  let forgottenAnswers = 0;
  for (const [key, emails] of acknowledged) {
    const answered = await db
      .selectFrom('meteo_invitations')
      .innerJoin('meteo_rounds', 'meteo_rounds.id', 'meteo_invitations.round_id')
      .innerJoin('members', 'members.id', 'meteo_invitations.member_id')
      .where('meteo_rounds.key', '=', key)
      .where('status', '=', 'answered')
      .select('members.email')
      .execute();
    const kept = new Set(answered.map(({ email }) => email));
    forgottenAnswers += [...emails].filter((email) => !kept.has(email)).length;
  }
  const sound = sqlite.pragma('integrity_check', { simple: true });
  await database.close();
  return {
    kills,
    faults,
    posts: [...arrived.values()].reduce((sum, count) => sum + count, 0),
    lost:
      posts.filter(({ id }) => !arrived.has(id)).length +
      [...arrived.keys()].filter((id) => !known.has(id)).length,
    doubled: [...arrived.values()].reduce((sum, count) => sum + count - 1, 0),
    unsettled: rows
      .filter(({ state }) => !['sent', 'cancelled'].includes(state))
      .map(({ key, state, reason }) => `${key}: ${state} (${reason})`),
    forgottenAnswers,
    invitations: {
      expected: members * rounds.length,
      // Also the one that was withdrawn because its recipient had answered before it left.
      found: rows.filter(({ key, kind }) => kind === 'post' && /^meteo\/[^/]+\/invite\//.test(key)).length,
    },
    database: String(sound),
  };
}

/** What is wrong in a verdict, in words; empty when all held. */
export function faultsOf(verdict: Verdict): string[] {
  const { expected, found } = verdict.invitations;
  return [
    ...(verdict.lost > 0 ? [`${verdict.lost} messages lost`] : []),
    ...(verdict.doubled > 0 ? [`${verdict.doubled} messages doubled`] : []),
    ...(verdict.unsettled.length > 0 ? [`never settled: ${verdict.unsettled.join(', ')}`] : []),
    ...(verdict.forgottenAnswers > 0 ? [`${verdict.forgottenAnswers} acknowledged answers forgotten`] : []),
    ...(expected !== found ? [`${found} invitations instead of ${expected}`] : []),
    ...(verdict.posts < expected ? [`only ${verdict.posts} messages arrived`] : []),
    ...(verdict.database !== 'ok' ? [`the database is not sound: ${verdict.database}`] : []),
  ];
}
