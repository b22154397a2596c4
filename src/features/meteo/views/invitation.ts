import { type Button, buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { Voice } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';
import { dayOf, momentOf, untilOf } from './format.ts';

type Offers = { later: boolean; skip: boolean };

/** The ways to answer, and not to: the ref of each is the round. */
function offers({ words }: Voice, round: Round, { later, skip }: Offers): Button[] {
  const { asking } = words;
  const ref = round.id;
  return [
    { label: asking.answer, press: 'meteo/answer', ref, style: 'primary' },
    { label: asking.answerUnsigned, press: 'meteo/answer-unsigned', ref },
    ...(later ? [{ label: asking.later, press: 'meteo/later', ref }] : []),
    ...(skip ? [{ label: asking.skip, press: 'meteo/skip', ref }] : []),
  ];
}

/** The question itself: what, how long, who reads, until when, how often, how to pause. */
export function invitationMessage(
  voice: Voice,
  round: Round,
  { later, everyWeeks }: { later: boolean; everyWeeks: number },
): Message {
  const { invitation } = voice.words.asking;
  const until = untilOf(voice, round);
  return storable({
    summary: invitation.summary(until),
    blocks: [
      heading(invitation.title),
      text(invitation.text),
      text(invitation.readers(until)),
      buttons(...offers(voice, round, { later, skip: true })),
      note(invitation.pace(everyWeeks, round.remindAts.length)),
    ],
  });
}

export function reminderMessage(
  voice: Voice,
  round: Round,
  { later, last }: { later: boolean; last: boolean },
): Message {
  const { reminder } = voice.words.asking;
  const until = untilOf(voice, round);
  return {
    summary: reminder.summary(until),
    blocks: [
      text(reminder.text(until)),
      buttons(...offers(voice, round, { later, skip: true })),
      ...(last ? [note(reminder.last)] : []),
    ],
  };
}

/** What she asked for with "later": it is not offered again. */
export function nudgeMessage(voice: Voice, round: Round): Message {
  const { nudge } = voice.words.asking;
  const until = untilOf(voice, round);
  return {
    summary: nudge.summary(until),
    blocks: [text(nudge.text(until)), buttons(...offers(voice, round, { later: false, skip: true }))],
  };
}

export function snoozedMessage(voice: Voice, round: Round, until: number): Message {
  const { snoozed } = voice.words.asking;
  const when = momentOf(voice, until);
  return storable({
    summary: snoozed.summary(when),
    blocks: [text(snoozed.text(when)), buttons(...offers(voice, round, { later: false, skip: true }))],
  });
}

export function cannotSnoozeMessage(
  voice: Voice,
  round: Round,
  why: 'past-closing' | 'nudged-already',
): Message {
  const { cannotSnooze } = voice.words.asking;
  return storable({
    summary: cannotSnooze.summary,
    blocks: [
      text(cannotSnooze[why](untilOf(voice, round))),
      buttons(...offers(voice, round, { later: false, skip: true })),
    ],
  });
}

const nextWords = (voice: Voice, nextOpensAt: number | null): string =>
  nextOpensAt === null ? voice.words.asking.noNext : voice.words.asking.next(momentOf(voice, nextOpensAt));

/** When the next round opens, in a line. */
export const nextNote = (voice: Voice, nextOpensAt: number | null) => note(nextWords(voice, nextOpensAt));

export function skippedMessage(voice: Voice, round: Round, nextOpensAt: number | null): Message {
  const { skipped, unskip } = voice.words.asking;
  return storable({
    summary: skipped.summary,
    blocks: [
      text(`${skipped.text} ${nextWords(voice, nextOpensAt)}`),
      buttons({ label: unskip, press: 'meteo/unskip', ref: round.id }),
    ],
  });
}

/** What stands in the place of the question once it is answered; the same whether it was signed or not. */
export function answeredMessage(voice: Voice, round: Round): Message {
  const { answered } = voice.words.asking;
  const day = dayOf(voice, round);
  return { summary: answered.summary(day), blocks: [text(answered.text(day, untilOf(voice, round)))] };
}

/** What stands in its place when her answer could not be kept: she may give it again. */
export function askedAgainMessage(voice: Voice, round: Round): Message {
  const { again } = voice.words.asking;
  const day = dayOf(voice, round);
  return {
    summary: again.summary(day),
    blocks: [
      text(again.text(day, untilOf(voice, round))),
      buttons(...offers(voice, round, { later: false, skip: true })),
    ],
  };
}

/** What stands in its place once the round is closed, and answers a stale press. */
export function closedMessage(voice: Voice, round: Round, nextOpensAt: number | null): Message {
  const { closed } = voice.words.asking;
  const day = dayOf(voice, round);
  return storable({
    summary: closed.summary(day),
    blocks: [text(closed.text(day)), nextNote(voice, nextOpensAt)],
  });
}

export const goneMessage = ({ words }: Voice): Message =>
  storable({
    summary: words.asking.gone.summary,
    blocks: [text(words.asking.gone.text)],
  });

export function channelOpenedMessage(voice: Voice, round: Round): Message {
  const { channel } = voice.words.asking;
  const until = untilOf(voice, round);
  return { summary: channel.opened(until), blocks: [text(channel.openedText(until))] };
}

export function channelClosedMessage(voice: Voice, round: Round, nextOpensAt: number | null): Message {
  const { channel, closed } = voice.words.asking;
  const day = dayOf(voice, round);
  return {
    summary: closed.summary(day),
    blocks: [text(channel.closedText(day)), nextNote(voice, nextOpensAt)],
  };
}
