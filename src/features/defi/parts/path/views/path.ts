import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { bulletList, joinMarkdown, type Markdown, md } from '../../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type Option,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { pageOf, pageTurns } from '../../../../../chat/pages.ts';
import { formatDay } from '../../../../../community/format/dates.ts';
import { listOf } from '../../../../../community/format/lists.ts';
import type { ViewContext } from '../../../locales/path.ts';
import { countSettled, refOfStep, type Step, stageOf } from '../rules/progress.ts';
import { button, stageLabel, stepWords } from './format.ts';
import type { HelpShown } from './help.ts';

type Named = { name: string; ref: string };

/** So much of the path stands on a défi's page, beside what other parts say there. */
const ROOM = { lines: 4, bytes: 900 };
const MOST_OPTIONS = 3;
/** So many requests for help that wait stand there, for coaches, beside what other parts say: the others follow. */
export const MOST_HELPS = 1;
/** So many steps on one page of all. */
const A_PAGE = 6;

function lineOf(view: ViewContext, step: Step): Markdown {
  const { step: words } = view.words;
  const said = stepWords(view, step);
  switch (step.state) {
    case 'open':
      return words.open(said, formatDay(step.closesOn, view.locale));
    case 'coming':
      return words.coming(said, formatDay(step.opensOn, view.locale));
    default:
      return words[step.state](said);
  }
}

const menu = (view: ViewContext, defi: Named, steps: readonly Step[], most: number): Block[] => {
  const options = steps.slice(0, most).map(
    ({ step, key }): Option => ({
      value: refOfStep(defi.ref, key),
      label: shortened(step[view.locale], FLOOR.options.label),
    }),
  );
  return options.length === 0
    ? []
    : [{ kind: 'choice', label: view.words.menu, press: 'path/step', ref: '', options }];
};

/** On a défi's page: where it is on its path, and what is to be done now. */
export function sectionBlocks(
  view: ViewContext,
  defi: Named,
  steps: readonly Step[],
  helps: readonly HelpShown[],
): Block[] {
  const { section, help: words } = view.words;
  if (steps.length === 0) return [];
  const open = steps.filter(({ state }) => state === 'open');
  const stage = stageOf(steps);
  const { settled, all } = countSettled(steps);
  const lines = open.map((step) => md`- ${lineOf(view, step)}`);
  return [
    heading(section.title),
    text(
      joinMarkdown([
        ...(stage === null ? [] : [section.at(stageLabel(view, stage))]),
        section.settled(settled, all),
      ]),
    ),
    text(open.length === 0 ? section.nothing : listOf(lines[0] ?? '', lines.slice(1), section.more, ROOM)),
    ...menu(view, defi, open, MOST_OPTIONS),
    ...helps
      .slice(0, MOST_HELPS)
      .flatMap((help): Block[] => [
        text(md`**${words.asked(shortened(help.author, 75), shortened(defi.name, 50))}**`),
        ...(help.text === null ? [] : [text(help.text)]),
        help.takenBy === null
          ? buttons(button(view, 'take', 'path/take', help.id))
          : note(words.takenBy(shortened(help.takenBy, 100))),
      ]),
    buttons(button(view, 'all', 'path/all', `${defi.ref}.1`)),
  ];
}

/** As many lines fit into one text, whatever they say. */
const A_TEXT = 3;

const textsOf = (lines: readonly Markdown[]): Block[] =>
  lines.length === 0 ? [] : [text(bulletList(lines.slice(0, A_TEXT))), ...textsOf(lines.slice(A_TEXT))];

/** All steps of a défi, stage by stage, a page at a time. */
export function allMessage(view: ViewContext, defi: Named, steps: readonly Step[], page: number): Message {
  const { all, section } = view.words;
  const title = all.title(shortened(defi.name, 75));
  const paged = pageOf(steps, page, A_PAGE);
  const labels = [...new Set(paged.items.map(({ stage }) => stageLabel(view, stage)))];
  return storable({
    summary: title,
    blocks: [
      heading(title),
      ...(steps.length === 0 ? [text(section.empty)] : []),
      ...labels.flatMap((label): Block[] => [
        heading(label),
        ...textsOf(
          paged.items
            .filter(({ stage }) => stageLabel(view, stage) === label)
            .map((step) => lineOf(view, step)),
        ),
      ]),
      ...menu(view, defi, paged.items, A_PAGE),
      buttons(
        ...pageTurns(all, 'path/all', paged, (to) => `${defi.ref}.${to}`),
        button(view, 'page', 'defi/show', defi.ref),
      ),
    ],
  });
}

/** A line of the coaches' digest: steps that nobody of their défis answered for. */
export const silentMessage = (view: ViewContext, silent: number): Message => {
  const said = view.words.follow.toDoSilent(silent);
  return { summary: said, blocks: [text(said), buttons(button(view, 'follow', 'defi/follow'))] };
};
