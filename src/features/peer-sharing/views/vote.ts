import { FLOOR } from '../../../chat/limits.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type PressButton,
  text,
} from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { type Counted, type Group, MAX_TOPICS, type Topic } from '../rules/polls.ts';
import { beginning, groupLabel, typed, untilOf } from './format.ts';

/** What a menu's line holds, in bytes, once its number is said. */
const OPTION_BYTES = FLOOR.options.label - 5;

/** Why she reads it: the gathering has just ended, the vote will soon, or she asked. */
export type Occasion = 'opened' | 'ask' | 'onDemand';

/** A vote as one person, or a channel, sees it; `mine` and `withdrawable` are hers alone. */
export type PollData = {
  group: Group;
  gatheringId: string;
  closesAt: number;
  counted: readonly Counted[];
  mine: Topic | null;
  withdrawable: readonly Topic[];
};

/** Every topic with its count, one block each; without any, a word that says so. */
export function topicBlocks({ words }: ViewContext, counted: readonly Counted[], none: string): Block[] {
  if (counted.length === 0) return [text(none)];
  return counted.map(({ topic, count }) => text(words.vote.topic(topic.position, typed(topic.title), count)));
}

/** The vote itself: what is proposed, how many are for what, a menu to vote, a button to propose. */
export function voteView(view: ViewContext, shown: PollData, occasion: Occasion): Message {
  const { vote, buttons: labels } = view.words;
  const { gatheringId, counted, mine } = shown;
  const group = groupLabel(view, shown.group);
  const full = counted.length >= MAX_TOPICS;
  const intro = occasion === 'ask' && mine !== null ? 'opened' : occasion;
  const blocks: Block[] = [
    heading(vote.title),
    text(vote[intro](group)),
    ...topicBlocks(view, counted, vote.none),
  ];
  // Votes are secret, and a chat keeps what is posted: her own is told to her alone.
  if (mine !== null && occasion === 'onDemand') blocks.push(text(vote.yours(typed(mine.title))));
  if (counted.length > 0)
    blocks.push({
      kind: 'choice',
      label: vote.menu,
      press: 'peer-sharing/vote',
      ref: gatheringId,
      options: counted.map(({ topic }) => ({
        value: topic.id,
        label: vote.option(topic.position, beginning(topic.title, OPTION_BYTES)),
      })),
    });
  if (full) blocks.push(text(vote.full(MAX_TOPICS)));
  const propose: PressButton = {
    label: labels.propose,
    press: 'peer-sharing/propose',
    ref: gatheringId,
    ...(counted.length === 0 ? { style: 'primary' } : {}),
  };
  const own: PressButton = { label: labels.own, press: 'peer-sharing/show', ref: gatheringId };
  const offered = [...(full ? [] : [propose]), ...(occasion === 'onDemand' ? [] : [own])];
  if (offered.length > 0) blocks.push(buttons(...offered));
  blocks.push(...withdrawRows(view, shown.withdrawable), note(vote.until(untilOf(view, shown.closesAt))));
  return { summary: vote.summary(group), blocks };
}

function withdrawRows({ words }: ViewContext, topics: readonly Topic[]): Block[] {
  const labels = words.buttons;
  const all = topics.map(
    ({ id, position }): PressButton => ({
      label: topics.length === 1 ? labels.withdraw : labels.withdrawOne(position),
      press: 'peer-sharing/withdraw',
      ref: id,
    }),
  );
  const rows: Block[] = [];
  for (let from = 0; from < all.length; from += FLOOR.buttons.count)
    rows.push(buttons(...all.slice(from, from + FLOOR.buttons.count)));
  return rows;
}
