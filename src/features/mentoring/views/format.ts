import type { Markdown } from '../../../chat/markdown.ts';
import { type Block, type Message, message, storable, text } from '../../../chat/message.ts';
import { formatDay, formatMoment } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import { formatWhen } from '../../../community/gatherings/format.ts';
import type { ViewContext } from '../locales/index.ts';

const NAME_BYTES = 80;

const weight = (text: string) => Buffer.byteLength(text, 'utf8');

/** A text that weighs so many bytes at most, with an ellipsis where it was cut; no letter is cut in two. */
export function shortened(text: string, max: number): string {
  if (weight(text) <= max) return text;
  let kept = '';
  for (const letter of text) {
    if (weight(kept + letter) + weight('…') > max) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** On one line, and short enough to stand in a list. */
export const inLine = (text: string, max: number): string =>
  shortened(text.replace(/\s+/gu, ' ').trim(), max);

/** Somebody's name as plain text; of who has left, that she has. */
export const nameOf = ({ words }: ViewContext, name: string | null): string =>
  name === null ? words.common.gone : shortened(name, NAME_BYTES);

/** The same, to stand in Markdown. */
export const markedName = (view: ViewContext, name: string | null): string => nameOf(view, name);

/** "mardi 8 mars à 17 h". */
export const momentOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatMoment(at, timeZone, locale);

/** "mardi 8 mars, de 17 h à 17 h 45". */
export const whenOf = (
  { timeZone, locale }: ViewContext,
  times: { startsAt: number; endsAt: number },
): string => formatWhen(times, timeZone, locale);

export const dayOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatDay(dateIn(timeZone, at), locale);

/** As short as can be: "08/03". */
export function shortDayOf({ timeZone }: ViewContext, at: number): string {
  const [, month, day] = dateIn(timeZone, at).split('-');
  return `${day}/${month}`;
}

/** What a speciality is called; what a former programme called so is shown as it is. */
export const specialityOf = ({ programme, locale }: ViewContext, id: string): string =>
  shortened(programme.metiers.find((metier) => metier.id === id)?.[locale] ?? id, NAME_BYTES);

/**
 * One sentence, for a confirmation or a refusal, and what may follow it. It quotes nothing of what the two
 * write: a chat may keep it.
 */
export const sentence = (said: string | Markdown, ...more: Block[]): Message =>
  storable(message(text(said), ...more));
