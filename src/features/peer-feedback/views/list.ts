import { shortened } from '../../../chat/lengths.ts';
import { joinMarkdown, type Markdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type Option,
  text,
} from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { type Ask, isOpen, isThere, MOST_OPEN, type Request } from '../rules.ts';
import { button, dayOf, onDay } from './format.ts';

/** Somebody is asked, by name; null of somebody who is there no more. */
export type Named = Pick<Ask, 'id' | 'state' | 'givenAt'> & { name: string | null };

export type Listed = {
  /** What waits for her, the first due first. */
  waiting: readonly { id: string; name: string; byOn: string }[];
  /** Hers, those first that wait for somebody. */
  own: readonly (Pick<Request, 'id' | 'byOn' | 'about'> & { asks: readonly Named[] })[];
  /** What she has given, the last first. */
  given: readonly { id: string; givenAt: number }[];
  mayAsk: boolean;
};

/** So many of each are listed. */
const MOST = 4;
/** So many of what was given to her are in the menu, what is not answered first. */
const MOST_READ = 6;
const ABOUT_BYTES = 60;
/** So many of what she gave, the last first. */
const MOST_GIVEN = 4;
/** A name among so many others. */
const named = (name: string): string => shortened(name, 40);

const menu = (label: string, press: string, options: Option[]): Block[] =>
  options.length === 0 ? [] : [{ kind: 'choice', label, press: `peer-feedback/${press}`, ref: '', options }];

/** What waits for her, what she asks for, and what she gave; menus name nobody, since chats keep what is chosen. */
export function listMessage(view: ViewContext, listed: Listed): Message {
  const { list } = view.words;
  return {
    summary: list.title,
    blocks: [
      heading(list.title),
      text(list.about),
      ...(listed.mayAsk ? [buttons({ ...button(view, 'ask', 'ask'), style: 'primary' as const })] : []),
      ...waitingBlocks(view, listed.waiting),
      ...ownBlocks(view, listed.own),
      ...givenBlocks(view, listed.given),
    ],
  };
}

function waitingBlocks(view: ViewContext, waiting: Listed['waiting']): Block[] {
  const { list, menus } = view.words;
  if (waiting.length === 0) return [];
  const shown = waiting.slice(0, MOST);
  return [
    text(
      joinMarkdown([
        md`**${list.waiting}**`,
        ...shown.map(({ name, byOn }, index) => list.waitingLine(index + 1, named(name), onDay(view, byOn))),
      ]),
    ),
    ...menu(
      menus.waiting,
      'see',
      shown.map(({ id, byOn }, index) => ({
        value: id,
        label: list.waitingOption(index + 1, onDay(view, byOn)),
      })),
    ),
    ...rest(view, waiting.length - shown.length),
  ];
}

function ownBlocks(view: ViewContext, own: Listed['own']): Block[] {
  const { list, menus } = view.words;
  if (own.length === 0) return [];
  const there = own.flatMap(({ asks }) => asks.filter(isThere));
  const numberOf = ({ id }: Named) => there.findIndex((each) => each.id === id) + 1;
  const shown = own.slice(0, MOST_OPEN);
  const isAnswered = ({ state }: Named) => state === 'answered';
  const first = [...there.filter((ask) => !isAnswered(ask)), ...there.filter(isAnswered)].slice(0, MOST_READ);
  const optionsOf = (open: boolean): Option[] =>
    shown.flatMap((each, index) =>
      isOpen(each.asks) === open
        ? [{ value: each.id, label: list.ownOption(index + 1, onDay(view, each.byOn)) }]
        : [],
    );
  return [
    text(md`**${list.own}**`),
    ...shown.map(({ about, byOn, asks }, index) =>
      text(
        joinMarkdown([
          list.ownLine(index + 1, onDay(view, byOn)),
          md`${shortened(about.replace(/\s+/gu, ' '), ABOUT_BYTES)}`,
          ...asks.map((ask) => lineOf(view, ask, numberOf(ask))),
        ]),
      ),
    ),
    ...menu(
      menus.read,
      'see',
      first.map((ask) => ({
        value: ask.id,
        label: list.readOption(numberOf(ask), dayOf(view, ask.givenAt ?? 0)),
      })),
    ),
    ...menu(menus.withdraw, 'withdraw', optionsOf(true)),
    ...menu(menus.erase, 'erase', optionsOf(false)),
    ...rest(view, own.length - shown.length + there.length - first.length),
  ];
}

function lineOf({ words }: ViewContext, { name, state }: Named, number: number): Markdown {
  const { stands, askLine } = words.list;
  const how = stands[state];
  return askLine(named(name ?? words.someone), typeof how === 'string' ? how : how(number));
}

function givenBlocks(view: ViewContext, given: Listed['given']): Block[] {
  const { list, menus } = view.words;
  if (given.length === 0) return [];
  const shown = given.slice(0, MOST_GIVEN);
  return [
    text(list.given(given.length)),
    ...menu(
      menus.given,
      'see',
      shown.map(({ id, givenAt }, index) => ({
        value: id,
        label: list.givenOption(given.length - index, dayOf(view, givenAt)),
      })),
    ),
    ...rest(view, given.length - shown.length),
  ];
}

const rest = ({ words }: ViewContext, others: number): Block[] =>
  others > 0 ? [note(words.list.more(others))] : [];

/** How many wait for her, and how many she has not read: a home view may be kept. */
export function homeBlocks(view: ViewContext, waiting: number, unread: number): Block[] {
  const { home } = view.words;
  return [
    heading(home.title),
    text(
      joinMarkdown([
        ...(waiting > 0 ? [md`${home.waiting(waiting)}`] : []),
        ...(unread > 0 ? [md`${home.unread(unread)}`] : []),
      ]),
    ),
    buttons(button(view, 'list', 'list')),
  ];
}
