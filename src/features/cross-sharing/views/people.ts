import { shortened } from '../../../chat/lengths.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Presented } from '../rules/turns.ts';

/** What a list of names may weigh in one sentence; beyond, the number of the others is said. */
const MAX_BYTES = 700;
/** What a button's label, or an option's, may weigh beside a name. */
const MAX_NAME_BYTES = 52;

/** "Alix Moreau, Noé Da Silva et 3 autres personnes", as plain text; nobody is left out in silence. */
export function formatNames({ words }: ViewContext, names: readonly string[], max = MAX_BYTES): string {
  if (names.length === 0) return words.people.nobody;
  let bytes = 0;
  const shown = names.filter((name, index) => {
    bytes += Buffer.byteLength(name) + 2;
    return index === 0 || bytes <= max;
  });
  const others = names.length - shown.length;
  const parts = others > 0 ? [...shown, words.people.others(others)] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')}${words.people.and}${last}`;
}

/** A name where little fits: its beginning, when it is long. */
export const shortName = (name: string, max = MAX_NAME_BYTES): string => shortened(name, max);

/** The day of a gathering: "mercredi 9 mars". */
export const dayOf = ({ locale, timeZone }: ViewContext, { startsAt }: { startsAt: number }): string =>
  formatDay(dateIn(timeZone, startsAt), locale);

/** How often somebody has presented: "pas encore de présentation", "déjà une présentation, le mercredi 9 février". */
export function formatTurn(view: ViewContext, { times, lastAt }: Presented): string {
  const { turn } = view.words;
  return lastAt === null || times === 0 ? turn.notYet : turn.before(times, dayOf(view, { startsAt: lastAt }));
}

/** What people typed, or are called, in the midst of Markdown. */
export const safe = (typed: string): string => typed.replace(/\s+/g, ' ').trim();
