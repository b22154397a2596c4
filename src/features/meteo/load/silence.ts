import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { awayOn } from '../../../community/members/absences.ts';
import { failuresIn } from '../../../engine/outbox/deliveries.ts';
import { inviteBatch } from '../notifications/questions.ts';
import type { Round, Status } from '../rules/round.ts';
import { SILENT_ROUNDS, silentRounds } from '../rules/silence.ts';
import { silentIn, statusesOfSilent } from '../store/invitations.ts';
import { closedRounds } from '../store/rounds.ts';

/** How far back silence is counted. */
const SILENCE_SEEN = 6;
/** So many of those who did not answer are looked at in one slice: some tens of milliseconds. */
const LOOKED_AT_ONCE = 1000;

/** Somebody without a word for some rounds. */
export type Silent = { id: string; rounds: number };

/** A closed round, and those before it, the newest first. */
export const roundsUntil = async ({ tx }: UnitOfWork, { opensAt }: Round): Promise<Round[]> =>
  (await closedRounds(tx)).filter((each) => each.opensAt <= opensAt);

/** Whom the question of a round could not be brought to: her id, and why; null when no account is linked. */
export async function unreachedIn(
  { tx }: UnitOfWork,
  { id }: Round,
): Promise<{ id: string; reason: string | null }[]> {
  const batch = inviteBatch(id);
  return (await failuresIn(tx, batch)).map(({ key, reason }) => ({
    id: key.slice(batch.length + 1),
    reason,
  }));
}

/**
 * Some of those without a word for some rounds until a closed one, who are in the promotion, here, and could be written
 * to: by id, after one. `last`: after whom the others come; null when these are all.
 */
export async function silentAfter(
  uow: UnitOfWork,
  round: Round,
  after: string,
): Promise<{ silent: Silent[]; last: string | null }> {
  const [newest, ...earlier] = (await roundsUntil(uow, round)).slice(0, SILENCE_SEEN);
  if (!newest || earlier.length + 1 < SILENT_ROUNDS) return { silent: [], last: null };
  const ids = await silentIn(uow.tx, newest.id, after, LOOKED_AT_ONCE);
  const last = ids.at(-1);
  if (last === undefined) return { silent: [], last: null };
  const among = { roundId: newest.id, after, last };
  const statuses: Map<string, Status>[] = [];
  for (const { id } of earlier) statuses.push(await statusesOfSilent(uow.tx, id, among));
  const away = await awayOn(uow.tx, uow.calendar.localDate(uow.now));
  const unreached = new Set((await unreachedIn(uow, round)).map(({ id }) => id));
  const silent = ids
    .filter((id) => !away.has(id) && !unreached.has(id))
    .map((id) => ({
      id,
      rounds: silentRounds(['invited', ...statuses.map((each) => each.get(id) ?? null)]),
    }))
    .filter(({ rounds }) => rounds >= SILENT_ROUNDS);
  return { silent, last: ids.length < LOOKED_AT_ONCE ? null : last };
}

/** All of them, by id. */
export async function allSilent(uow: UnitOfWork, round: Round): Promise<Silent[]> {
  const all: Silent[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const { silent, last } = await silentAfter(uow, round, after);
    all.push(...silent);
    after = last;
  }
  return all;
}
