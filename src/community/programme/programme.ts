import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { plusDays, weekdayOf } from '../format/iso-dates.ts';
import { programmeSchema } from './schema.ts';

export type { Label, Offset, Promotion } from './schema.ts';

type Read = z.output<typeof programmeSchema>;

/** How a programme's météo goes; `anchor` is the date from which its weeks are counted. */
export type MeteoSettings = Omit<Read['meteo'], 'anchor'> & { anchor: string };

/** The programme, as its programme.yaml says it, with every default filled in. */
export type Programme = Omit<Read, 'meteo'> & { meteo: MeteoSettings };

/** What is wrong: the dotted key ("promotion.pauses[0].to") or the line, what it holds, what it should. */
export type Fault = { key: string; given: string; expected: string };

/** Reads a programme.yaml whole: the programme, or all that is wrong with it at once. */
export function readProgramme(text: string): { programme: Programme } | { faults: Fault[] } {
  const source = readYaml(text);
  if ('faults' in source) return source;
  const result = programmeSchema.safeParse(source.value);
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
