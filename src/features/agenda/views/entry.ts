import { shortened } from '../../../chat/lengths.ts';
import { asMarkdown, joinMarkdown, link as linkTo, type Markdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type Message,
  storable,
  text,
} from '../../../chat/message.ts';
import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import { capitalised } from '../../../community/format/words.ts';
import type { ViewContext } from '../locales/index.ts';
import { titleOf, whenOf } from './format.ts';

/** Bytes of a title or a place where an entry stands among others; a link may be twice as long. */
const LIMITS = 140;
/** The same where it stands alone; its description may be twice as long. */
const MAX_ALONE = 300;
/** The same of a heading, which a label stands before. */
const MAX_HEADING = 120;
/** Buttons weigh: two each where entries stand together. */
const MAX_BUTTONS = 2;

/** An entry among others: when, what, where, what she answered, and what she can do about it. */
export const entryBlocks = (view: ViewContext, entry: AgendaEntry): Block[] =>
  blocksOf(view, entry, LIMITS, [shortened(nameOf(view, entry), LIMITS)]);

/** What it is, and whether it still is. */
const nameOf = (view: ViewContext, entry: AgendaEntry): string =>
  entry.state === 'cancelled' ? view.words.cancelledTitle(titleOf(view, entry)) : titleOf(view, entry);

function blocksOf(view: ViewContext, entry: AgendaEntry, max: number, named: readonly string[]): Block[] {
  const { words } = view;
  const shown = (value: string) => shortened(value, max);
  const lines = [
    md`**${capitalised(whenOf(view, entry))}**`,
    ...named,
    ...(entry.place === null ? [] : [words.place(shown(entry.place))]),
    ...(entry.link === null ? [] : [linkOf(view, entry.link, max)]),
    ...(entry.answer === null ? [] : [shown(entry.answer)]),
  ];
  const list = entry.buttons.slice(0, MAX_BUTTONS);
  return [text(joinMarkdown(lines)), ...(list.length > 0 ? [buttons(...list)] : [])];
}

/** A long address is said to be one. */
function linkOf({ words }: ViewContext, link: string, max: number): Markdown {
  if (/^https?:\/\/[^\s)]+$/.test(link) && link.length <= max * 2) return linkTo(words.link, link);
  return asMarkdown(words.linkText(shortened(link, max)));
}

/** One entry alone, under its title, with what adds it to her own calendar. */
export function entryMessage(view: ViewContext, entry: AgendaEntry): Message {
  const { words } = view;
  const details = [entry.description, entry.aside]
    .filter((each) => each != null)
    .map((each) => text(firstPart(each)));
  const name = nameOf(view, entry);
  const head = shortened(name, MAX_HEADING);
  const list: Button[] = [
    ...(entry.id.startsWith(GATHERING)
      ? [{ label: words.buttons.file, press: 'agenda/file', ref: entry.id.slice(GATHERING.length) }]
      : []),
    { label: words.buttons.agenda, press: 'agenda/next', ref: '' },
  ];
  return storable({
    summary: shortened(`${titleOf(view, entry)}, ${whenOf(view, entry)}`, 90),
    blocks: [
      heading(head),
      ...blocksOf(view, entry, MAX_ALONE, head === name ? [] : [shortened(name, MAX_ALONE)]),
      ...details,
      buttons(...list),
    ],
  });
}

/** How the id of a gathering's entry begins. */
export const GATHERING = 'gathering/';

const firstPart = (value: string): string => {
  const letters = [...value];
  return letters.length <= 2 * MAX_ALONE ? value : `${letters.slice(0, 2 * MAX_ALONE - 1).join('')}…`;
};
