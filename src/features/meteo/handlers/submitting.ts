import { z } from 'zod';
import { type Answer, rejectForm, whisper } from '../../../chat/answer.ts';
import type { SubmitContext } from '../../../community/feature/feature.ts';
import type { Locale } from '../../../community/members/member.ts';
import { meteoWords, viewContextFor } from '../locales/index.ts';
import { updateAsked } from '../notifications/questions.ts';
import { LEVELS, MAX_TEXT, type MeteoAnswer } from '../rules/levels.ts';
import { decideAttempt, type Round } from '../rules/round.ts';
import { saveSigned, unsignedAnswers } from '../store/answers.ts';
import { setStatus } from '../store/invitations.ts';
import { answeredMessage } from '../views/invitation.ts';
import { receiptMessage, unsignedAlready } from '../views/receipt.ts';
import { loadParticipation } from './round.ts';

export function answerSchema(locale: Locale) {
  const { form } = meteoWords(locale).answering;
  const level = z.enum(LEVELS, { error: form.chooseWeather });
  const words = z
    .string()
    .nullish()
    .transform((typed) => typed?.trim() || null)
    .refine((typed) => (typed?.length ?? 0) <= MAX_TEXT, form.tooLong(MAX_TEXT));
  return z.object({ defi: level, team: level, self: level, successes: words, difficulties: words });
}

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
  // What she had said before must not stay in the write-ahead log.
  else context.forgetOrder();
  return whisper(receiptMessage(view, round));
}

export async function unsigned(context: SubmitContext<MeteoAnswer>, round: Round): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const attempt = decideAttempt(await loadParticipation(context, round), false);
  if (attempt === 'signed-already') return rejectForm({ '': view.words.answering.already.signed });
  // The same form sent twice: the first is saved, and cannot be found again to be changed.
  if (attempt !== 'write') return whisper(unsignedAlready(view, round));
  await unsignedAnswers.add(context, round.id, context.member.id, context.values);
  await answered(context, round);
  return whisper(receiptMessage(view, round));
}
