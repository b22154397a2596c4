import { md } from '../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../../chat/message.ts';
import { formatDay, formatMoment } from '../../../../community/format/dates.ts';
import type { ViewContext } from '../../locales/index.ts';
import type { Edition, textsOf } from './rules.ts';

type Texts = NonNullable<ReturnType<typeof textsOf>>;

const button = (label: string, press: string, ref: string): PressButton => ({
  label,
  press: `practice/${press}`,
  ref,
});

const situationBlocks = ({ words: { practice } }: ViewContext, { situation }: Texts): Block[] => [
  text(situation),
  text(md`**${practice.question}**`),
];

/** In the promotion's channel: a situation, and how many try it; `tried` is null while they are too few to be told. */
export function postMessage(
  view: ViewContext,
  edition: Pick<Edition, 'postsOn' | 'withCharter'>,
  texts: Texts,
  tried: number | null,
): Message {
  const { practice, buttons: labels } = view.words;
  return message(
    heading(practice.title),
    ...situationBlocks(view, texts),
    buttons(
      { ...button(practice.buttons.try, 'try', edition.postsOn), style: 'primary' },
      ...(edition.withCharter ? [{ label: labels.charter, press: 'charter/show', ref: '' }] : []),
    ),
    note(tried === null ? practice.note : practice.tried(tried)),
  );
}

/** To whoever tries it: what to do. No chat keeps that she does. */
export function tryMessage(view: ViewContext, texts: Texts, tried: number | null): Message {
  const { practice, charter } = view.words;
  return {
    summary: texts.name,
    blocks: [
      heading(texts.name),
      text(texts.says),
      text(md`**${charter.act}.** ${texts.act}`),
      note(tried === null ? practice.unseen : `${practice.tried(tried)} ${practice.unseen}`),
    ],
  };
}

/** To coaches: what is posted next, when, and what they can do about it this once. */
export function nextMessage(
  view: ViewContext,
  edition: Edition & { postsAt: number },
  texts: Texts,
  channel: string,
): Message {
  const { practice } = view.words;
  const { postsOn, skipped } = edition;
  const when = formatMoment(edition.postsAt, view.timeZone, view.locale);
  return storable(
    message(
      heading(practice.title),
      text(skipped ? practice.skipped(formatDay(postsOn, view.locale)) : practice.when(when, channel)),
      ...situationBlocks(view, texts),
      text(md`**${practice.answer(texts.name)}** ${texts.act}`),
      ...(edition.version > 0 && !skipped ? [note(practice.changed)] : []),
      skipped
        ? buttons(button(practice.buttons.restore, 'restore', postsOn))
        : buttons(
            button(practice.buttons.change, 'change', postsOn),
            button(practice.buttons.skip, 'skip', postsOn),
          ),
      note(practice.how),
    ),
  );
}

/** Under the digest, some days before. */
export function digestMessage(view: ViewContext, postsAt: number, texts: Texts): Message {
  const { practice } = view.words;
  const said = practice.digest(formatMoment(postsAt, view.timeZone, view.locale));
  return {
    summary: said,
    blocks: [text(said), text(texts.situation), buttons(button(practice.buttons.read, 'next', ''))],
  };
}
