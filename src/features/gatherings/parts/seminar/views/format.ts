import { type Markdown, md } from '../../../../../chat/markdown.ts';
import type { Fact } from '../../../../../chat/message.ts';
import type { Slot } from '../../../../../community/feature/slot.ts';
import { formatDay, formatTime } from '../../../../../community/format/dates.ts';
import { dateIn, timeIn } from '../../../../../community/format/time-zone.ts';
import { formatWhen } from '../../../../../community/gatherings/format.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import type { ViewContext } from '../../../locales/seminar.ts';

/** "14 h – 15 h 30": a sequence begins and ends on one day. */
export function hoursOf({ words, timeZone, locale }: ViewContext, { startsAt, endsAt }: Slot): string {
  const [from, to] = [startsAt, endsAt].map((at) => formatTime(timeIn(timeZone, at), locale));
  return words.hours(from ?? '', to ?? '');
}

/** "jeudi 17 mars, de 14 h à 15 h 30". */
export const whenOf = ({ timeZone, locale }: ViewContext, slot: Slot): string =>
  formatWhen(slot, timeZone, locale);

/** The day of a sequence, as an ISO date. */
export const dayOf = ({ timeZone }: Pick<ViewContext, 'timeZone'>, { startsAt }: Slot): string =>
  dateIn(timeZone, startsAt);

export const dayHeading = ({ words, locale }: ViewContext, on: string): Markdown =>
  words.day(formatDay(on, locale));

/** "- 14 h – 15 h 30 : **Titre** (avec Lou, salle B, accessibilité)", and what else is said of it. */
export function lineOf(view: ViewContext, sequence: Sequence, ...more: readonly string[]): Markdown {
  const about = [...aboutOf(view, sequence), ...more].join(', ');
  return md`${view.words.line(hoursOf(view, sequence), sequence.title, about)}`;
}

/** What is known of it: with whom, where, about which value. */
export const aboutOf = ({ words }: ViewContext, { speaker, room, value }: Sequence): string[] => [
  ...(speaker === null ? [] : [words.with(speaker)]),
  ...(room === null ? [] : [room]),
  ...(value === null ? [] : [words.values[value]]),
];

/** When, where, with whom, and about which value; what is not known is left out. */
export function factsOf(view: ViewContext, sequence: Sequence): Fact[] {
  const { facts: labels, values } = view.words;
  const fact = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value }]);
  return [
    { label: labels.when, value: whenOf(view, sequence) },
    ...fact(labels.room, sequence.room),
    ...fact(labels.speaker, sequence.speaker),
    ...fact(labels.value, sequence.value && values[sequence.value]),
  ];
}
