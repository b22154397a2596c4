import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { Call, Press } from '../../../community/feature/feature.ts';
import { ANSWERING } from '../access.ts';
import { signedForm, unsignedForm } from '../forms.ts';
import { nextOpening } from '../load/rounds.ts';
import { voiceFor } from '../locales/index.ts';
import { rewriteAsked } from '../notifications/questions.ts';
import { decideAttempt, decideSnooze, type Round } from '../rules/round.ts';
import { invitationOf, setStatus, snoozeUntil } from '../store/invitations.ts';
import {
  cannotSnoozeMessage,
  invitationMessage,
  skippedMessage,
  snoozedMessage,
} from '../views/invitation.ts';
import { receiptMessage, signedAlready, unsignedAlready } from '../views/receipt.ts';
import { inOpenRound, standingIn } from './round.ts';

/** Opens the form, signed or not; a signed answer that is there already is changed. */
const answering = (signing: boolean): Press => ({
  who: ANSWERING,
  handle: (call) =>
    inOpenRound(call, async (round) => {
      const voice = voiceFor(call, call.member);
      const { thresholds } = call.programme.meteo;
      const standing = await standingIn(call, round);
      switch (decideAttempt(standing, signing)) {
        case 'edit':
          return openForm(signedForm(voice, round, thresholds, standing.signed?.answer));
        case 'write':
          return openForm((signing ? signedForm : unsignedForm)(voice, round, thresholds));
        case 'signed-already':
          return whisper(signedAlready(voice, round));
        case 'unsigned-already':
          return whisper(unsignedAlready(voice, round));
      }
    }),
});

/** Her receipt, when she has answered already. */
export async function receiptIn(call: Call, round: Round): Promise<Message | null> {
  const { status, hasSigned } = await standingIn(call, round);
  const answered = hasSigned || status === 'answered';
  return answered ? receiptMessage(voiceFor(call, call.member), round) : null;
}

/** The question as she would get it now, with "later" only while it makes sense. */
export async function questionIn(call: Call, round: Round): Promise<Message> {
  const invitation = await invitationOf(call.tx, round.id, call.member.id);
  const morning = call.calendar.tomorrowMorning(call.now);
  const snooze = decideSnooze(round, invitation?.nudged ?? false, morning);
  return invitationMessage(voiceFor(call, call.member), round, {
    later: 'until' in snooze,
    everyWeeks: call.programme.meteo.everyWeeks,
  });
}

async function unlessAnswered(call: Call, round: Round, then: () => Promise<Answer>): Promise<Answer> {
  const receipt = await receiptIn(call, round);
  return receipt ? whisper(receipt) : then();
}

const later: Press = {
  who: ANSWERING,
  handle: (call) =>
    inOpenRound(call, (round) =>
      unlessAnswered(call, round, async () => {
        const voice = voiceFor(call, call.member);
        const invitation = await invitationOf(call.tx, round.id, call.member.id);
        const morning = call.calendar.tomorrowMorning(call.now);
        const snooze = decideSnooze(round, invitation?.nudged ?? false, morning);
        if ('refused' in snooze) return whisper(cannotSnoozeMessage(voice, round, snooze.refused));
        await snoozeUntil(call.tx, round.id, call.member.id, snooze.until);
        return replace(snoozedMessage(voice, round, snooze.until));
      }),
    ),
};

const skip: Press = {
  who: ANSWERING,
  handle: (call) =>
    inOpenRound(call, (round) =>
      unlessAnswered(call, round, async () => {
        const message = skippedMessage(voiceFor(call, call.member), round, nextOpening(call, call.now));
        await setStatus(call.tx, round.id, call.member.id, 'skipped');
        await rewriteAsked(call, round, call.member.id, message);
        return replace(message);
      }),
    ),
};

const unskip: Press = {
  who: ANSWERING,
  handle: (call) =>
    inOpenRound(call, (round) =>
      unlessAnswered(call, round, async () => {
        const question = await questionIn(call, round);
        await setStatus(call.tx, round.id, call.member.id, 'invited');
        await rewriteAsked(call, round, call.member.id, question);
        return replace(question);
      }),
    ),
};

export const askingPresses: Record<string, Press> = {
  'meteo/answer': answering(true),
  'meteo/answer-unsigned': answering(false),
  'meteo/edit': answering(true),
  'meteo/later': later,
  'meteo/skip': skip,
  'meteo/unskip': unskip,
};
