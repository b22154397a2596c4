import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { PressContext, UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { nextOpening } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { updateAsked } from '../notifications/questions.ts';
import type { Round } from '../rules/round.ts';
import { removeSigned } from '../store/answers.ts';
import { setStatus } from '../store/invitations.ts';
import { skippedMessage } from '../views/invitation.ts';
import { confirmWithdrawal, keptMessage, nothingToWithdraw, withdrawnMessage } from '../views/receipt.ts';
import { loadParticipation } from './round.ts';

export async function withdraw(context: PressContext, round: Round): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const { hasSigned } = await loadParticipation(context, round);
  return whisper(hasSigned ? confirmWithdrawal(view, round) : nothingToWithdraw(view));
}

/** Who erases her answer has made up her mind: she is not reminded of this round any more. */
export async function noteWithdrawal(uow: UnitOfWork, member: Member, round: Round): Promise<void> {
  await setStatus(uow.tx, round.id, member.id, 'skipped');
  const skipped = skippedMessage(viewContextFor(uow, member), round, nextOpening(uow, uow.now));
  await updateAsked(uow, round, member.id, skipped);
}

export async function confirm(context: PressContext, round: Round): Promise<Answer> {
  const { tx, member } = context;
  const view = viewContextFor(context, member);
  if (!(await removeSigned(tx, round.id, member.id))) return whisper(nothingToWithdraw(view));
  // What she takes back must not stay in the write-ahead log either.
  context.forgetOrder();
  await noteWithdrawal(context, member, round);
  return replace(withdrawnMessage(view, round));
}

export async function keep(context: PressContext, round: Round): Promise<Answer> {
  return replace(keptMessage(viewContextFor(context, context.member), round));
}
