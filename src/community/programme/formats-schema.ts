import { z } from 'zod';
import { ROLES } from '../members/member.ts';
import { evenWhenFaulty } from './coherence.ts';
import { DEFAULT_LEAD } from './default-formats.ts';
import {
  date,
  eachOnce,
  inBothLanguages,
  MOST_WORKING_DAYS,
  offset,
  section,
  slug,
  time,
  whole,
  words,
} from './fields.ts';
import { formatRules, rhythmRules } from './formats-coherence.ts';

/** Monday is 1: the order is that of `weekdayOf`. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** Which of a month's weekdays. */
export const NTHS = [1, 2, 3, 4, 'last'] as const;
export const AUDIENCES = ['promotion', 'metier', 'groups', 'invited', 'roles'] as const;

/** A gathering lasts five days at most, nights counted. */
export const MOST_MINUTES = 5 * 24 * 60;

/** "Third Thursday", every so many months; every so many weeks from an anchor; or so far from a phase's start or end. */
const rhythm = section({
  nth: z.literal(NTHS, `one of: ${NTHS.join(', ')}`).optional(),
  weekday: z.enum(WEEKDAYS, `one of: ${WEEKDAYS.join(', ')}`).optional(),
  everyMonths: whole(1, 12).optional(),
  everyWeeks: whole(1, 26).optional(),
  anchor: date.optional(),
  phase: z.enum(['start', 'end'], 'one of: start, end').optional(),
  workingDays: whole(0, MOST_WORKING_DAYS).optional(),
  phases: eachOnce(slug, 'a list of phases, by their ids').min(1, 'one phase at least').optional(),
  at: time,
}).superRefine(rhythmRules, evenWhenFaulty);

const format = section({
  id: slug,
  fr: words,
  en: words,
  audience: z.enum(AUDIENCES, `one of: ${AUDIENCES.join(', ')}`),
  roles: eachOnce(z.enum(ROLES, `one of: ${ROLES.join(', ')}`), `a list of roles: ${ROLES.join(', ')}`)
    .min(1, 'one role at least')
    .optional(),
  metiers: eachOnce(slug, 'a list of métiers, by their ids').min(1, 'one métier at least').optional(),
  oneDefi: z.boolean('true or false').optional(),
  topics: z.boolean('true or false').optional(),
  minutes: whole(10, MOST_MINUTES),
  rhythm: rhythm.optional(),
  groupSize: whole(3, 12).optional(),
  visit: z.boolean('true or false').default(false),
  announce: offset.default(DEFAULT_LEAD.announce),
  prepare: offset.default(DEFAULT_LEAD.prepare),
  remind: offset.default(DEFAULT_LEAD.remind),
  questions: z.boolean('true or false').default(false),
  dossier: offset.optional(),
  oneToOne: z.boolean('true or false').optional(),
  onRequest: z.boolean('true or false').optional(),
  report: z.boolean('true or false').optional(),
  logistics: z.boolean('true or false').optional(),
  forum: z.boolean('true or false').optional(),
  seminar: z.boolean('true or false').optional(),
  minutesBefore: whole(5, 120).default(DEFAULT_LEAD.minutesBefore),
  gettingReady: inBothLanguages,
  makingUse: inBothLanguages,
}).superRefine(formatRules, evenWhenFaulty);

/** The formats of the Académie: what gatherings are of. */
export const formats = z.array(format, 'a list of formats: id, fr, en, audience, minutes, …');

/**
 * Of a format that is tried out: how many trials there are to be, how many are planned or past, and which of them each
 * gathering is, by its id.
 */
export type Trial = { of: number; planned: number; ranks: ReadonlyMap<string, number> };

/**
 * A format as it is looked up: one that is kept in the database may be on trial, or closed: what took place keeps its
 * name, and nothing more is planned of it. One that is not `offered` is in no form in which coaches choose.
 */
export type LookedUpFormat = FormatSettings & { trial?: Trial; closed?: true; offered?: false };

/** A format as programme.yaml says it; durations in minutes. */
export type FormatSettings = z.output<typeof format>;
