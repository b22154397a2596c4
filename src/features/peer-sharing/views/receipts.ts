import { type Block, buttons, heading, type Message, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { type Group, MAX_TITLE, MAX_TOPICS, type Proposed, type Topic } from '../rules/polls.ts';
import { ownLabel, typed, untilOf } from './format.ts';

export function votedView({ words, ...view }: ViewContext, topic: Topic, closesAt: number): Message {
  const { voted } = words.receipt;
  const until = untilOf({ words, ...view }, closesAt);
  return { summary: voted.summary, blocks: [text(voted.text(typed(topic.title), until))] };
}

export function alreadyView({ words }: ViewContext, topic: Topic): Message {
  const { already } = words.receipt;
  return { summary: already.summary, blocks: [text(already.text(typed(topic.title)))] };
}

/**
 * What became of what she proposed; the topic is hers, or the one that was there already. Proposals are
 * nameless, and a chat may keep this: it does not say which one is hers.
 */
export function proposedView(
  { words }: ViewContext,
  proposed: Extract<Proposed, { votes: boolean }>,
  topic: Topic,
): Message {
  const isNew = 'accepted' in proposed;
  const said = isNew ? words.receipt.proposed : words.receipt.merged;
  const { undo } = words.receipt.proposed;
  const blocks: Block[] = [text([said.text, proposed.votes ? said.votes : said.keeps].join(' '))];
  if (isNew)
    blocks.push(
      text(undo),
      buttons({ label: words.buttons.withdraw, press: 'peer-sharing/withdraw', ref: topic.id }),
    );
  return storable({ summary: said.summary, blocks });
}

/** Takes the place of the receipt, or stands above what is still proposed. */
export const withdrawnBlock = ({ words }: ViewContext, topic: Topic): Block =>
  text(words.receipt.withdrawn(typed(topic.title)));

export type Refusal = 'gone' | 'noPoll' | 'closed' | 'not-hers' | 'others-voted';

export function refusalView({ words }: ViewContext, refusal: Refusal): Message {
  const { summary, text: said } = words.refused[refusal];
  return storable({ summary, blocks: [text(said)] });
}

/** For somebody who is not of the group. */
export function othersView(view: ViewContext, group: Group): Message {
  const { others } = view.words.refused;
  const label = ownLabel(view, group);
  const said = group.metier === null ? others.audience(label) : others.text(label);
  return storable({ summary: others.summary, blocks: [text(said)] });
}

/** What of the form is wrong, in one sentence. */
export function proposalError({ words }: ViewContext, refused: 'empty' | 'too-long' | 'full'): string {
  if (refused === 'full') return words.vote.full(MAX_TOPICS);
  return refused === 'empty' ? words.form.empty : words.form.tooLong(MAX_TITLE);
}

/** For who would propose one topic more than there can be. */
export function fullView({ words }: ViewContext): Message {
  const full = words.vote.full(MAX_TOPICS);
  return storable({ summary: full, blocks: [text(full)] });
}

/** What awaits her in the home view. */
export function homeBlocks(view: ViewContext, group: string, gatheringId: string, closesAt: number): Block[] {
  const { home, buttons: labels } = view.words;
  return [
    heading(home.title),
    text(home.text(group, untilOf(view, closesAt))),
    buttons({ label: labels.show, press: 'peer-sharing/show', ref: gatheringId }),
  ];
}
