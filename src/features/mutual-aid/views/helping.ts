import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { md, person } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, note, text } from '../../../chat/message.ts';
import { capitalised } from '../../../community/format/words.ts';
import type { Reason } from '../../../community/matching/choose.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';
import { aboutBlocks, button, quoted, reasonWords, seeButton, short, shortName } from './format.ts';

type Named = { id: string; name: string };

/** What somebody who is asked gets: the need, why she, and every way to answer. */
export type Ask = {
  author: Named;
  reasons: readonly Reason[];
  /** Who thought of her, when that is why. */
  referrer: string | null;
  /** Whether she is asked as a parrain: for fifteen minutes, outside of the quota. */
  quarter: boolean;
};

const titleHeading = ({ texts }: Request): Block => heading(shortened(texts.title, FLOOR.heading));

export function askedMessage(view: ViewContext, request: Request, ask: Ask): Message {
  const { asked } = view.words.helping;
  const { id } = request;
  const reasons = [
    ...(ask.referrer === null ? [] : [asked.reasons.referred(shortName(ask.referrer))]),
    ...ask.reasons.map((reason) => reasonWords(view, reason, request.field)),
  ];
  return {
    summary: asked.summary(shortName(ask.author.name), short(request.texts.title)),
    blocks: [
      titleHeading(request),
      text(request.texts.text),
      aboutBlocks(view, request, { from: person(ask.author) }),
      ...(reasons.length === 0 ? [] : [text(asked.because(reasons.join(', ')))]),
      buttons(
        button(view, 'help', 'help', id, 'primary'),
        button(view, 'question', 'question', id),
        button(view, 'refer', 'refer', id),
        button(view, 'unsure', 'unsure', id),
        button(view, 'pause', 'pause', id),
      ),
      note(ask.quarter ? asked.quarter : asked.free),
    ],
  };
}

/** In the place of what asked her, once she has answered, or is no longer waited for. */
export const answeredMessage = (
  view: ViewContext,
  title: string | null,
  said: string,
  ...list: Parameters<typeof buttons>
): Message => ({
  summary: shortened(said, FLOOR.message.summary),
  blocks: [
    ...(title === null ? [] : [heading(shortened(title, FLOOR.heading))]),
    text(said),
    buttons(...(list.length > 0 ? list : [button(view, 'list', 'list', '')])),
  ],
});

/** In the promotion's channel, without her name unless she ticked it; `state` is what it says of where it stands. */
export function channelMessage(view: ViewContext, request: Request, author: string | null): Message {
  const { channel } = view.words.helping;
  const summary = channel.summary(short(request.texts.title));
  const from = author === null ? channel.unnamed : channel.named(author);
  if (request.state !== 'open' && request.state !== 'helping' && request.state !== 'asking')
    return { summary: channel.over, blocks: [titleHeading(request), text(channel.over)] };
  return {
    summary,
    blocks: [
      heading(shortened(summary, FLOOR.heading)),
      text(from),
      text(request.texts.text),
      aboutBlocks(view, request),
      ...(request.state === 'helping' ? [note(channel.helping)] : []),
      buttons(
        button(view, 'help', 'help', request.id, 'primary'),
        button(view, 'question', 'question', request.id),
      ),
    ],
  };
}

/** What was announced is over, and what it said is no longer kept. */
export const forgottenMessage = ({ words }: ViewContext): Message => ({
  summary: words.helping.channel.over,
  blocks: [text(words.helping.channel.over)],
});

/** That somebody offers help: what she wrote stands behind the button. */
export function offeredMessage(
  view: ViewContext,
  request: Request,
  offerId: string,
  helper: string,
): Message {
  const { offer } = view.words.helping;
  return {
    summary: offer.summary(shortName(helper), short(request.texts.title)),
    blocks: [
      text(offer.text(helper, request.texts.title)),
      buttons(button(view, 'read', 'offer-read', offerId, 'primary'), seeButton(view, request)),
    ],
  };
}

/** An offer, to the author of the request alone, and the ways to answer; or to her helper, with what was answered. */
export function offerMessage(
  view: ViewContext,
  request: Request,
  offer: { id: string; understood: string; idea: string; reply: string | null; waits: boolean },
  helper: Named,
): Message {
  const { offer: words } = view.words.helping;
  return {
    summary: words.read(shortName(helper.name)),
    blocks: [
      titleHeading(request),
      text(md`${person(helper)}`),
      ...quoted(words.understoodBy, offer.understood),
      ...quoted(words.ideaBy, offer.idea),
      ...(offer.reply === null ? [] : quoted(words.replied, offer.reply)),
      ...(offer.waits
        ? [
            note(words.howTo),
            buttons(
              button(view, 'right', 'right', offer.id, 'primary'),
              button(view, 'yesAnd', 'yes-and', offer.id),
              button(view, 'missed', 'missed', offer.id),
            ),
          ]
        : [buttons(seeButton(view, request))]),
    ],
  };
}

/** To a helper: it was not quite that. `author` is null where she is not to be named. */
export function missedMessage(
  view: ViewContext,
  request: Request,
  offerId: string,
  author: string | null,
): Message {
  const { answer, offer } = view.words.helping;
  const who = capitalised(author ?? offer.author);
  return {
    summary: answer.missedSummary(short(request.texts.title)),
    blocks: [
      text(answer.missedText(who, request.texts.title)),
      buttons(
        button(view, 'read', 'answer-read', offerId, 'primary'),
        button(view, 'help', 'help', request.id),
      ),
    ],
  };
}

/** What the author answered to an offer, to the helper alone. */
export function replyMessage(
  view: ViewContext,
  request: Request,
  reply: string,
  author: string | null,
): Message {
  const { answer, offer } = view.words.helping;
  const said = answer.read(author ?? offer.author);
  return {
    summary: shortened(said, FLOOR.message.summary),
    blocks: [titleHeading(request), ...quoted(said, reply)],
  };
}

/** To a helper: there is more to read of the answer than that it was a yes. */
export function yesAndMessage(view: ViewContext, request: Request, offerId: string, author: string): Message {
  const { introduced } = view.words.helping;
  return {
    summary: introduced.yesAndSummary(short(request.texts.title)),
    blocks: [
      text(introduced.yesAnd(author, request.texts.title)),
      buttons(button(view, 'read', 'answer-read', offerId, 'primary')),
    ],
  };
}

/** That somebody has a question: it stands behind the button. */
export function questionMessage(
  view: ViewContext,
  request: Request,
  questionId: string,
  who: string,
): Message {
  const { question } = view.words.helping;
  return {
    summary: question.summary(shortName(who)),
    blocks: [
      text(question.text(who, request.texts.title)),
      buttons(button(view, 'reply', 'reply', questionId, 'primary'), seeButton(view, request)),
    ],
  };
}

/** That her question is answered; the answer stands behind the button. */
export function repliedMessage(view: ViewContext, request: Request, questionId: string): Message {
  const said = view.words.helping.question.answered(short(request.texts.title));
  return {
    summary: said,
    blocks: [
      text(said),
      buttons(
        button(view, 'read', 'question-read', questionId, 'primary'),
        button(view, 'help', 'help', request.id),
      ),
    ],
  };
}

/** Her question and its answer, to who asked alone. */
export function questionReadMessage(
  view: ViewContext,
  request: Request,
  said: { question: string; answer: string },
): Message {
  const { question } = view.words.helping;
  return {
    summary: question.answered(short(request.texts.title)),
    blocks: [
      titleHeading(request),
      ...quoted(question.yours, said.question),
      ...quoted(question.theirs, said.answer),
      buttons(button(view, 'help', 'help', request.id, 'primary')),
    ],
  };
}
