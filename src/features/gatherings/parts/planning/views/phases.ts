import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { joinMarkdown, type Markdown } from '../../../../../chat/markdown.ts';
import { type Block, heading, type Message, note, text } from '../../../../../chat/message.ts';
import { formatDay, formatPeriod } from '../../../../../community/format/dates.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Phase } from '../../../../../community/programme/phases.ts';
import type { ViewContext } from '../../../locales/planning.ts';
import { dayOf, formatGathering, momentOf } from './format.ts';

/** So many gatherings are named. */
const MAX_LISTED = 10;

const periodOf = ({ locale }: ViewContext, { from, to }: Phase): string => formatPeriod(from, to, locale);

/** In which phase the promotion is, and which comes next; nothing without phases. */
export function phaseBlocks(view: ViewContext, now: Phase | null, next: Phase | null): Block[] {
  const { phases: words } = view.words;
  const lines: Markdown[] = [
    ...(now ? [words.now(now[view.locale], formatDay(now.to, view.locale))] : []),
    ...(next ? [words.next(next[view.locale], periodOf(view, next))] : []),
  ];
  return lines.length === 0 ? [] : [heading(words.title), text(joinMarkdown(lines))];
}

/** A gathering that hangs on a phase, and the day that its rhythm would name now; null where the phase is no more. */
export type Hanging = { gathering: Gathering; expectedOn: string | null };

/** To coaches: phases that moved, or are `gone` (by their ids), and what was decided and stays where it is. */
export function phasesMovedMessage(
  view: ViewContext,
  moved: readonly Phase[],
  hanging: readonly Hanging[],
  gone: readonly string[] = [],
): Message {
  const { phases: words, overview } = view.words;
  const shown = hanging.slice(0, MAX_LISTED);
  const others = hanging.length - shown.length;
  const options = shown.map(({ gathering }) => ({
    value: gathering.id,
    label: shortened(formatGathering(view, gathering), FLOOR.options.label),
  }));
  return {
    summary: words.movedTitle,
    blocks: [
      heading(words.movedTitle),
      text(
        joinMarkdown(
          [
            ...moved.map((each) => words.moved(shortened(each[view.locale], 100), periodOf(view, each))),
            ...gone.map((id) => words.gone(shortened(id, 100))),
          ].slice(0, MAX_LISTED),
        ),
      ),
      text(words.stay),
      text(
        joinMarkdown(
          shown.map(({ gathering, expectedOn }) => {
            const [title, when] = [shortened(gathering.title, 90), momentOf(view, gathering.startsAt)];
            return expectedOn === null
              ? words.lineGone(title, when)
              : words.line(title, when, dayOf(view, expectedOn));
          }),
        ),
      ),
      ...(others > 0 ? [note(words.others(others))] : []),
      { kind: 'choice', label: overview.open, press: 'planning/open', ref: '', options },
    ],
  };
}
