import { md } from '../../../chat/markdown.ts';
import { type Block, buttons, type Message, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';

/** `coach` is the name of the one who was told; null when they all were. */
export function contactReceipt(view: ViewContext, round: Round, coach: string | null): Message {
  const { contacting } = view.words.answering;
  const told = coach === null ? contacting.toldAll : contacting.told(coach);
  return storable({ summary: contacting.summary, blocks: [text(told), ...untilDigest(view, round)] });
}

export const contactAlready = (view: ViewContext, round: Round): Message =>
  storable({
    summary: view.words.answering.contacting.summary,
    blocks: [text(view.words.answering.contacting.already), ...untilDigest(view, round)],
  });

/** Until the digest has left, the request stands in it, and can be undone. */
function untilDigest({ words: { answering } }: ViewContext, round: Round): Block[] {
  if (round.state === 'digested') return [];
  return [
    text(answering.contacting.inDigest),
    buttons({ label: answering.undoContact, press: 'meteo/contact-undo', ref: round.id }),
  ];
}

export const contactUndone = ({ words }: ViewContext): Message =>
  storable({
    summary: words.answering.contacting.undoneSummary,
    blocks: [text(words.answering.contacting.undone)],
  });

export const contactTooLate = ({ words }: ViewContext): Message =>
  storable({
    summary: words.answering.contacting.tooLateSummary,
    blocks: [text(words.answering.contacting.tooLate)],
  });

/** Who asked, as coaches see her. */
type Asker = { name: string; defi: string | null };

/** To her coach, or to all of them: her name, because she asked, and nothing of her answer. */
export function contactForCoaches(
  { words }: ViewContext,
  contactId: string,
  { name, defi }: Asker,
  again: boolean,
): Message {
  const { contacting } = words.answering;
  const about = defi === null ? '' : ` (${defi})`;
  const asked = contacting.toCoach(name, about);
  return {
    summary: again ? contacting.againSummary(name) : contacting.toCoachSummary(name),
    blocks: [
      text(again ? md`${contacting.again} ${asked}` : asked),
      buttons({ label: contacting.take, press: 'meteo/contact-take', ref: contactId, style: 'primary' }),
    ],
  };
}

/** In the place of that, for everybody who was told: a coach sees to it. */
export const contactTaken = ({ words }: ViewContext, name: string, coach: string): Message => ({
  summary: words.answering.contacting.takenSummary(name, coach),
  blocks: [text(words.answering.contacting.taken(name, coach))],
});

/** To the coach who takes it. */
export const contactYours = ({ words }: ViewContext, name: string): Message => ({
  summary: words.answering.contacting.yoursSummary,
  blocks: [text(words.answering.contacting.yours(name))],
});

/** To a coach who comes too late; `coach` is null when the request is no longer there. */
export const contactTakenAlready = ({ words }: ViewContext, coach: string | null): Message => ({
  summary: words.answering.contacting.takenAlreadySummary,
  blocks: [
    text(
      coach === null
        ? words.answering.contacting.goneAlready
        : words.answering.contacting.takenAlready(coach),
    ),
  ],
});

/** In the place of what told a coach who is not there: it is with somebody else. */
export const contactPassed = ({ words }: ViewContext, name: string): Message => ({
  summary: words.answering.contacting.passedSummary(name),
  blocks: [text(words.answering.contacting.passed(name))],
});

export const contactUndoneForCoaches = ({ words }: ViewContext, name: string): Message => ({
  summary: words.answering.contacting.toCoachUndoneSummary(name),
  blocks: [text(words.answering.contacting.toCoachUndone(name))],
});
