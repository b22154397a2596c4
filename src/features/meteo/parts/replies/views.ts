import { md, person } from '../../../../chat/markdown.ts';
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
import type { ViewContext } from '../../locales/index.ts';
import type { Round } from '../../rules/round.ts';
import { dayOf, momentOf } from '../../views/format.ts';
import { textBlocks } from '../../views/text-blocks.ts';
import type { Refusal, Side, Turn } from './rules.ts';

/** An exchange as one of its two sides reads it. `names` are those of whoever wrote, by id. */
export type Shown = {
  answerId: string;
  round: Pick<Round, 'opensAt'>;
  author: string;
  side: Side;
  turns: readonly Turn[];
  names: ReadonlyMap<string, string>;
  refusal: Refusal | null;
  withdrawable: Turn | null;
};

/** The whole exchange in one view, to whoever has a part in it. */
export function exchangeMessage(view: ViewContext, shown: Shown): Message {
  const { exchange } = view.words.replies;
  const { round, author, side, turns } = shown;
  const day = dayOf(view, round);
  return {
    summary: exchange.summary(turns.length),
    blocks: [
      heading(side === 'author' ? exchange.title(day) : exchange.titleOf(day)),
      ...(side === 'coach' ? [text(md`**${author}**`)] : []),
      ...(turns.length === 0
        ? [text(exchange.empty)]
        : turns.flatMap((turn): Block[] => [
            text(md`**${whoWrote(view, shown, turn)}**, ${momentOf(view, turn.writtenAt)}`),
            ...textBlocks(turn.text),
          ])),
      ...whyNot(view, shown),
      ...actions(view, shown),
      note(exchange.readers),
    ],
  };
}

function whoWrote({ words: { replies } }: ViewContext, { author, names }: Shown, turn: Turn): string {
  if (turn.side === 'author') return author;
  return names.get(turn.writerId ?? '') ?? replies.exchange.formerCoach;
}

function whyNot({ words: { replies } }: ViewContext, { refusal, side }: Shown): Block[] {
  if (refusal === null || refusal === 'not-begun') return [];
  return [note(refusal === 'full' ? replies.exchange.full[side] : replies.exchange[refusal])];
}

function actions({ words: { replies } }: ViewContext, shown: Shown): Block[] {
  const { answerId, side, refusal, turns } = shown;
  const press = side === 'author' ? 'meteo/reply-answer' : 'meteo/reply';
  const list: Button[] = [
    ...(refusal === null ? [{ label: replies.reply, press, ref: answerId, style: 'primary' as const }] : []),
    ...(side === 'author' && turns.length > 0
      ? [{ label: replies.meet, press: 'meteo/reply-meet', ref: answerId }]
      : []),
    ...(shown.withdrawable
      ? [{ label: replies.withdraw, press: 'meteo/reply-withdraw', ref: shown.withdrawable.id }]
      : []),
  ];
  return list.length > 0 ? [buttons(...list)] : [];
}

/** What a chat posts: that somebody wrote, and no word of it, nor of the answer. */
export const repliedMessage = (
  { words: { replies } }: ViewContext,
  answerId: string,
  writer: { id: string; name: string },
): Message => ({
  summary: replies.told.summary(writer.name),
  blocks: [
    text(replies.told.text(person(writer))),
    buttons({ label: replies.told.show, press: 'meteo/thread', ref: answerId, style: 'primary' }),
  ],
});

export const withdrawnMessage = ({ words: { replies } }: ViewContext, writer: string): Message => ({
  summary: replies.told.withdrawnSummary(writer),
  blocks: [text(replies.told.withdrawn(writer))],
});

/** What was done, which a chat may keep: it names nobody, and repeats nothing. */
export const replySent = ({ words: { replies } }: ViewContext, side: Side, answerId: string): Message =>
  storable({
    summary: replies.sent.summary,
    blocks: [
      text(replies.sent[side]),
      buttons({ label: replies.seeThread, press: 'meteo/thread', ref: answerId }),
    ],
  });

export const replyWithdrawn = ({ words: { replies } }: ViewContext): Message =>
  storable({ summary: replies.withdrawn, blocks: [text(replies.withdrawn)] });

export const noExchange = ({ words: { replies } }: ViewContext): Message =>
  storable({ summary: replies.gone, blocks: [text(replies.gone)] });

/** Why what was pressed or sent cannot be written, in one sentence. */
export function refusalWords({ words: { replies } }: ViewContext, side: Side, refusal: Refusal): string {
  if (refusal === 'full') return replies.exchange.full[side];
  return refusal === 'not-begun' ? replies.gone : replies.exchange[refusal];
}

export function cannotReply(view: ViewContext, side: Side, refusal: Refusal): Message {
  const words = refusalWords(view, side, refusal);
  return storable({ summary: words, blocks: [text(words)] });
}

/** Under a signed answer, for a coach, and for its author who reads it again. */
export type Thread = { answerId: string; turns: number; mayReply: boolean };

export function threadBlocks({ words: { replies } }: ViewContext, thread: Thread): Block[] {
  const { answerId, turns, mayReply } = thread;
  if (turns > 0)
    return [
      note(replies.count(turns)),
      buttons({ label: replies.seeThread, press: 'meteo/thread', ref: answerId }),
    ];
  return mayReply ? [buttons({ label: replies.reply, press: 'meteo/reply', ref: answerId })] : [];
}
