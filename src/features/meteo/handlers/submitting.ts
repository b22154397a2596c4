import { z } from 'zod';
import { type Answer, rejectForm, whisper } from '../../../chat/answer.ts';
import { type Submission, type SubmitCall, submission } from '../../../community/feature/feature.ts';
import type { Locale } from '../../../community/members/member.ts';
import { ANSWERING } from '../access.ts';
import { meteoWords, voiceFor } from '../locales/index.ts';
import { rewriteAsked } from '../notifications/questions.ts';
import { LEVELS, type MeteoAnswer, TEXT_MOST } from '../rules/levels.ts';
import { decideAttempt, type Round, takesAnswers } from '../rules/round.ts';
import { saveSigned, unsignedAnswers } from '../store/answers.ts';
import { setStatus } from '../store/invitations.ts';
import { roundById } from '../store/rounds.ts';
import { dayOf } from '../views/format.ts';
import { answeredMessage } from '../views/invitation.ts';
import { receiptMessage, unsignedAlready } from '../views/receipt.ts';
import { standingIn } from './round.ts';

function answerSchema(locale: Locale) {
  const { form } = meteoWords(locale).answering;
  const level = z.enum(LEVELS, { error: form.chooseWeather });
  const words = z
    .string()
    .nullish()
    .transform((typed) => typed?.trim() || null)
    .refine((typed) => (typed?.length ?? 0) <= TEXT_MOST, form.tooLong(TEXT_MOST));
  return z.object({ defi: level, team: level, self: level, successes: words, difficulties: words });
}

type Submitted = SubmitCall<MeteoAnswer>;

/** A form that was left open beyond the closing keeps what was typed, and says that nothing was saved. */
async function whileOpen(call: Submitted, then: (round: Round) => Promise<Answer>): Promise<Answer> {
  const { asking } = meteoWords(call.member.locale);
  const round = await roundById(call.tx, call.ref);
  if (!round) return rejectForm({ '': asking.gone.text });
  if (takesAnswers(round, call.now)) return then(round);
  return rejectForm({ '': asking.closed.nothingSaved(dayOf(voiceFor(call, call.member), round)) });
}

async function answered(call: Submitted, round: Round): Promise<void> {
  await setStatus(call.tx, round.id, call.member.id, 'answered');
  await rewriteAsked(call, round, call.member.id, answeredMessage(voiceFor(call, call.member), round));
}

const signed = submission<MeteoAnswer>({
  who: ANSWERING,
  schema: answerSchema,
  handle: (call) =>
    whileOpen(call, async (round) => {
      const voice = voiceFor(call, call.member);
      const attempt = decideAttempt(await standingIn(call, round), true);
      if (attempt === 'unsigned-already') return rejectForm({ '': voice.words.answering.already.unsigned });
      await saveSigned(call.tx, call.secrets, round.id, call.member.id, call.values);
      if (attempt === 'write') await answered(call, round);
      // What she had said before must not stay in the write-ahead log.
      else call.forgetOrder();
      return whisper(receiptMessage(voice, round));
    }),
});

const unsigned = submission<MeteoAnswer>({
  who: ANSWERING,
  schema: answerSchema,
  handle: (call) =>
    whileOpen(call, async (round) => {
      const voice = voiceFor(call, call.member);
      const attempt = decideAttempt(await standingIn(call, round), false);
      if (attempt === 'signed-already') return rejectForm({ '': voice.words.answering.already.signed });
      // The same form sent twice: the first is saved, and cannot be found again to be changed.
      if (attempt !== 'write') return whisper(unsignedAlready(voice, round));
      await unsignedAnswers.add(call, round.id, call.member.id, call.values);
      await answered(call, round);
      return whisper(receiptMessage(voice, round));
    }),
});

export const answerForms: Record<string, Submission<MeteoAnswer>> = {
  'meteo/signed': signed,
  'meteo/unsigned': unsigned,
};
