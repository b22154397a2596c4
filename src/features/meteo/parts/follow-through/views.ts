import { joinMarkdown, type Markdown, md } from '../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../../chat/message.ts';
import { formatDay } from '../../../../community/format/dates.ts';
import type { ViewContext } from '../../locales/index.ts';
import type { Round } from '../../rules/round.ts';
import { dayOf } from '../../views/format.ts';
import { textBlocks } from '../../views/text-blocks.ts';
import type { Action, Asked } from './rules.ts';

/** By when each of a draft is meant, as it was understood: coaches see it before they publish. */
export function datesNote(view: ViewContext, actions: readonly Pick<Action, 'dueOn'>[]): Markdown {
  const { dates } = view.words.actions;
  const days = actions.map(({ dueOn }) => formatDay(dueOn, view.locale));
  return dates(days.map((day, index) => (days.length > 1 ? `${index + 1}. ${day}` : day)).join(', '));
}

const isDropped = ({ outcome }: Action): boolean => outcome === 'dropped';

function actionBlocks({ words: { actions } }: ViewContext, action: Action): Block[] {
  const outcome = action.outcome === null ? actions.notSaid : actions.outcomes[action.outcome];
  return [
    text(md`**${outcome}**`),
    ...textBlocks(action.text),
    ...(isDropped(action) && action.why !== null ? textBlocks(actions.because(action.why)) : []),
  ];
}

/** Where coaches are with what they said they would do, to one of them. `isPublished`: the promotion reads it. */
export function actionsMessage(
  view: ViewContext,
  { ref, round, actions, isPublished }: ActionsShown,
  happened?: string,
): Message {
  const { words } = view;
  const { buttons: labels, overview } = words.actions;
  const list: Button[] = [
    { label: labels.edit, press: 'meteo/actions', ref },
    ...(actions.some(isDropped) ? [{ label: labels.why, press: 'meteo/actions-why', ref }] : []),
    isPublished
      ? { label: words.loop.retract, press: 'meteo/actions-retract', ref }
      : { label: labels.publish, press: 'meteo/actions-publish', ref, style: 'primary' },
  ];
  return {
    summary: happened ?? overview.title(dayOf(view, round)),
    blocks: [
      heading(overview.title(dayOf(view, round))),
      ...(happened === undefined ? [] : [text(happened)]),
      ...actions.flatMap((action) => actionBlocks(view, action)),
      buttons(...list),
      note(overview.who),
    ],
  };
}

export type ActionsShown = {
  ref: string;
  round: Pick<Round, 'opensAt'>;
  actions: readonly Action[];
  isPublished: boolean;
};

/** What the promotion reads: what was said, and what became of it. */
export function actionsPost(
  view: ViewContext,
  round: Pick<Round, 'opensAt'>,
  actions: readonly Action[],
): Message {
  const { post } = view.words.actions;
  const day = dayOf(view, round);
  return {
    summary: post.summary(day),
    blocks: [
      heading(post.title),
      text(post.about(day)),
      ...actions.flatMap((action) => actionBlocks(view, action)),
    ],
  };
}

/** In the digest, which a channel keeps: how many, and the button. */
export const askedBlocks = ({ words: { actions } }: ViewContext, { loopId, count }: Asked): Block[] => [
  text(joinMarkdown([actions.asked.title, actions.asked.line(count)], ' ')),
  buttons({ label: actions.asked.open, press: 'meteo/actions', ref: loopId }),
];

export const actionsGone = ({ words: { actions } }: ViewContext): Message =>
  storable({ summary: actions.gone, blocks: [text(actions.gone)] });
