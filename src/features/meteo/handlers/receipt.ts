import { replace, whisper } from '../../../chat/answer.ts';
import type { Press, UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { ANSWERING } from '../access.ts';
import { nextOpening } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { updateAsked } from '../notifications/questions.ts';
import type { Round } from '../rules/round.ts';
import { removeSigned } from '../store/answers.ts';
import { setStatus } from '../store/invitations.ts';
import { skippedMessage } from '../views/invitation.ts';
import { confirmWithdrawal, keptMessage, nothingToWithdraw, withdrawnMessage } from '../views/receipt.ts';
import { inOpenRound, loadParticipation } from './round.ts';

const withdraw: Press = {
  who: ANSWERING,
  handle: (context) =>
    inOpenRound(context, async (round) => {
      const view = viewContextFor(context, context.member);
      const { hasSigned } = await loadParticipation(context, round);
      return whisper(hasSigned ? confirmWithdrawal(view, round) : nothingToWithdraw(view));
    }),
};

/** Who erases her answer has made up her mind: she is not reminded of this round any more. */
export async function noteWithdrawal(uow: UnitOfWork, member: Member, round: Round): Promise<void> {
  await setStatus(uow.tx, round.id, member.id, 'skipped');
  const skipped = skippedMessage(viewContextFor(uow, member), round, nextOpening(uow, uow.now));
  await updateAsked(uow, round, member.id, skipped);
}

const confirm: Press = {
  who: ANSWERING,
  handle: (context) =>
    inOpenRound(context, async (round) => {
      const { tx, member } = context;
      const view = viewContextFor(context, member);
      if (!(await removeSigned(tx, round.id, member.id))) return whisper(nothingToWithdraw(view));
      // What she takes back must not stay in the write-ahead log either.
      context.forgetOrder();
      await noteWithdrawal(context, member, round);
      return replace(withdrawnMessage(view, round));
    }),
};

const keep: Press = {
  who: ANSWERING,
  handle: (context) =>
    inOpenRound(context, async (round) =>
      replace(keptMessage(viewContextFor(context, context.member), round)),
    ),
};

export const receiptPresses: Record<string, Press> = {
  'meteo/withdraw': withdraw,
  'meteo/withdraw-confirm': confirm,
  'meteo/withdraw-keep': keep,
};
