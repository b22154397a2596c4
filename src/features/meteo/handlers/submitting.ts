import { type Answer, rejectForm, whisper } from '../../../chat/answer.ts';
import type { SubmitContext } from '../../../community/feature/feature.ts';
import { viewContextFor } from '../locales/index.ts';
import { updateAsked } from '../notifications/questions.ts';
import { eraseNotesOf, eraseNotesUpTo } from '../parts/notebook/store.ts';
import type { MeteoAnswer } from '../rules/levels.ts';
import { decideAttempt, type Round } from '../rules/round.ts';
import { saveSigned, unsignedAnswers } from '../store/answers.ts';
import { setStatus } from '../store/invitations.ts';
import { answeredMessage } from '../views/invitation.ts';
import { receiptMessage, unsignedAlready } from '../views/receipt.ts';
import { loadParticipation } from './round.ts';

type Submitted = SubmitContext<MeteoAnswer>;

async function answered(context: Submitted, round: Round): Promise<void> {
  await setStatus(context.tx, round.id, context.member.id, 'answered');
  await updateAsked(
    context,
    round,
    context.member.id,
    answeredMessage(viewContextFor(context, context.member), round),
  );
}

export async function signed(context: SubmitContext<MeteoAnswer>, round: Round): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const attempt = decideAttempt(await loadParticipation(context, round), true);
  if (attempt === 'unsigned-already') return rejectForm({ '': view.words.answering.already.unsigned });
  await saveSigned(context.tx, context.secrets, round.id, context.member.id, context.values);
  if (attempt === 'write') await answered(context, round);
  const [, lastNote = ''] = context.ref.split('.');
  const hadNotes = await eraseNotesUpTo(context.tx, context.member.id, lastNote);
  // What she had said before, or noted, must not stay in the write-ahead log.
  if (attempt !== 'write' || hadNotes) context.forgetOrder();
  return whisper(receiptMessage(view, round));
}

export async function unsigned(context: SubmitContext<MeteoAnswer>, round: Round): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const attempt = decideAttempt(await loadParticipation(context, round), false);
  if (attempt === 'signed-already') return rejectForm({ '': view.words.answering.already.signed });
  // The same form sent twice: the first is saved, and cannot be found again to be changed.
  if (attempt !== 'write') return whisper(unsignedAlready(view, round));
  // Whether she took them or not, nothing under her name may look like this answer; and what she noted is neither in
  // a table nor in the log any more when her answer is written, which is after the commit, in this order.
  if (await eraseNotesOf(context.tx, context.member.id)) context.forgetOrder();
  await unsignedAnswers.add(context, round.id, context.values);
  await answered(context, round);
  return whisper(receiptMessage(view, round));
}
