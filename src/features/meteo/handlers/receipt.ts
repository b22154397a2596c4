import { replace, whisper } from '../../../chat/answer.ts';
import type { Press, Work } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { ANSWERING } from '../access.ts';
import { nextOpening } from '../load/rounds.ts';
import { voiceFor } from '../locales/index.ts';
import { rewriteAsked } from '../notifications/questions.ts';
import type { Round } from '../rules/round.ts';
import { removeSigned } from '../store/answers.ts';
import { setStatus } from '../store/invitations.ts';
import { skippedMessage } from '../views/invitation.ts';
import { confirmWithdrawal, keptMessage, nothingToWithdraw, withdrawnMessage } from '../views/receipt.ts';
import { inOpenRound, standingIn } from './round.ts';

const withdraw: Press = {
  who: ANSWERING,
  handle: (call) =>
    inOpenRound(call, async (round) => {
      const voice = voiceFor(call, call.member);
      const { hasSigned } = await standingIn(call, round);
      return whisper(hasSigned ? confirmWithdrawal(voice, round) : nothingToWithdraw(voice));
    }),
};

/** Who erases her answer has made up her mind: she is not reminded of this round any more. */
export async function noteWithdrawal(work: Work, member: Member, round: Round): Promise<void> {
  await setStatus(work.tx, round.id, member.id, 'skipped');
  const skipped = skippedMessage(voiceFor(work, member), round, nextOpening(work, work.now));
  await rewriteAsked(work, round, member.id, skipped);
}

const confirm: Press = {
  who: ANSWERING,
  handle: (call) =>
    inOpenRound(call, async (round) => {
      const { tx, member } = call;
      const voice = voiceFor(call, member);
      if (!(await removeSigned(tx, round.id, member.id))) return whisper(nothingToWithdraw(voice));
      // What she takes back must not stay in the write-ahead log either.
      call.forgetOrder();
      await noteWithdrawal(call, member, round);
      return replace(withdrawnMessage(voice, round));
    }),
};

const keep: Press = {
  who: ANSWERING,
  handle: (call) =>
    inOpenRound(call, async (round) => replace(keptMessage(voiceFor(call, call.member), round))),
};

export const receiptPresses: Record<string, Press> = {
  'meteo/withdraw': withdraw,
  'meteo/withdraw-confirm': confirm,
  'meteo/withdraw-keep': keep,
};
