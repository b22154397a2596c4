import { capitalised } from '../format/words.ts';
import type { Locale } from '../members/member.ts';
import type { LookedUpFormat } from '../programme/formats-schema.ts';
import { WEEKDAYS } from '../programme/formats-schema.ts';
import type { PhaseRhythm } from '../programme/phase-days.ts';
import type { Programme } from '../programme/programme.ts';
import type { Rhythm } from '../programme/recurrence.ts';

export type Format = LookedUpFormat;
export type Audience = Format['audience'];

/** Those of which coaches choose one to plan a gathering now; a meeting of two is none. */
export const openFormats = ({ formats }: Pick<Programme, 'formats'>): Format[] =>
  formats.filter(
    ({ closed, offered, oneToOne }) => closed !== true && offered !== false && oneToOne !== true,
  );

/** Whether the format of a gathering is tried out. */
export const isTrial = (programme: Pick<Programme, 'formats'>, { format }: { format: string }): boolean =>
  formatOf(programme, format)?.trial !== undefined;

/** Which trial a gathering is, where its format is tried out; null otherwise. */
export function trialOf(
  programme: Pick<Programme, 'formats'>,
  { id, format }: { id: string; format: string },
): { rank: number; of: number } | null {
  const trial = formatOf(programme, format)?.trial;
  const rank = trial?.ranks.get(id);
  return trial === undefined || rank === undefined ? null : { rank, of: Math.max(trial.of, rank) };
}

/** The format of a gathering; null when programme.yaml no longer has it. */
export const formatOf = ({ formats }: Pick<Programme, 'formats'>, id: string): Format | null =>
  formats.find((format) => format.id === id) ?? null;

/** Whether a gathering has sequences, which coaches say one by one. */
export const isSeminar = (programme: Pick<Programme, 'formats'>, { format }: { format: string }): boolean =>
  formatOf(programme, format)?.seminar === true;

/** What a format is called; its id when programme.yaml no longer has it. */
export const formatLabel = (programme: Pick<Programme, 'formats'>, id: string, locale: Locale): string =>
  formatOf(programme, id)?.[locale] ?? capitalised(id);

/** The title of a gathering; of one without its own, which bears a format's label, that label as its reader says it. */
export function titleFor(
  programme: Pick<Programme, 'formats'>,
  { title, format }: { title: string; format: string },
  locale: Locale,
): string {
  const found = formatOf(programme, format);
  return found !== null && (title === found.fr || title === found.en) ? found[locale] : title;
}

/** How a format hangs on phases; null when it doesn't. */
export const phaseRhythmOf = ({ rhythm }: Pick<Format, 'rhythm'>): PhaseRhythm | null =>
  rhythm?.phase === undefined
    ? null
    : { phase: rhythm.phase, workingDays: rhythm.workingDays ?? 0, phases: rhythm.phases };

/** The rhythm by which a format comes back, apart from phases; null when its gatherings are planned one by one. */
export function rhythmOf(
  { rhythm }: Pick<Format, 'rhythm'>,
  { promotion }: Pick<Programme, 'promotion'>,
): Rhythm | null {
  if (!rhythm) return null;
  if (rhythm.everyWeeks !== undefined && rhythm.anchor !== undefined)
    return { every: 'weeks', weeks: rhythm.everyWeeks, anchorOn: rhythm.anchor };
  if (rhythm.nth === undefined || rhythm.weekday === undefined) return null;
  const months = { every: 'month', nth: rhythm.nth, weekday: WEEKDAYS.indexOf(rhythm.weekday) + 1 } as const;
  const { everyMonths = 1 } = rhythm;
  return everyMonths === 1 ? months : { ...months, only: { everyMonths, fromOn: promotion.startsOn } };
}
