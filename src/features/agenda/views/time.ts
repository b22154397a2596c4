import { shortened } from '../../../chat/lengths.ts';
import { joinMarkdown } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  facts,
  heading,
  image,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import { formatMonth } from '../../../community/format/dates.ts';
import { formatShortLength } from '../../../community/format/lengths.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Month } from '../rules/month.ts';
import type { FormatTime, TimeSplit } from '../rules/split.ts';
import { formatLength } from './format.ts';

const HOUR_MS = 3_600_000;
/** Formats told one by one; the others are told together. */
const MAX_FORMATS = 12;

/** How her time is spent: in words, by format, and as a picture whose alternative text says the same. */
export function timeMessage(view: ViewContext, month: Month, split: TimeSplit): Message {
  const { time: words, buttons: labels } = view.words;
  const name = formatMonth(month, view.locale);
  const formats = shownFormats(view, split);
  const { total, waiting } = split;
  const length = (milliseconds: number) => formatLength(view, milliseconds);
  const ahead = (milliseconds: number) => (milliseconds === 0 ? null : length(milliseconds));
  const nothing = total.past + total.toCome === 0;
  return storable({
    summary: words.summary(name, total.month === 0 ? words.none : length(total.month)),
    blocks: [
      heading(words.title),
      ...(nothing
        ? [text(words.empty)]
        : [
            text(
              joinMarkdown([
                total.month === 0 ? words.emptyMonth(name) : words.month(name, length(total.month)),
                words.promotion(ahead(total.past), ahead(total.toCome)),
              ]),
            ),
            facts(
              formats.map(({ label, ...spent }) => ({
                label,
                value: words.fact(ahead(spent.month), ahead(spent.past), ahead(spent.toCome)),
              })),
            ),
            ...picture(view, name, formats),
          ]),
      ...(waiting.count > 0 ? [text(words.waiting(waiting.count, length(waiting.month)))] : []),
      ...(nothing ? [] : [note(words.counted)]),
      buttons(
        { label: labels.month, press: 'agenda/month', ref: month },
        ...(total.month === 0 ? [] : [{ label: words.keep, press: 'agenda/time-kept', ref: month }]),
      ),
    ],
  });
}

/** Said at once to who wanted to keep the picture: it is sent where pictures stay. */
export const timeSavedMessage = ({ words }: ViewContext): Message => storable(message(text(words.time.kept)));

function shownFormats(view: ViewContext, { formats }: TimeSplit): FormatTime[] {
  const shown = formats.map((each) => ({ ...each, label: shortened(each.label, 45) }));
  if (shown.length <= MAX_FORMATS) return shown;
  const others = shown.slice(MAX_FORMATS - 1);
  const sum = (part: 'month' | 'past' | 'toCome') => others.reduce((all, each) => all + each[part], 0);
  return [
    ...shown.slice(0, MAX_FORMATS - 1),
    {
      format: '',
      label: view.words.time.others,
      month: sum('month'),
      past: sum('past'),
      toCome: sum('toCome'),
    },
  ];
}

/** The month alone: what is in it has a bar. */
function picture(view: ViewContext, name: string, formats: readonly FormatTime[]): Block[] {
  const { time: words } = view.words;
  const rows = formats
    .filter(({ month }) => month > 0)
    .map(({ label, month }) => ({
      label,
      value: month / HOUR_MS,
      shown: formatShortLength(Math.round(month / 60_000), view.locale),
    }));
  if (rows.length === 0) return [];
  const title = words.chart(name);
  const alt = words.alt(title, rows.map(({ label, shown }) => words.row(label, shown)).join(', '));
  return [image({ kind: 'bars', title, rows }, alt)];
}
