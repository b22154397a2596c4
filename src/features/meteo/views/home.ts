import { type Block, buttons, heading, text } from '../../../chat/message.ts';
import type { Voice } from '../locales/index.ts';
import type { Round, Status } from '../rules/round.ts';
import { untilOf } from './format.ts';
import { nextNote } from './invitation.ts';

/** What the home view says to somebody who may answer; `round` is the open one. */
export function memberSection(
  voice: Voice,
  round: Round | null,
  status: Status | null,
  nextOpensAt: number | null,
): Block[] {
  const { asking } = voice.words;
  if (round === null) return [heading(asking.home), nextNote(voice, nextOpensAt)];
  const until = untilOf(voice, round);
  if (status === 'answered') return [heading(asking.home), text(asking.section.answered(until))];
  return [
    heading(asking.home),
    text(status === 'skipped' ? asking.section.skipped(until) : asking.section.open(until)),
    buttons(
      { label: asking.answer, press: 'meteo/answer', ref: round.id, style: 'primary' },
      { label: asking.answerUnsigned, press: 'meteo/answer-unsigned', ref: round.id },
    ),
  ];
}

/** What it says to a coach. */
export function coachSection(voice: Voice, round: Round | null, nextOpensAt: number | null): Block[] {
  const { home, section } = voice.words.asking;
  if (round === null) return [heading(home), text(section.coachQuiet), nextNote(voice, nextOpensAt)];
  return [heading(home), text(section.coach(untilOf(voice, round)))];
}
