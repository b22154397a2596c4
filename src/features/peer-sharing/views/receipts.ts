import { type Block, buttons, heading, type Message, storable, text } from '../../../chat/message.ts';
import type { Voice } from '../locales/index.ts';
import { MOST_TOPICS, type Proposed, TITLE_MOST, type Topic } from '../rules/polls.ts';
import { metierLabel, typed, untilOf } from './format.ts';

export function votedView({ words, ...voice }: Voice, topic: Topic, closesAt: number): Message {
  const { voted } = words.receipt;
  const until = untilOf({ words, ...voice }, closesAt);
  return { summary: voted.summary, blocks: [text(voted.text(typed(topic.title), until))] };
}

export function alreadyView({ words }: Voice, topic: Topic): Message {
  const { already } = words.receipt;
  return { summary: already.summary, blocks: [text(already.text(typed(topic.title)))] };
}

/**
 * What became of what she proposed; the topic is hers, or the one that was there already. Proposals are
 * nameless, and a chat may keep this: it does not say which one is hers.
 */
export function proposedView(
  { words }: Voice,
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
export const withdrawnBlock = ({ words }: Voice, topic: Topic): Block =>
  text(words.receipt.withdrawn(typed(topic.title)));

export type Refusal = 'gone' | 'noPoll' | 'closed' | 'not-hers' | 'others-voted';

export function refusalView({ words }: Voice, refusal: Refusal): Message {
  const { summary, text: said } = words.refused[refusal];
  return storable({ summary, blocks: [text(said)] });
}

/** For somebody of another métier, or of none. */
export function othersView(voice: Voice, metier: string): Message {
  const { others } = voice.words.refused;
  return storable({ summary: others.summary, blocks: [text(others.text(metierLabel(voice, metier)))] });
}

/** What of the form is wrong, in one sentence. */
export function proposalError({ words }: Voice, refused: 'empty' | 'too-long' | 'full'): string {
  if (refused === 'full') return words.vote.full(MOST_TOPICS);
  return refused === 'empty' ? words.form.empty : words.form.tooLong(TITLE_MOST);
}

/** For who would propose one topic more than there can be. */
export function fullView({ words }: Voice): Message {
  const full = words.vote.full(MOST_TOPICS);
  return storable({ summary: full, blocks: [text(full)] });
}

/** What awaits her in the home view. */
export function homeBlocks(voice: Voice, group: string, gatheringId: string, closesAt: number): Block[] {
  const { home, buttons: labels } = voice.words;
  return [
    heading(home.title),
    text(home.text(group, untilOf(voice, closesAt))),
    buttons({ label: labels.show, press: 'peer-sharing/show', ref: gatheringId }),
  ];
}
