import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { signedForm, unsignedForm } from '../forms/answer.ts';
import { nextOpening } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { updateAsked } from '../notifications/questions.ts';
import { type Taken, takenFrom } from '../parts/notebook/rules.ts';
import { notesOf } from '../parts/notebook/store.ts';
import { MAX_TEXT } from '../rules/levels.ts';
import { decideAttempt, decideSnooze, type Round } from '../rules/round.ts';
import { invitationOf, setStatus, snoozeUntil } from '../store/invitations.ts';
import {
  cannotSnoozeMessage,
  invitationMessage,
  skippedMessage,
  snoozedMessage,
} from '../views/invitation.ts';
import { receiptMessage, signedAlready, unsignedAlready } from '../views/receipt.ts';
import { loadParticipation } from './round.ts';

/** Her notes as the first texts of an answer, null when she has none. */
async function notesFor(context: ActorContext): Promise<Taken | null> {
  const notes = await notesOf(context, context.member.id);
  return notes.length === 0 ? null : takenFrom(notes, MAX_TEXT);
}

/**
 * Opens the form, signed or not; a signed answer that is there already is changed. Her notes stand in a signed one;
 * in an unsigned one only when she asks for them (`taking`), where she was told what that means.
 */
export const answering =
  (signing: boolean, taking = signing) =>
  async (context: PressContext, round: Round): Promise<Answer> => {
    const view = viewContextFor(context, context.member);
    const { thresholds } = context.programme.meteo;
    const participation = await loadParticipation(context, round);
    switch (decideAttempt(participation, signing)) {
      case 'edit':
        return openForm(signedForm(view, round, thresholds, participation.signed?.answer));
      case 'write':
        return openForm(await newForm(context, round, signing, taking));
      case 'signed-already':
        return whisper(signedAlready(view, round));
      case 'unsigned-already':
        return whisper(unsignedAlready(view, round));
    }
  };

async function newForm(context: ActorContext, round: Round, signing: boolean, taking: boolean) {
  const view = viewContextFor(context, context.member);
  const { thresholds } = context.programme.meteo;
  const notes = await notesFor(context);
  if (signing) return signedForm(view, round, thresholds, undefined, notes);
  return unsignedForm(view, round, thresholds, notes && (taking ? notes : 'not-taken'));
}

/** Her receipt, when she has answered already. */
export async function receiptIn(context: ActorContext, round: Round): Promise<Message | null> {
  const { status, hasSigned } = await loadParticipation(context, round);
  const answered = hasSigned || status === 'answered';
  return answered ? receiptMessage(viewContextFor(context, context.member), round) : null;
}

/** The question as she would get it now, with "later" only while it makes sense. */
export async function questionIn(context: ActorContext, round: Round): Promise<Message> {
  const invitation = await invitationOf(context.tx, round.id, context.member.id);
  const morning = context.calendar.tomorrowMorning(context.now);
  const snooze = decideSnooze(round, invitation?.nudged ?? false, morning);
  return invitationMessage(viewContextFor(context, context.member), round, {
    later: 'until' in snooze,
    everyWeeks: context.programme.meteo.everyWeeks,
  });
}

export async function later(context: PressContext, round: Round): Promise<Answer> {
  const receipt = await receiptIn(context, round);
  if (receipt) return whisper(receipt);
  const view = viewContextFor(context, context.member);
  const invitation = await invitationOf(context.tx, round.id, context.member.id);
  const morning = context.calendar.tomorrowMorning(context.now);
  const snooze = decideSnooze(round, invitation?.nudged ?? false, morning);
  if ('refused' in snooze) return whisper(cannotSnoozeMessage(view, round, snooze.refused));
  await snoozeUntil(context.tx, round.id, context.member.id, snooze.until);
  return replace(snoozedMessage(view, round, snooze.until));
}

export async function skip(context: PressContext, round: Round): Promise<Answer> {
  const receipt = await receiptIn(context, round);
  if (receipt) return whisper(receipt);
  const message = skippedMessage(
    viewContextFor(context, context.member),
    round,
    nextOpening(context, context.now),
  );
  await setStatus(context.tx, round.id, context.member.id, 'skipped');
  await updateAsked(context, round, context.member.id, message);
  return replace(message);
}

export async function unskip(context: PressContext, round: Round): Promise<Answer> {
  const receipt = await receiptIn(context, round);
  if (receipt) return whisper(receipt);
  const question = await questionIn(context, round);
  await setStatus(context.tx, round.id, context.member.id, 'invited');
  await updateAsked(context, round, context.member.id, question);
  return replace(question);
}
