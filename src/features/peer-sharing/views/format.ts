import { formatDay, formatMoment, formatUntil } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import { formatLabel } from '../../../community/gatherings/formats.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Group } from '../rules/polls.ts';

export const metierLabel = ({ programme, locale }: ViewContext, id: string): string =>
  programme.metiers.find((metier) => metier.id === id)?.[locale] ?? id;

/** What a group is called: "Partage entre pairs, Design"; by its format alone where it is all for whom that is. */
export function groupLabel(view: ViewContext, { format, metier }: Group): string {
  const label = formatLabel(view.programme, format, view.locale);
  return metier === null ? label : view.words.group(label, metierLabel(view, metier));
}

/** The same to those who are in it, by their métier: "Design". */
export const ownLabel = (view: ViewContext, group: Group): string =>
  group.metier === null ? groupLabel(view, group) : metierLabel(view, group.metier);

export const untilOf = ({ locale, timeZone }: ViewContext, at: number): string =>
  formatUntil(at, timeZone, locale);

/** "le mercredi 27 avril à 14 h 30", "on Wednesday 27 April at 14:30". */
export const whenOf = ({ locale, timeZone }: ViewContext, at: number): string =>
  `${locale === 'fr' ? 'le' : 'on'} ${formatMoment(at, timeZone, locale)}`;

export const dayOf = ({ locale, timeZone }: ViewContext, at: number): string =>
  formatDay(dateIn(timeZone, at), locale);

/** What somebody typed, safe in a text block. */
export const typed = (title: string): string => title;

/** The beginning of a title where there is room for so many bytes; it stands whole in the message itself. */
export function beginning(title: string, mostBytes: number): string {
  if (Buffer.byteLength(title) <= mostBytes) return title;
  let shown = '';
  for (const letter of title) {
    if (Buffer.byteLength(`${shown}${letter}…`) > mostBytes) break;
    shown += letter;
  }
  return `${shown.trimEnd()}…`;
}
