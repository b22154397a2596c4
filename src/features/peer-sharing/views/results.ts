import { type Block, buttons, heading, type Message, text } from '../../../chat/message.ts';
import { formatWhen } from '../../../community/gatherings/format.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Choice, Counted, Group } from '../rules/polls.ts';
import { beginning, groupLabel, typed, whenOf } from './format.ts';
import { topicBlocks } from './vote.ts';

/** What a summary holds of a title, in bytes. */
const SUMMARY_BYTES = 120;

/**
 * What became of the topic: the title of a gathering that was there (`replaced` being a title that a coach had
 * given it), that of a new draft, or of none, because the format's rhythm has no other day.
 */
export type Outcome =
  | { kind: 'titled'; gathering: Gathering; replaced: string | null }
  | { kind: 'drafted'; gathering: Gathering }
  | { kind: 'none' };

/** What takes the place of the messages in which people voted: their buttons are spent. */
export function closedView(
  view: ViewContext,
  group: Group,
  counted: readonly Counted[],
  choice: Choice | null,
): Message {
  const { closed } = view.words;
  const label = groupLabel(view, group);
  const chosen = choice === null ? [] : [text(resultText(view, group, counted, choice))];
  return {
    summary: closed.summary(label),
    blocks: [heading(closed.title), ...topicBlocks(view, counted, closed.none), ...chosen],
  };
}

function resultText(view: ViewContext, group: Group, counted: readonly Counted[], choice: Choice): string {
  const { result } = view.words;
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  const said = result.text(groupLabel(view, group), typed(choice.topic.title), choice.count, all);
  return choice.tied.length === 0 ? said : `${said} ${result.tied(choice.tied.length)}`;
}

/** The result, to the group. A draft has no date for anybody but the coaches. */
export function resultView(
  view: ViewContext,
  group: Group,
  counted: readonly Counted[],
  choice: Choice,
  outcome: Outcome,
): Message {
  const { result } = view.words;
  const isSure = outcome.kind === 'titled' && outcome.gathering.state !== 'draft';
  const when = isSure ? result.when(formatWhen(outcome.gathering, view.timeZone, view.locale)) : result.later;
  return {
    summary: result.summary(beginning(choice.topic.title, SUMMARY_BYTES)),
    blocks: [
      heading(result.title),
      text(resultText(view, group, counted, choice)),
      text(`${when} ${result.thanks}`),
    ],
  };
}

/** To the coaches: what was chosen, and what became of it. */
export function coachesView(view: ViewContext, group: Group, choice: Choice, outcome: Outcome): Message {
  const { told } = view.words;
  const label = groupLabel(view, group);
  const said = [told.chosen(label, typed(choice.topic.title)), ...formatOutcome(view, outcome)];
  const gathering = outcome.kind === 'none' ? null : outcome.gathering;
  return {
    summary: told.summary(label),
    blocks: [text(said.join(' ')), ...planButton(view, gathering)],
  };
}

/** To the coaches: that nothing was proposed. */
export function nothingChosenView(view: ViewContext, group: Group, next: Gathering | null): Message {
  const { told } = view.words;
  const label = groupLabel(view, group);
  return { summary: told.summary(label), blocks: [text(told.nothing(label)), ...planButton(view, next)] };
}

/** The first of what coaches hear of so many votes that closed together. */
export function firstOfSeveral({ words }: ViewContext, first: Message, count: number): Message {
  const { several } = words.told;
  return { summary: several.summary(count), blocks: [heading(several.title), ...first.blocks] };
}

const planButton = ({ words }: ViewContext, gathering: Gathering | null): Block[] =>
  gathering === null
    ? []
    : [buttons({ label: words.buttons.plan, press: 'planning/open', ref: gathering.id })];

function formatOutcome(view: ViewContext, outcome: Outcome): string[] {
  const { told } = view.words;
  if (outcome.kind === 'none') return [told.none];
  const when = whenOf(view, outcome.gathering.startsAt);
  if (outcome.kind === 'drafted') return [told.drafted(when)];
  const { replaced } = outcome;
  return [told.titled(when), ...(replaced === null ? [] : [told.replaced(typed(replaced))])];
}
