import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { plusDays, weekdayOf } from '../format/iso-dates.ts';
import { LOCALES } from '../members/member.ts';
import { makeCalendar } from './calendar.ts';
import { evenWhenFaulty, part } from './coherence.ts';
import type { LookedUpFormat } from './formats-schema.ts';
import { phaseDayRules } from './phases-coherence.ts';
import { programmeSchema, promotion } from './schema.ts';

export type { Label, Offset, Promotion } from './schema.ts';

type Read = z.output<typeof programmeSchema>;

/** How a programme's météo goes; `anchor` is the date from which its weeks are counted. */
export type MeteoSettings = Omit<Read['meteo'], 'anchor'> & { anchor: string };

/**
 * The programme, as its programme.yaml says it, with every default filled in; in a transaction with the formats that
 * are kept in the database as well (`programmeIn`).
 */
export type Programme = Omit<Read, 'meteo' | 'formats'> & {
  meteo: MeteoSettings;
  formats: LookedUpFormat[];
};

/** What is wrong: the dotted key ("promotion.pauses[0].to") or the line, what it holds, what it should. */
export type Fault = { key: string; given: string; expected: string };

/** With what needs the promotion's days, as far as they are sound. */
const wholeSchema = programmeSchema.superRefine((value, context) => {
  const { data } = promotion.safeParse(part(value).promotion);
  if (data) phaseDayRules(part(value), makeCalendar(data), context);
}, evenWhenFaulty);

/** Reads a programme.yaml whole: the programme, or all that is wrong with it at once. */
export function readProgramme(text: string): { programme: Programme } | { faults: Fault[] } {
  const source = readYaml(text);
  if ('faults' in source) return source;
  const result = wholeSchema.safeParse(inOneLanguage(source.value));
  if (!result.success)
    return { faults: result.error.issues.flatMap((issue) => faultsOf(issue, source.value)) };
  const { meteo, ...rest } = result.data;
  const anchor = meteo.anchor ?? firstFriday(rest.promotion.startsOn);
  return { programme: { ...rest, meteo: { ...meteo, anchor } } };
}

function readYaml(text: string): { value: unknown } | { faults: Fault[] } {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    const lines = text.split('\n');
    return {
      faults: document.errors.map(({ message, linePos }) => {
        const line = linePos?.[0].line ?? 1;
        const what = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
        return {
          key: `line ${line}`,
          given: shown(lines[line - 1]?.trim()),
          expected: `valid YAML (${what})`,
        };
      }),
    };
  }
  try {
    return { value: withoutEmpty(document.toJS()) };
  } catch (error) {
    // An alias to nothing, or aliases without end, are only found here.
    return { faults: [{ key: 'the file', given: 'aliases', expected: `valid YAML (${String(error)})` }] };
  }
}

/** What people read in a programme: each has words in both languages. */
const LABELLED = [
  'metiers',
  'families',
  'expertise',
  'phases',
  'formats',
  'arrival',
  'departure',
  'path',
  'charter',
];

/**
 * A programme that has one language says its words in that one: the same stand for the other. Whatever is no such
 * programme stays as it is, and its faults are told.
 */
function inOneLanguage(value: unknown): unknown {
  if (!(value instanceof Object) || Array.isArray(value)) return value;
  const programme = value as Record<string, unknown>;
  const { languages } = (programme.promotion ?? {}) as { languages?: unknown };
  const [only, ...others] = Array.isArray(languages) ? new Set(languages) : [];
  if (others.length > 0 || !LOCALES.includes(only)) return value;
  return Object.fromEntries(
    Object.entries(programme).map(([key, inner]) => [
      key,
      LABELLED.includes(key) ? sameWords(inner, only) : inner,
    ]),
  );
}

/** The same words for every language, wherever those of one stand. */
function sameWords(value: unknown, only: string): unknown {
  if (Array.isArray(value)) return value.map((each) => sameWords(each, only));
  if (!(value instanceof Object)) return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, sameWords(each, only)]),
  ) as Record<string, unknown>;
  const same = only in inner ? LOCALES.map((locale) => [locale, inner[locale] ?? inner[only]]) : [];
  return { ...inner, ...Object.fromEntries(same) };
}

/** A key that is left empty (all its lines commented out, say) is a key that is not there. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!(value instanceof Object)) return value ?? undefined;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)]));
}

function faultsOf(issue: z.core.$ZodIssue, source: unknown): Fault[] {
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({
    key: dotted(path),
    given: shown(
      path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], source),
    ),
    expected: issue.message,
  }));
}

const dotted = (path: PropertyKey[]): string =>
  path.length === 0
    ? 'the file'
    : path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
        .join('')
        .replace(/^\./, '');

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const firstFriday = (on: string): string => plusDays(on, (5 - weekdayOf(on) + 7) % 7);
