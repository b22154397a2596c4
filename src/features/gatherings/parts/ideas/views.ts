import { joinMarkdown, md, person } from '../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../../../chat/message.ts';
import { pageOf, pageTurns } from '../../../../chat/pages.ts';
import type { ViewContext } from '../../locales/ideas.ts';

/** So many a page, each with its buttons. */
const PAGE = 3;

/** An idea for one reader: `author` is null when nobody signed it; `hers` when she did. */
export type Shown = {
  ref: string;
  title: string;
  text: string;
  author: { id: string; name: string } | null;
  meToo: number;
  supports: boolean;
  hers: boolean;
  /** Whether a coach made a trial of it. */
  tried: boolean;
};

export type ListData = { ideas: readonly Shown[]; page: number; isCoach: boolean; happened?: string };

function ideaBlocks({ words }: ViewContext, isCoach: boolean, shown: Shown, page: number): Block[] {
  const { buttons: labels } = words;
  const ref = `${shown.ref}.${page}`;
  const list: Button[] = [
    shown.hers
      ? { label: labels.withdraw, press: 'ideas/withdraw', ref }
      : shown.supports
        ? { label: labels.notMe, press: 'ideas/not-me', ref }
        : { label: labels.meToo, press: 'ideas/me-too', ref },
    ...(isCoach
      ? [
          { label: labels.try, press: 'ideas/try', ref },
          { label: labels.hide, press: 'ideas/hide', ref },
        ]
      : []),
  ];
  const author = shown.author === null ? words.unsigned : person(shown.author);
  return [
    text(
      joinMarkdown([
        md`**${shown.title}**`,
        shown.text,
        words.by(author, shown.meToo),
        ...(shown.tried ? [words.tried] : []),
      ]),
    ),
    buttons(...list),
  ];
}

/** The box, to one member alone: what was proposed, what most people want first. */
export function listMessage(
  view: ViewContext,
  { ideas, page: wanted, isCoach, happened }: ListData,
): Message {
  const { words } = view;
  const { items, page, pages } = pageOf(ideas, wanted, PAGE);
  const turns = pageTurns(words.buttons, 'ideas/page', { page, pages }, String);
  return {
    summary: happened ?? words.title,
    blocks: [
      heading(words.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(ideas.length === 0 ? [text(words.none)] : []),
      ...items.flatMap((shown) => ideaBlocks(view, isCoach, shown, page)),
      ...(pages === 1 ? [] : [buttons(...turns), note(words.page(page, pages))]),
      buttons({ label: words.buttons.propose, press: 'ideas/propose', ref: '', style: 'primary' }),
      note(words.who),
    ],
  };
}

/** To a coach who has set an idea aside, from a page of the box: how it comes back. */
export const hiddenMessage = ({ words }: ViewContext, ref: string, page: number): Message =>
  message(
    text(words.hidden),
    buttons(
      { label: words.buttons.see, press: 'ideas/page', ref: String(page), style: 'primary' },
      { label: words.buttons.unhide, press: 'ideas/unhide', ref },
    ),
  );

/** That it is there, and nothing of it: a chat may keep it. */
export const receivedMessage = ({ words }: ViewContext): Message =>
  storable(
    message(text(words.received), buttons({ label: words.buttons.see, press: 'ideas/list', ref: '' })),
  );

/** To the coaches' channel, once an idea: how many have it. What it says stands behind the button. */
export const enoughMessage = ({ words }: ViewContext, count: number): Message => ({
  summary: words.enough(count),
  blocks: [
    text(words.enough(count)),
    buttons({ label: words.buttons.see, press: 'ideas/list', ref: '', style: 'primary' }),
  ],
});
