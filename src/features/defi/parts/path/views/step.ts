import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import type { Markdown } from '../../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { formatDay } from '../../../../../community/format/dates.ts';
import type { ViewContext } from '../../../locales/path.ts';
import { dayOf, primary } from '../../../views/format.ts';
import type { Step } from '../rules/progress.ts';
import { button, stageLabel, stepWords } from './format.ts';

/**
 * A step as somebody sees it: `answers` and `isHers` say what she may do; `by` is who answered, `help` whether somebody
 * asked for help, and which coach sees to it.
 */
export type ShownStep = {
  step: Step;
  ref: string;
  answers: boolean;
  isHers: boolean;
  by: string | null;
  help: { takenBy: string | null } | null;
};

/** A summary has 300 bytes, of which a label takes some. */
const SUMMARY_BYTES = 250;

/** What can be done about it: answer, or take the answer back. `telling` is of the message in which it was told. */
export function stepButtons(view: ViewContext, shown: ShownStep, telling = ''): PressButton[] {
  const { step, answers, isHers, help } = shown;
  const ref = `${shown.ref}${telling}`;
  if (step.state === 'over') return [];
  if (step.state === 'done' || step.state === 'set-aside') {
    const undoes = answers || (step.state === 'set-aside' && isHers);
    return undoes ? [button(view, 'undo', 'path/undo', ref)] : [];
  }
  const label = step.step.confirmedBy === 'coach' ? 'confirm' : 'done';
  return [
    ...(answers ? [primary(button(view, label, 'path/done', ref))] : []),
    ...(isHers ? [button(view, 'aside', 'path/aside', shown.ref)] : []),
    ...(isHers && help === null ? [button(view, 'help', 'path/help', shown.ref)] : []),
  ];
}

/** Its words, as far as it is settled or past; until when it makes sense otherwise. */
export function stateWords(view: ViewContext, { step: { state, ...one } }: ShownStep): string | Markdown {
  const { step: words } = view.words;
  const said = stepWords(view, one);
  return state === 'done' || state === 'set-aside' || state === 'over' ? words[state](said) : said;
}

/** Who answered and when, or until when it can be; and whether help was asked for. */
export function stateNote(view: ViewContext, { step, by, help }: ShownStep): string {
  const { step: words } = view.words;
  const { mark, state } = step;
  if (state === 'over') return words.noLonger;
  if (mark && mark.at !== null && state !== 'open' && state !== 'coming')
    return by === null ? words.on(dayOf(view, mark.at)) : words.by(shortened(by, 100), dayOf(view, mark.at));
  const until = formatDay(step.closesOn, view.locale);
  const from = formatDay(step.opensOn, view.locale);
  const helped = help?.takenBy ? words.helpTaken(shortened(help.takenBy, 100)) : words.helpAsked;
  return [
    ...(state === 'coming' ? [words.from(from)] : []),
    words.until(until),
    ...(step.step.confirmedBy === 'coach' ? [words.confirmed] : []),
    ...(help === null ? [] : [helped]),
  ].join(' ');
}

/** One step, to whoever looked for it. A chat may keep it, as the form said that asked why. */
export function stepMessage(
  view: ViewContext,
  shown: ShownStep,
  { why, defiRef, happened }: { why: string | null; defiRef: string; happened?: string },
): Message {
  const { step: words } = view.words;
  const actions = [...stepButtons(view, shown), button(view, 'page', 'defi/show', defiRef)];
  return storable({
    summary: shortened(happened ?? shown.step.step[view.locale], SUMMARY_BYTES),
    blocks: [
      heading(shortened(stageLabel(view, shown.step.stage), FLOOR.heading - 30)),
      ...(happened === undefined ? [] : [text(happened)]),
      text(stateWords(view, shown)),
      note(stateNote(view, shown)),
      ...(why === null ? [] : [text(words.why(why))]),
      buttons(...actions),
    ],
  });
}

export type Weekly = {
  defi: { name: string; ref: string };
  items: readonly ShownStep[];
  /** Whether this is the message in which they were told once more. */
  isAgain(item: ShownStep): boolean;
  /** When the last of it no longer makes sense (epoch ms). */
  until: number;
};

/** What the porteurs of a défi are told of in a week, three steps at most; it shows what has become of them. */
export function weeklyMessage(view: ViewContext, { defi, items, isAgain, until }: Weekly): Message {
  const { told } = view.words;
  const title = told.title(shortened(defi.name, 75));
  const open = items.filter(({ step }) => step.state === 'open');
  const blocks = items.flatMap((item): Block[] => {
    const actions = stepButtons(view, item, isAgain(item) ? '.2' : '.1');
    return [
      text(stateWords(view, item)),
      note(stateNote(view, item)),
      ...(actions.length === 0 ? [] : [buttons(...actions)]),
    ];
  });
  return storable({
    summary: shortened(open[0]?.step.step[view.locale] ?? title, SUMMARY_BYTES),
    blocks: [
      heading(title),
      ...(open.length === 0 ? [] : [text(told.intro(open.length))]),
      ...blocks,
      buttons(button(view, 'all', 'path/all', `${defi.ref}.1`)),
    ],
    until,
  });
}
