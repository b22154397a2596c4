import { shortened } from '../../../../../chat/lengths.ts';
import { formatDay, formatShortDay, formatUntil } from '../../../../../community/format/dates.ts';
import { dateIn } from '../../../../../community/format/time-zone.ts';
import { titleFor } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/follow-up.ts';

/** What of a gathering names it. */
export type Named = Pick<Gathering, 'id' | 'title' | 'startsAt' | 'format'>;

/** What chats that count bytes carry in a summary, beside a few words. */
const SUMMARY_BYTES = 180;

/** Its title, where only a few words fit; plain text. */
export const titleOf = (
  { programme, locale }: ViewContext,
  gathering: Pick<Named, 'title' | 'format'>,
  bytes = SUMMARY_BYTES,
): string => shortened(titleFor(programme, gathering, locale), bytes);

export const dayOf = ({ locale, timeZone }: ViewContext, { startsAt }: Pick<Named, 'startsAt'>): string =>
  formatDay(dateIn(timeZone, startsAt), locale);

/** « Sobriété numérique » (jeudi 17 mars), in Markdown. */
export const aboutOf = (view: ViewContext, gathering: Omit<Named, 'id'>, bytes = 450): string =>
  view.words.about(titleOf(view, gathering, bytes), dayOf(view, gathering));

/** The same in a few plain words: for a menu. */
export const menuLabel = (view: ViewContext, gathering: Omit<Named, 'id'>): string =>
  `${formatShortDay(dateIn(view.timeZone, gathering.startsAt))} · ${titleOf(view, gathering, 60)}`;

export const untilOf = ({ locale, timeZone }: ViewContext, at: number): string =>
  formatUntil(at, timeZone, locale);
