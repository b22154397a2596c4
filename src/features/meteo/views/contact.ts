import { escapeMarkdown } from '../../../chat/markdown.ts';
import { type Block, buttons, type Message, text } from '../../../chat/message.ts';
import type { Round } from '../rules/round.ts';
import type { Voice } from './voice.ts';

/** `coach` is the name of the one who was told; null when they all were. */
export function contactReceipt(voice: Voice, round: Round, coach: string | null): Message {
  const { contacting } = voice.words.answering;
  const told = coach === null ? contacting.toldAll : contacting.told(escapeMarkdown(coach));
  return { summary: contacting.summary, blocks: [text(told), ...untilDigest(voice, round)] };
}

export const contactAlready = (voice: Voice, round: Round): Message => ({
  summary: voice.words.answering.contacting.summary,
  blocks: [text(voice.words.answering.contacting.already), ...untilDigest(voice, round)],
});

/** Until the digest has left, the request stands in it, and can be undone. */
function untilDigest({ words: { answering } }: Voice, round: Round): Block[] {
  if (round.state === 'digested') return [];
  return [
    text(answering.contacting.inDigest),
    buttons({ label: answering.undoContact, press: 'meteo/contact-undo', ref: round.id }),
  ];
}

export const contactUndone = ({ words }: Voice): Message => ({
  summary: words.answering.contacting.undoneSummary,
  blocks: [text(words.answering.contacting.undone)],
});

export const contactTooLate = ({ words }: Voice): Message => ({
  summary: words.answering.contacting.tooLateSummary,
  blocks: [text(words.answering.contacting.tooLate)],
});

/** To her coach, or to all of them: her name, because she asked, and nothing of her answer. */
export function contactForCoaches({ words }: Voice, name: string, defi: string | null): Message {
  const { contacting } = words.answering;
  const about = defi === null ? '' : ` (${escapeMarkdown(defi)})`;
  return {
    summary: contacting.toCoachSummary(name),
    blocks: [text(contacting.toCoach(escapeMarkdown(name), about))],
  };
}

export const contactUndoneForCoaches = ({ words }: Voice, name: string): Message => ({
  summary: words.answering.contacting.toCoachUndoneSummary(name),
  blocks: [text(words.answering.contacting.toCoachUndone(escapeMarkdown(name)))],
});
