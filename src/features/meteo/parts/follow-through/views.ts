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
  const { dates, dateLine } = view.words.actions;
  const days = actions.map(({ dueOn }, index) => dateLine(index + 1, formatDay(dueOn, view.locale)));
  return dates(joinMarkdown(days));
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

/** What was done, and what can be done next, which a chat may keep: the words stand in the form, and in the post. */
export function actionsMessage(view: ViewContext, shown: ActionsShown, happened: string): Message {
  const { loop, actions } = view.words;
  const { ref, round, hasDropped, isPublished } = shown;
  const list: Button[] = [
    { label: actions.buttons.edit, press: 'meteo/actions', ref },
    ...(hasDropped ? [{ label: actions.buttons.why, press: 'meteo/actions-why', ref }] : []),
    isPublished
      ? { label: loop.retract, press: 'meteo/actions-retract', ref }
      : { label: actions.buttons.publish, press: 'meteo/actions-publish', ref, style: 'primary' },
  ];
  return storable({
    summary: happened,
    blocks: [
      heading(actions.overview.title(dayOf(view, round))),
      text(happened),
      buttons(...list),
      note(actions.overview.who),
    ],
  });
}

export type ActionsShown = {
  ref: string;
  round: Pick<Round, 'opensAt'>;
  hasDropped: boolean;
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
