import { shortened } from '../../../chat/lengths.ts';
import { md } from '../../../chat/markdown.ts';
import { buttons, heading, type Message, message, note, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { type Ask, type FeedbackTexts, KEPT_DAYS, type Request } from '../rules.ts';
import { button, onDay, partsOf, shortName } from './format.ts';

/** Who is on the other side of one ask, and when all of it is erased (an ISO date). */
export type Between = {
  request: Pick<Request, 'byOn' | 'about'>;
  ask: Pick<Ask, 'id' | 'state'>;
  other: { name: string; active: boolean };
  erasedOn: string;
};

/** To whoever is asked, in her direct messages: by whom, and until when; not on what. `again`: the one reminder. */
export function askedMessage(
  view: ViewContext,
  { id, name, byOn, again }: { id: string; name: string; byOn: string; again: boolean },
): Message {
  const { asked } = view.words;
  const said = again ? asked.reminder(shortName(name)) : asked.text(shortName(name), onDay(view, byOn));
  return message(
    text(said),
    note(asked.how),
    buttons({ ...button(view, 'show', 'see', id), style: 'primary' }, button(view, 'decline', 'decline', id)),
  );
}

/** On what, to whoever is asked: no chat keeps it. */
export function requestMessage(view: ViewContext, { request, ask, other }: Between): Message {
  const { asked } = view.words;
  const name = shortName(other.name);
  return {
    summary: asked.title(name),
    blocks: [
      text(md`**${asked.title(name)}**`),
      text(`${asked.by} ${onDay(view, request.byOn)}.`),
      heading(asked.about),
      text(request.about),
      note(asked.who(name, KEPT_DAYS)),
      buttons(
        { ...button(view, 'give', 'give', ask.id), style: 'primary' },
        button(view, 'decline', 'decline', ask.id),
      ),
    ],
  };
}

/** To whoever asked, in her direct messages: that somebody has given feedback, and not a word of it. */
export function givenMessage(view: ViewContext, id: string, name: string): Message {
  const { given } = view.words;
  return message(
    text(given.text(shortName(name))),
    note(given.how),
    buttons({ ...button(view, 'show', 'see', id), style: 'primary' }),
  );
}

/** What was given, to whoever asked for it: no chat keeps it. */
export function feedbackMessage(
  view: ViewContext,
  { request, ask, other, erasedOn }: Between,
  { texts, answer }: { texts: FeedbackTexts; answer: string | null },
): Message {
  const { given } = view.words;
  const name = shortName(other.name);
  const isAnswered = ask.state === 'answered';
  return {
    summary: given.title(name),
    blocks: [
      text(md`**${given.title(name)}**`),
      text(md`**${given.about}**\u00a0: ${request.about}`),
      ...partsOf(view, texts),
      ...(answer === null ? [] : [heading(given.yesAnd), text(answer)]),
      note(
        isAnswered && answer === null
          ? given.thanked
          : isAnswered
            ? given.erased(onDay(view, erasedOn))
            : other.active
              ? given.answer(name)
              : given.left,
      ),
      ...(isAnswered
        ? []
        : [buttons(button(view, 'yesAnd', 'yes-and', ask.id), button(view, 'thank', 'thank', ask.id))]),
    ],
  };
}

/** What she gave, to its author: no chat keeps it. */
export function ownFeedbackMessage(
  view: ViewContext,
  { request, ask, other, erasedOn }: Between,
  { texts, answer }: { texts: FeedbackTexts; answer: string | null },
): Message {
  const { given } = view.words;
  const name = shortName(other.name);
  const stands = {
    asked: '',
    declined: '',
    given: given.notRead,
    read: given.read,
    answered: given.thankedYou(name),
  };
  return {
    summary: given.yours(name),
    blocks: [
      text(md`**${given.yours(name)}**`),
      text(md`**${given.about}**\u00a0: ${request.about}`),
      ...partsOf(view, texts),
      ...(answer === null ? [] : [heading(given.yesAnd), text(answer)]),
      note(`${answer === null ? `${stands[ask.state]} ` : ''}${given.erased(onDay(view, erasedOn))}`),
      buttons(
        ...(ask.state === 'given' ? [button(view, 'edit', 'give', ask.id)] : []),
        button(view, 'takeBack', 'take-back', ask.id),
      ),
    ],
  };
}

/** To whoever gave it, in her direct messages: that it has its answer, and not a word of that. */
export function answeredMessage(
  view: ViewContext,
  id: string,
  name: string,
  how: 'yesAnd' | 'thanks',
): Message {
  const { told } = view.words.answer;
  const said = shortened(told[how](shortName(name)), 280);
  return how === 'thanks'
    ? message(text(said))
    : message(text(said), buttons({ ...button(view, 'show', 'see', id), style: 'primary' }));
}

/** To whoever asked, once nobody is left who could. */
export const nobodyMessage = (view: ViewContext): Message =>
  storable(message(text(view.words.nobody.text), buttons(button(view, 'ask', 'ask'))));
