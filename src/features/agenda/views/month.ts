import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { joinMarkdown, type Markdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import { formatDay, formatMonth, formatPeriod, formatTime } from '../../../community/format/dates.ts';
import { dateIn, timeIn } from '../../../community/format/time-zone.ts';
import { capitalised } from '../../../community/format/words.ts';
import type { Phase } from '../../../community/programme/phases.ts';
import type { ViewContext } from '../locales/index.ts';
import { byDay, type Day } from '../rules/days.ts';
import type { Month } from '../rules/month.ts';
import { hoursOf, titleOf } from './format.ts';

export type MonthData = {
  month: Month;
  entries: readonly AgendaEntry[];
  /** The reader's day: what was answered is told from then on. */
  todayOn: string;
  /** The phases of the promotion in which this month has days. */
  phases: readonly Phase[];
  previous: Month | null;
  next: Month | null;
  /** The first and the last month of the promotion, when this one is outside of it. */
  outside: { from: Month; to: Month } | null;
};

/** A month beyond these is one that nobody can live; the rest is said to be left out. */
const MAX_ENTRIES = 40;
/** Bytes of a text block, and of all of them together, within what the smallest platform carries. */
const BLOCK_BYTES = 2_400;
const LIST_BYTES = 3_000;
/** Options of the menu: more than one reads through at once are opened from the days. */
const MAX_OPTIONS = 12;

/** The month as a list, day by day; `happened` stands above. */
export function monthMessage(view: ViewContext, data: MonthData, happened?: string | Markdown): Message {
  const { month: words } = view.words;
  const { month, entries, outside } = data;
  const name = formatMonth(month, view.locale);
  const why =
    outside === null
      ? words.empty(name)
      : words.outside(name, formatMonth(outside.from, view.locale), formatMonth(outside.to, view.locale));
  return storable({
    summary: words.summary(name, entries.length),
    blocks: [
      heading(words.title(name)),
      ...(happened === undefined ? [] : [text(happened)]),
      ...phaseNotes(view, data),
      ...(entries.length === 0 ? [text(why)] : listBlocks(view, data)),
      ...menuOf(view, entries),
      ...turnsOf(view, data),
    ],
  });
}

const phaseNotes = (view: ViewContext, { phases }: MonthData): Block[] =>
  phases.length === 0
    ? []
    : [
        note(
          joinMarkdown(
            phases.map((phase) =>
              view.words.month.phase(
                shortened(phase[view.locale], 90),
                formatPeriod(phase.from, phase.to, view.locale),
              ),
            ),
          ),
        ),
      ];

/** How much of an entry is told, in letters, from as much as one wants to what fits a month that is full. */
type Edition = { label: number; title: number; answer: number };
const EDITIONS: readonly Edition[] = [
  { label: 60, title: 90, answer: 40 },
  { label: 40, title: 30, answer: 30 },
  { label: 24, title: 0, answer: 0 },
];

/** With as much of the titles as fits. */
function listBlocks(view: ViewContext, { entries, todayOn }: MonthData): Block[] {
  const shown = entries.slice(0, MAX_ENTRIES);
  const days = byDay(shown, view.timeZone);
  const editions = EDITIONS.map((edition) =>
    days.map((day) => dayText(view, day, day.on < todayOn ? { ...edition, answer: 0 } : edition)),
  );
  const size = (texts: readonly Markdown[]) =>
    texts.reduce((sum, each) => sum + Buffer.byteLength(each.markdown), 0);
  const texts = editions.find((edition) => size(edition) <= LIST_BYTES) ?? editions.at(-1) ?? [];
  const left = entries.length - shown.length;
  return [...packed(texts).map(text), ...(left > 0 ? [note(view.words.month.others(left))] : [])];
}

/** Plain lines under the day: a list weighs several times as much where each entry is a thing of its own. */
function dayText(view: ViewContext, { on, entries }: Day, edition: Edition): Markdown {
  return joinMarkdown([
    md`**${capitalised(formatDay(on, view.locale))}**`,
    ...entries.map((entry) => lineOf(view, entry, edition)),
  ]);
}

function lineOf(view: ViewContext, entry: AgendaEntry, max: Edition): string {
  const { words } = view;
  const label = shortened(entry.label, max.label);
  const hasTitle = entry.title !== entry.label && max.title > 0;
  const title = hasTitle ? shortened(entry.title, max.title) : label;
  const line = `${hoursOf(view, entry)}, ${titleOf(view, { label, title })}`;
  if (entry.state === 'cancelled') return `${line} (${words.cancelled})`;
  if (entry.answer === null || max.answer === 0) return line;
  return `${line} · ${inASentence(shortened(entry.answer, max.answer), view)}`;
}

/** "Vous venez" in the midst of a line: "vous venez". */
const inASentence = (said: string, { locale }: ViewContext): string => {
  const [first = '', ...others] = said;
  return first.toLocaleLowerCase(locale) + others.join('');
};

/** Days together in as few blocks as hold them. */
function packed(texts: readonly Markdown[]): Markdown[] {
  const blocks: Markdown[] = [];
  for (const each of texts) {
    const last = blocks.at(-1);
    const longer = last === undefined ? each : md`${last}\n\n${each}`;
    if (last !== undefined && Buffer.byteLength(longer.markdown) <= BLOCK_BYTES)
      blocks[blocks.length - 1] = longer;
    else blocks.push(each);
  }
  return blocks;
}

/** One menu for all that she may want to see or answer: a button each would weigh more than chats carry. */
function menuOf(view: ViewContext, entries: readonly AgendaEntry[]): Block[] {
  const options = entries
    .filter(({ id }) => id.length <= 100)
    .sort((a, b) => Number(b.buttons.length > 0) - Number(a.buttons.length > 0))
    .slice(0, MAX_OPTIONS)
    .sort((a, b) => a.startsAt - b.startsAt)
    .map((entry) => ({ value: entry.id, label: shortened(optionOf(view, entry), FLOOR.options.label) }));
  if (options.length === 0) return [];
  return [{ kind: 'choice', label: view.words.month.choose, press: 'agenda/entry', ref: '', options }];
}

/** "17, 17 h : Écrire des interfaces sobres", as much of it as fits. */
function optionOf(view: ViewContext, { startsAt, title }: AgendaEntry): string {
  const { locale, timeZone, words } = view;
  const when = `${Number(dateIn(timeZone, startsAt).slice(8))}, ${formatTime(timeIn(timeZone, startsAt), locale)}`;
  return words.titled(when, title);
}

function turnsOf(view: ViewContext, { month, previous, next }: MonthData): Block[] {
  const { month: words, buttons: labels } = view.words;
  const list: Button[] = [
    ...(previous === null
      ? []
      : [
          {
            label: words.previous(formatMonth(previous, view.locale)),
            press: 'agenda/month-page',
            ref: previous,
          },
        ]),
    ...(next === null
      ? []
      : [{ label: words.next(formatMonth(next, view.locale)), press: 'agenda/month-page', ref: next }]),
    { label: labels.time, press: 'agenda/time', ref: month },
  ];
  return [buttons(...list)];
}
