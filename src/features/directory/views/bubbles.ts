import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import type { Markdown } from '../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  imageOfSaid,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import { type Field, LEVELS } from '../../../community/expertise/fields.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import { listOf } from '../../../community/format/lists.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Bubble } from '../rules/bubbles.ts';

const BOUNDS = { lines: 30, bytes: 2400 };
/** So many rows can be read in one picture. */
const ROWS = 12;
const LABEL_BYTES = 60;
const TONES = { help: 'best', interested: 'good', learn: 'middle' } as const;

const addButton = ({ words: { bubbles } }: ViewContext): Button => ({
  label: bubbles.add,
  press: 'directory/fields',
  ref: '',
  style: 'primary',
});

/** Those of the levels that may be shown. */
const countsIn = ({ words: { bubbles } }: ViewContext, counts: Bubble['counts']): string[] =>
  LEVELS.flatMap((level) => {
    const count = counts[level];
    return count === null ? [] : [bubbles.counts[level](count)];
  });

/** The table in words: a line a field, with the levels that may be shown. */
function tableOf(view: ViewContext, bubbles: readonly Bubble[]): string | Markdown {
  const { bubbles: words } = view.words;
  if (bubbles.length === 0) return words.none;
  const lines = bubbles.map(({ field, counts }) => {
    const said = countsIn(view, counts);
    return words.row(field[view.locale], said.join(', '));
  });
  return listOf(words.text, lines, words.more, BOUNDS);
}

/** The same as a picture. */
function pictureOf(view: ViewContext, bubbles: readonly Bubble[]): Block[] {
  const { bubbles: words, own } = view.words;
  const shown = bubbles.slice(0, ROWS);
  if (shown.length === 0) return [];
  const levels = LEVELS.map((level) => ({ label: own[level], tone: TONES[level] }));
  const rows = shown.map(({ field, counts }) => ({
    label: shortened(field[view.locale], LABEL_BYTES),
    counts: LEVELS.map((level) => counts[level] ?? 0),
  }));
  const said = shown
    .map(
      ({ field, counts }) =>
        `${shortened(field[view.locale], LABEL_BYTES)}, ${countsIn(view, counts).join(', ')}`,
    )
    .join('; ');
  const alt = shortened(words.alt(said), FLOOR.alt);
  return [imageOfSaid({ kind: 'distribution', title: words.title, levels, rows }, alt)];
}

/** The bubbles to one person; `opens`: whether she may open a Bulloterie. */
export function bubblesMessage(view: ViewContext, bubbles: readonly Bubble[], opens: boolean): Message {
  const { bubbles: words } = view.words;
  const list: Button[] = [
    addButton(view),
    ...(bubbles.length === 0 ? [] : [{ label: words.keep, press: 'directory/bubbles-keep', ref: '' }]),
    ...(opens ? [{ label: words.open, press: 'directory/bubbles-open', ref: '' }] : []),
  ];
  return storable({
    summary: words.title,
    blocks: [
      heading(words.title),
      text(tableOf(view, bubbles)),
      ...pictureOf(view, bubbles),
      buttons(...list),
      note(words.note),
    ],
  });
}

/** The picture as it is sent to whoever wants to keep it. */
export function keptMessage(view: ViewContext, bubbles: readonly Bubble[]): Message {
  const { bubbles: words } = view.words;
  return {
    summary: words.title,
    blocks: [heading(words.title), text(tableOf(view, bubbles)), ...pictureOf(view, bubbles)],
  };
}

/** In the promotion's channel, at a seminar: it fills while it is open. */
export function liveMessage(view: ViewContext, bubbles: readonly Bubble[], closesAt: number | null): Message {
  const { bubbles: words } = view.words;
  const until =
    closesAt === null ? words.closed : words.openUntil(formatMoment(closesAt, view.timeZone, view.locale));
  return {
    summary: words.title,
    blocks: [
      heading(words.title),
      text(until),
      text(tableOf(view, bubbles)),
      note(words.note),
      ...(closesAt === null ? [] : [buttons(addButton(view))]),
    ],
  };
}

/** To the coaches: what so many would like to learn that a session is worth it. */
export function learningMessage(
  view: ViewContext,
  fields: readonly { field: Field; count: number }[],
): Message {
  const { bubbles: words } = view.words;
  const named = fields.map(({ field, count }) => words.learners(field[view.locale], count)).join(', ');
  return message(
    text(words.learning(shortened(named, 600))),
    buttons(
      { label: words.see, press: 'directory/bubbles', ref: '' },
      { label: words.plan, press: 'planning/new', ref: '' },
    ),
  );
}

/** One sentence that a chat may keep. */
export const saidMessage = (said: string): Message => storable(message(text(said)));
