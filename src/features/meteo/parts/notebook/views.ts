import { shortened } from '../../../../chat/lengths.ts';
import { joinMarkdown, type Markdown, md } from '../../../../chat/markdown.ts';
import {
  note as aside,
  type Block,
  type Button,
  buttons,
  heading,
  type Message,
  storable,
  text,
} from '../../../../chat/message.ts';
import { fits } from '../../../../chat/sections.ts';
import { formatDay } from '../../../../community/format/dates.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { ViewContext } from '../../locales/index.ts';
import { textBlocks } from '../../views/text-blocks.ts';
import type { Note, Taken } from './rules.ts';

/** So many notes a page, at most: fewer where they would not fit into one message. */
const A_PAGE = 4;
/** So many that did not fit are named in a form. */
const NAMED = 5;
const QUOTED_BYTES = 60;

const dayOf = ({ locale }: ViewContext, { notedOn }: Note): string => formatDay(notedOn, locale);

/** One page of her notes. `total` counts all; `roundId` is the round that she may still answer. */
export type NotesPage = {
  notes: readonly Note[];
  total: number;
  roundId: string | null;
  previous: string | null;
  next: string | null;
};

/** Her notes, to her alone, with what becomes of them, and where they can be taken. */
export function notesMessage(view: ViewContext, data: NotesPage, happened?: string): Message {
  const { list } = view.words.notebook;
  const { notes, total, roundId } = data;
  return {
    summary: list.summary(total),
    blocks: [
      heading(list.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(notes.length === 0 ? [text(list.empty)] : notes.flatMap((each) => noteBlocks(view, each))),
      buttons({ label: list.add, press: 'meteo/note', ref: '' }, ...turns(view, data)),
      ...(roundId !== null && total > 0 ? takingBlocks(view, roundId) : []),
      aside(list.kept),
    ],
  };
}

function noteBlocks(view: ViewContext, note: Note): Block[] {
  const { list } = view.words.notebook;
  const said = (label: Markdown, words: string | null) =>
    words === null ? [] : [text(label), ...textBlocks(words)];
  return [
    text(md`**${capitalised(dayOf(view, note))}**`),
    ...said(list.well, note.well),
    ...said(list.hard, note.hard),
    buttons(
      { label: list.edit, press: 'meteo/note-edit', ref: note.id },
      { label: list.remove, press: 'meteo/note-remove', ref: note.id },
    ),
  ];
}

function takingBlocks({ words: { notebook } }: ViewContext, roundId: string): Block[] {
  const { taking } = notebook;
  return [
    text(taking.offer),
    buttons(
      { label: taking.signed, press: 'meteo/answer', ref: roundId },
      { label: taking.unsigned, press: 'meteo/notes-take', ref: roundId },
    ),
  ];
}

function turns({ words: { digest } }: ViewContext, { previous, next }: NotesPage): Button[] {
  const turn = (label: string, ref: string | null) =>
    ref === null ? [] : [{ label, press: 'meteo/notes-page', ref }];
  return [...turn(digest.reading.previous, previous), ...turn(digest.reading.next, next)];
}

/** Notes as pages, each of as many as fit. */
export function notesInPages(view: ViewContext, notes: readonly Note[]): Note[][] {
  const pages: Note[][] = [];
  const hasRoom = (page: Note[]): boolean => {
    const [turn = ''] = page.map(({ id }) => id);
    const shown = { notes: page, total: notes.length, roundId: turn, previous: turn, next: turn };
    return fits(notesMessage(view, shown).blocks);
  };
  for (const note of notes) {
    const last = pages.at(-1);
    if (last && last.length < A_PAGE && hasRoom([...last, note])) last.push(note);
    else pages.push([note]);
  }
  return pages;
}

/** What was done, which a chat may keep: nothing of the note. */
export function noteKept({ words: { notebook } }: ViewContext, which: 'added' | 'changed'): Message {
  const { receipt } = notebook;
  return storable({
    summary: receipt[which],
    blocks: [
      text(joinMarkdown([receipt[which], receipt.who], ' ')),
      buttons({ label: receipt.see, press: 'meteo/notes', ref: '' }),
    ],
  });
}

/** Why a note that was typed is not kept, and what to do: it does not repeat what was typed. */
export function typedNote({ words: { notebook } }: ViewContext): Message {
  const { typed } = notebook;
  return storable({
    summary: typed.summary,
    blocks: [
      text(typed.text),
      buttons({ label: typed.open, press: 'meteo/note', ref: '', style: 'primary' }),
    ],
  });
}

export const noteGone = ({ words: { notebook } }: ViewContext): Message =>
  storable({ summary: notebook.gone, blocks: [text(notebook.gone)] });

/** In the home view, which a chat may keep: the same for everybody, whether there are notes or not. */
export const notebookButtons = ({ words: { notebook } }: ViewContext): Button[] => [
  { label: notebook.home.add, press: 'meteo/note', ref: '' },
  { label: notebook.home.see, press: 'meteo/notes', ref: '' },
];

/** What the form says of notes that stand in it: which did not fit, and what becomes of all of them. */
export function takenIntro(view: ViewContext, taken: Taken, signing: boolean): Markdown {
  const { notebook } = view.words;
  const words = signing ? notebook.inForm.signed : notebook.inForm.unsigned;
  if (taken.left.length === 0) return words.taken;
  const named = taken.left.slice(0, NAMED).map((each) => leftLine(view, each));
  const others = taken.left.length - named.length;
  return joinMarkdown([
    words.taken,
    words.left(taken.left.length),
    ...named,
    ...(others > 0 ? [notebook.inForm.more(others)] : []),
  ]);
}

const leftLine = (view: ViewContext, each: Note): Markdown =>
  view.words.notebook.inForm.leftOne(
    dayOf(view, each),
    shortened(each.well ?? each.hard ?? '', QUOTED_BYTES),
  );

/** What the empty unsigned form says to whoever has notes. */
export const notTakenIntro = ({ words }: ViewContext): Markdown => words.notebook.inForm.notTaken;
