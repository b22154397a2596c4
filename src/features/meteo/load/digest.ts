import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { allMembers } from '../../../community/members/members.ts';
import { batchProgress } from '../../../engine/outbox/progress.ts';
import { inviteBatch } from '../notifications/questions.ts';
import { askedAbout } from '../parts/follow-through/load.ts';
import type { Round } from '../rules/round.ts';
import { openContacts } from '../store/contacts.ts';
import { allFigures } from '../store/figures.ts';
import { invitationsOf } from '../store/invitations.ts';
import { closedRounds } from '../store/rounds.ts';
import type { ChannelDigestData, DigestData, DigestWords, ProgressData, Unreached } from '../views/digest.ts';
import type { PastRound } from '../views/history.ts';
import { allSilent, roundsUntil, unreachedIn } from './silence.ts';

/** How many earlier rounds a digest compares with. */
const COMPARED = 3;

/** What a digest of a closed round says, but for who has gone quiet; null while its figures are not frozen. */
async function loadWords(uow: UnitOfWork, round: Round): Promise<DigestWords | null> {
  const [, ...earlier] = await roundsUntil(uow, round);
  const frozen = await allFigures(uow.tx);
  const own = frozen.get(round.id);
  if (!own) return null;
  const previous = earlier.flatMap((each) => {
    const counts = frozen.get(each.id)?.figures.counts ?? null;
    return counts === null ? [] : [{ round: each, counts }];
  });
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
    asked: await askedAbout(uow),
    thresholds: uow.programme.meteo.thresholds,
  };
}

/** All that the digest of a closed round says to a coach; null while its figures are not frozen. */
export async function loadDigest(uow: UnitOfWork, round: Round): Promise<DigestData | null> {
  const words = await loadWords(uow, round);
  if (!words) return null;
  const rounds = new Map((await allSilent(uow, round)).map((each) => [each.id, each.rounds]));
  // By name, as all members are.
  const silent = (rounds.size === 0 ? [] : await allMembers(uow.tx)).flatMap(({ id, name }) => {
    const count = rounds.get(id);
    return count === undefined ? [] : [{ name, rounds: count }];
  });
  return { ...words, silent, unreached: await namedUnreached(uow, round) };
}

/** The same as the coaches' channel has it, `silent` being counted by now: nobody is read who is not named. */
export async function loadChannelDigest(
  uow: UnitOfWork,
  round: Round,
  silent: number,
): Promise<ChannelDigestData | null> {
  const words = await loadWords(uow, round);
  return words && { ...words, silent, unreached: (await unreachedIn(uow, round)).length };
}

async function namedUnreached(uow: UnitOfWork, round: Round): Promise<Unreached[]> {
  const unreached = await unreachedIn(uow, round);
  if (unreached.length === 0) return [];
  const names = new Map((await allMembers(uow.tx)).map(({ id, name }) => [id, name]));
  return unreached.map(({ id, reason }) => ({ name: names.get(id) ?? null, reason }));
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
    unreached: await namedUnreached(uow, round),
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
