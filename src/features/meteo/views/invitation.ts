import { type Button, buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';
import { dayOf, momentOf, untilOf } from './format.ts';

type Offers = { later: boolean; skip: boolean };

/** The ways to answer, and not to: the ref of each is the round. */
function offers({ words }: ViewContext, round: Round, { later, skip }: Offers): Button[] {
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
  view: ViewContext,
  round: Round,
  { later, everyWeeks }: { later: boolean; everyWeeks: number },
): Message {
  const { invitation } = view.words.asking;
  const until = untilOf(view, round);
  return storable({
    until: round.closesAt,
    summary: invitation.summary(until),
    blocks: [
      heading(invitation.title),
      text(invitation.text),
      text(invitation.readers(until)),
      buttons(...offers(view, round, { later, skip: true })),
      note(invitation.pace(everyWeeks, round.remindAts.length)),
    ],
  });
}

export function reminderMessage(
  view: ViewContext,
  round: Round,
  { later, last }: { later: boolean; last: boolean },
): Message {
  const { reminder } = view.words.asking;
  const until = untilOf(view, round);
  return {
    until: round.closesAt,
    summary: reminder.summary(until),
    blocks: [
      text(reminder.text(until)),
      buttons(...offers(view, round, { later, skip: true })),
      ...(last ? [note(reminder.last)] : []),
    ],
  };
}

/** What she asked for with "later": it is not offered again. */
export function nudgeMessage(view: ViewContext, round: Round): Message {
  const { nudge } = view.words.asking;
  const until = untilOf(view, round);
  return {
    until: round.closesAt,
    summary: nudge.summary(until),
    blocks: [text(nudge.text(until)), buttons(...offers(view, round, { later: false, skip: true }))],
  };
}

export function snoozedMessage(view: ViewContext, round: Round, until: number): Message {
  const { snoozed } = view.words.asking;
  const when = momentOf(view, until);
  return storable({
    until: round.closesAt,
    summary: snoozed.summary(when),
    blocks: [text(snoozed.text(when)), buttons(...offers(view, round, { later: false, skip: true }))],
  });
}

export function cannotSnoozeMessage(
  view: ViewContext,
  round: Round,
  why: 'past-closing' | 'nudged-already',
): Message {
  const { cannotSnooze } = view.words.asking;
  return storable({
    until: round.closesAt,
    summary: cannotSnooze.summary,
    blocks: [
      text(cannotSnooze[why](untilOf(view, round))),
      buttons(...offers(view, round, { later: false, skip: true })),
    ],
  });
}

const nextWords = (view: ViewContext, nextOpensAt: number | null): string =>
  nextOpensAt === null ? view.words.asking.noNext : view.words.asking.next(momentOf(view, nextOpensAt));

/** When the next round opens, in a line. */
export const nextNote = (view: ViewContext, nextOpensAt: number | null) => note(nextWords(view, nextOpensAt));

export function skippedMessage(view: ViewContext, round: Round, nextOpensAt: number | null): Message {
  const { skipped, unskip } = view.words.asking;
  return storable({
    until: round.closesAt,
    summary: skipped.summary,
    blocks: [
      text(`${skipped.text} ${nextWords(view, nextOpensAt)}`),
      buttons({ label: unskip, press: 'meteo/unskip', ref: round.id }),
    ],
  });
}

/** What stands in the place of the question once it is answered; the same whether it was signed or not. */
export function answeredMessage(view: ViewContext, round: Round): Message {
  const { answered } = view.words.asking;
  const day = dayOf(view, round);
  return { summary: answered.summary(day), blocks: [text(answered.text(day, untilOf(view, round)))] };
}

/** What stands in its place when her answer could not be kept: she may give it again. */
export function askedAgainMessage(view: ViewContext, round: Round): Message {
  const { again } = view.words.asking;
  const day = dayOf(view, round);
  return {
    until: round.closesAt,
    summary: again.summary(day),
    blocks: [
      text(again.text(day, untilOf(view, round))),
      buttons(...offers(view, round, { later: false, skip: true })),
    ],
  };
}

/** What stands in its place once the round is closed, and answers a stale press. */
export function closedMessage(view: ViewContext, round: Round, nextOpensAt: number | null): Message {
  const { closed } = view.words.asking;
  const day = dayOf(view, round);
  return storable({
    summary: closed.summary(day),
    blocks: [text(closed.text(day)), nextNote(view, nextOpensAt)],
  });
}

export const goneMessage = ({ words }: ViewContext): Message =>
  storable({
    summary: words.asking.gone.summary,
    blocks: [text(words.asking.gone.text)],
  });

export function channelOpenedMessage(view: ViewContext, round: Round): Message {
  const { channel } = view.words.asking;
  const until = untilOf(view, round);
  const blocks = [text(channel.openedText(until))];
  return { summary: channel.opened(until), blocks, until: round.closesAt };
}

export function channelClosedMessage(view: ViewContext, round: Round, nextOpensAt: number | null): Message {
  const { channel, closed } = view.words.asking;
  const day = dayOf(view, round);
  return {
    summary: closed.summary(day),
    blocks: [text(channel.closedText(day)), nextNote(view, nextOpensAt)],
  };
}
