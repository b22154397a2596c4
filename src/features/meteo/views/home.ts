import { type Block, buttons, heading, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { notebookButtons } from '../parts/notebook/views.ts';
import type { Round, Status } from '../rules/round.ts';
import { untilOf } from './format.ts';
import { nextNote } from './invitation.ts';

/** What the home view says to somebody who may answer; `round` is the open one. */
export function memberSection(
  view: ViewContext,
  round: Round | null,
  status: Status | null,
  nextOpensAt: number | null,
): Block[] {
  const { asking } = view.words;
  const notebook = buttons(...notebookButtons(view));
  if (round === null) return [heading(asking.home), nextNote(view, nextOpensAt), notebook];
  const until = untilOf(view, round);
  if (status === 'answered') return [heading(asking.home), text(asking.section.answered(until)), notebook];
  return [
    heading(asking.home),
    text(status === 'skipped' ? asking.section.skipped(until) : asking.section.open(until)),
    buttons(
      { label: asking.answer, press: 'meteo/answer', ref: round.id, style: 'primary' },
      { label: asking.answerUnsigned, press: 'meteo/answer-unsigned', ref: round.id },
      ...notebookButtons(view),
    ),
  ];
}

/** How many wait to talk to a coach, and who, behind a button: a home may be stored. */
export function contactsSection({ words }: ViewContext, waiting: number): Block[] {
  const { contacting } = words.answering;
  if (waiting === 0) return [];
  return [
    heading(contacting.waitingTitle),
    text(contacting.waiting(waiting)),
    buttons({ label: contacting.see, press: 'meteo/contacts', ref: '', style: 'primary' }),
  ];
}

/** What it says to a coach of the round. */
export function coachSection(view: ViewContext, round: Round | null, nextOpensAt: number | null): Block[] {
  const { home, section } = view.words.asking;
  if (round === null) return [heading(home), text(section.coachQuiet), nextNote(view, nextOpensAt)];
  return [heading(home), text(section.coach(untilOf(view, round)))];
}
