import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { awayOn } from '../../../community/members/absences.ts';
import { allMembers, membersWithRole } from '../../../community/members/members.ts';
import { failuresIn } from '../../../engine/outbox/deliveries.ts';
import { batchProgress } from '../../../engine/outbox/progress.ts';
import { inviteBatch } from '../notifications/questions.ts';
import { askedAbout } from '../parts/follow-through/load.ts';
import type { Round, Status } from '../rules/round.ts';
import { SILENT_ROUNDS, silentRounds } from '../rules/silence.ts';
import { openContacts } from '../store/contacts.ts';
import { allFigures } from '../store/figures.ts';
import { invitationsOf, silentIn, statusesOfSilent } from '../store/invitations.ts';
import { closedRounds } from '../store/rounds.ts';
import type { DigestData, ProgressData, Unreached } from '../views/digest.ts';
import type { PastRound } from '../views/history.ts';

/** How many earlier rounds a digest compares with. */
const COMPARED = 3;
/** How far back silence is counted. */
const SILENCE_SEEN = 6;

/** All that the digest of a closed round says; null while its figures are not frozen. */
export async function loadDigest(uow: UnitOfWork, round: Round): Promise<DigestData | null> {
  const rounds = (await closedRounds(uow.tx)).filter(({ opensAt }) => opensAt <= round.opensAt);
  const frozen = await allFigures(uow.tx);
  const own = frozen.get(round.id);
  if (!own) return null;
  const previous = rounds.slice(1).flatMap((earlier) => {
    const counts = frozen.get(earlier.id)?.figures.counts ?? null;
    return counts === null ? [] : [{ round: earlier, counts }];
  });
  const unreached = await unreachedIn(uow, round);
  return {
    round,
    participation: own.participation,
    figures: own.figures,
    previous: previous.slice(0, COMPARED),
    contacts: (await openContacts(uow.tx)).map(({ asker, taker }) => ({
      name: asker.name,
      defi: asker.defi,
      taker,
    })),
    silent: await silentMembers(uow, rounds.slice(0, SILENCE_SEEN), unreached),
    unreached,
    asked: await askedAbout(uow),
    thresholds: uow.programme.meteo.thresholds,
  };
}

/** Those without a word for some rounds, who are in the promotion, here, and could be written to. */
async function silentMembers(
  uow: UnitOfWork,
  newestFirst: readonly Round[],
  unreached: readonly (Unreached & { id: string })[],
): Promise<DigestData['silent']> {
  const away = await awayOn(uow.tx, uow.calendar.localDate(uow.now));
  const notReached = new Set(unreached.map(({ id }) => id));
  const [newest, ...earlier] = newestFirst;
  if (!newest) return [];
  const statuses: Map<string, Status>[] = [];
  for (const { id } of earlier) statuses.push(await statusesOfSilent(uow.tx, id, newest.id));
  const rounds = new Map<string, number>();
  for (const id of await silentIn(uow.tx, newest.id)) {
    const silent = silentRounds(['invited', ...statuses.map((each) => each.get(id) ?? null)]);
    if (silent >= SILENT_ROUNDS && !away.has(id) && !notReached.has(id)) rounds.set(id, silent);
  }
  if (rounds.size === 0) return [];
  return (await membersWithRole(uow.tx, 'eig')).flatMap(({ id, name }) => {
    const silent = rounds.get(id);
    return silent === undefined ? [] : [{ name, rounds: silent }];
  });
}

async function unreachedIn(uow: UnitOfWork, round: Round): Promise<(Unreached & { id: string })[]> {
  const batch = inviteBatch(round.id);
  const failures = await failuresIn(uow.tx, batch);
  if (failures.length === 0) return [];
  const names = new Map((await allMembers(uow.tx)).map(({ id, name }) => [id, name]));
  return failures.map(({ key, reason }) => {
    const id = key.slice(batch.length + 1);
    return { id, name: names.get(id) ?? null, reason };
  });
}

/** How an open round is going. */
export async function loadProgress(uow: UnitOfWork, round: Round): Promise<ProgressData> {
  const invitations = await invitationsOf(uow.tx, round.id);
  return {
    round,
    participation: {
      invited: invitations.length,
      answered: invitations.filter(({ status }) => status === 'answered').length,
    },
    sending: await batchProgress(uow.tx, inviteBatch(round.id)),
    unreached: await unreachedIn(uow, round),
  };
}

/** All closed rounds with their figures, the newest first. */
export async function loadPastRounds(uow: UnitOfWork): Promise<PastRound[]> {
  const frozen = await allFigures(uow.tx);
  return (await closedRounds(uow.tx)).flatMap((round) => {
    const own = frozen.get(round.id);
    return own ? [{ round, ...own }] : [];
  });
}
