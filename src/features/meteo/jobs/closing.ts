import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { postsUnder } from '../../../engine/outbox/deliveries.ts';
import type { More } from '../../../engine/scheduler/job.ts';
import { closeRound } from '../handlers/close-round.ts';
import { nextOpening } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { type AskedSoFar, updateAllAsked, updateMessage } from '../notifications/questions.ts';
import type { Round } from '../rules/round.ts';
import { type OpenedSoFar, openAhead } from '../store/answers.ts';
import { areMoreThan } from '../store/invitations.ts';
import { roundById, roundsIn } from '../store/rounds.ts';
import { channelClosedMessage, closedMessage } from '../views/invitation.ts';

/** Below so many people a round is closed at once, and whole. */
const SMALL = 200;

/**
 * How far the closing of a round is. Its answers are opened ahead (`opening`); it is closed, in one transaction;
 * then spent buttons go (`asked`).
 */
type Progress = { round: string } & ({ opening: OpenedSoFar | 'all' } | { asked: AskedSoFar });

/**
 * Closes the rounds whose time has come, for everybody: figures frozen, spent buttons gone, what waited withdrawn.
 * One slice, or all of it where it is small.
 */
export async function closeDue(uow: UnitOfWork, progress: string | null): Promise<More | undefined> {
  let at: Progress | null = progress === null ? null : JSON.parse(progress);
  for (;;) {
    at ??= await firstDue(uow);
    const round = at && (await roundById(uow.tx, at.round));
    if (!at || !round) return;
    const isLarge = await areMoreThan(uow.tx, round.id, SMALL);
    const left = await closeSlice(uow, round, at);
    if (left && isLarge) return { more: JSON.stringify(left) };
    at = left;
  }
}

async function firstDue({ tx, now }: UnitOfWork): Promise<Progress | null> {
  const due = (await roundsIn(tx, ['open'])).find(({ closesAt }) => closesAt <= now);
  return due ? { round: due.id, opening: { signed: '' } } : null;
}

/** Opens what it can in one slice; null when all is open, and the closing itself may follow in this transaction. */
async function openAll(uow: UnitOfWork, { id }: Round, so: OpenedSoFar | 'all') {
  if (so === 'all') return null;
  const opening = await openAhead(uow, id, so);
  const isFirst = 'signed' in so && so.signed === '';
  return opening ?? (isFirst ? null : ('all' as const));
}

/** One slice of the closing of a round; what is left of it, null when nothing is. */
async function closeSlice(uow: UnitOfWork, round: Round, at: Progress): Promise<Progress | null> {
  if ('opening' in at) {
    const opening = await openAll(uow, round, at.opening);
    if (opening) return { round: round.id, opening };
    if (round.state === 'open') await closeRound(uow, round);
    return { round: round.id, asked: { asking: 0, after: '' } };
  }
  const next = nextOpening(uow, uow.now);
  const asked = await updateAllAsked(uow, round, at.asked, (view) => closedMessage(view, round, next));
  if (asked) return { round: round.id, asked };
  const words = channelClosedMessage(viewContextFor(uow), round, next);
  for (const post of await postsUnder(uow.tx, `meteo/${round.id}/open/`))
    await updateMessage(uow, post, words);
  return null;
}
