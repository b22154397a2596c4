import { type Days, dayInPhase, type PhaseRhythm } from './phase-days.ts';
import type { Programme } from './programme.ts';
import type { Occurrence } from './recurrence.ts';

export type Phase = Programme['phases'][number];

/** What names the day of a phase in the place of a date: the phase may move, and it stays the same. */
export const nominalOfPhase = (id: string): string => `phase-${id}`;

/** The phase that such a name is of; null when it is a date. */
export const phaseOfNominal = (
  { phases }: Pick<Programme, 'phases'>,
  nominalOn: string | null,
): Phase | null => phases.find(({ id }) => nominalOfPhase(id) === nominalOn) ?? null;

/** One a phase, of those that take place from one day to another, both included. */
export const occurrencesInPhases = (
  rhythm: PhaseRhythm,
  phases: readonly Phase[],
  days: Days,
  fromOn: string,
  untilOn: string,
): Occurrence[] =>
  phases
    .filter(({ id }) => rhythm.phases?.includes(id) ?? true)
    .map((phase) => ({ nominalOn: nominalOfPhase(phase.id), on: dayInPhase(rhythm, phase, days) }))
    .filter(({ on }) => fromOn <= on && on <= untilOn);

/** The phase of a day; null between phases. */
export const phaseOn = ({ phases }: Pick<Programme, 'phases'>, on: string): Phase | null =>
  phases.find(({ from, to }) => from <= on && on <= to) ?? null;

/** Those that have a day in common with a span, both ends included. */
export const phasesBetween = (
  { phases }: Pick<Programme, 'phases'>,
  fromOn: string,
  untilOn: string,
): Phase[] => phases.filter(({ from, to }) => from <= untilOn && fromOn <= to);
