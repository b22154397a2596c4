import { type ZodType, z } from 'zod';
import { isDate, isTime } from '../../../../../community/format/iso-dates.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import type { Programme } from '../../../../../community/programme/programme.ts';
import { planningWords } from '../../../locales/planning.ts';

/** What each field takes at most, in UTF-16 units: all of it together still fits in one announcement. */
export const LIMITS = {
  title: 120,
  place: 150,
  link: 500,
  speaker: 100,
  directions: 300,
  description: 1000,
  word: 300,
  minutes: { from: 10, to: 12 * 60 },
  capacity: 100_000,
} as const;

/** How many people one form invites. */
export const GUESTS_AT_ONCE = 5;

export type CoreValues = { title: string; format: string; on: string; at: string; minutes: number | null };
export type ChangeValues = Omit<CoreValues, 'format'> & { anyway: boolean };
export type MoveValues = { on: string; at: string; anyway: boolean };
export type DetailsValues = {
  place: string | null;
  link: string | null;
  speaker: string | null;
  capacity: number | null;
  description: string | null;
};

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The address as browsers write it, null when it is none of the web's. */
function webAddress(typed: string): string | null {
  if (!URL.canParse(typed)) return null;
  const { protocol, href } = new URL(typed);
  return (protocol === 'https:' || protocol === 'http:') && href.length <= LIMITS.link ? href : null;
}

const fields = (locale: Locale) => {
  const { errors } = planningWords(locale);
  const optional = (max: number) =>
    z
      .string(errors.tooLong(max))
      .trim()
      .max(max, errors.tooLong(max))
      .nullish()
      .transform((typed) => typed || null);
  return {
    errors,
    title: z
      .string(errors.title)
      .transform(oneLine)
      .pipe(z.string().min(1, errors.title).max(LIMITS.title, errors.titleLong(LIMITS.title))),
    on: z.string(errors.on).refine(isDate, errors.on),
    at: z.string(errors.at).refine(isTime, errors.at),
    minutes: z
      .number(errors.minutes)
      .int(errors.minutes)
      .min(LIMITS.minutes.from, errors.minutes)
      .max(LIMITS.minutes.to, errors.minutes)
      .nullish()
      .transform((typed) => typed ?? null),
    anyway: z
      .boolean()
      .nullish()
      .transform((ticked) => ticked ?? false),
    paragraph: optional,
    line: (max: number) => optional(max).transform((typed) => typed && oneLine(typed)),
  };
};

export function coreSchema(locale: Locale, { formats }: Pick<Programme, 'formats'>): ZodType<CoreValues> {
  const { errors, title, on, at, minutes } = fields(locale);
  const format = z
    .string(errors.format)
    .refine((typed) => formats.some(({ id }) => id === typed), errors.format);
  return z.object({ title, format, on, at, minutes });
}

export function changeSchema(locale: Locale): ZodType<ChangeValues> {
  const { title, on, at, minutes, anyway } = fields(locale);
  return z.object({ title, on, at, minutes, anyway });
}

export function moveSchema(locale: Locale): ZodType<MoveValues> {
  const { on, at, anyway } = fields(locale);
  return z.object({ on, at, anyway });
}

export function detailsSchema(locale: Locale): ZodType<DetailsValues> {
  const { errors, line, paragraph } = fields(locale);
  return z.object({
    place: line(LIMITS.place),
    link: z
      .string(errors.link)
      .trim()
      .nullish()
      .transform((typed, context) => {
        if (!typed) return null;
        const address = webAddress(typed);
        if (address === null) context.addIssue({ code: 'custom', message: errors.link });
        return address;
      }),
    speaker: line(LIMITS.speaker),
    capacity: z
      .number(errors.capacity)
      .int(errors.capacity)
      .min(1, errors.capacity)
      .max(LIMITS.capacity, errors.capacity)
      .nullish()
      .transform((typed) => typed ?? null),
    description: paragraph(LIMITS.description),
  });
}

export const accessSchema = (locale: Locale): ZodType<{ directions: string | null }> =>
  z.object({ directions: fields(locale).paragraph(LIMITS.directions) });

export const cancelSchema = (locale: Locale): ZodType<{ word: string | null }> =>
  z.object({ word: fields(locale).paragraph(LIMITS.word) });

export function metierSchema(
  locale: Locale,
  { metiers }: Pick<Programme, 'metiers'>,
): ZodType<{ metier: string }> {
  const { errors } = fields(locale);
  const metier = z
    .string(errors.metier)
    .refine((typed) => metiers.some(({ id }) => id === typed), errors.metier);
  return z.object({ metier });
}

export function uninviteSchema(locale: Locale): ZodType<{ person1: string }> {
  const { errors } = fields(locale);
  return z.object({ person1: z.string(errors.person).max(200, errors.person) });
}

/** Accounts as the platform knows them, by the field in which each was chosen. */
export type InviteValues = Record<string, string>;

export function inviteSchema(locale: Locale): ZodType<InviteValues> {
  const { errors } = fields(locale);
  const person = z.string(errors.person).max(200, errors.person);
  const others = Array.from({ length: GUESTS_AT_ONCE - 1 }, (_, index) => [
    `person${index + 2}`,
    person.nullish(),
  ]);
  return z
    .object({ person1: person, ...Object.fromEntries(others) })
    .transform((chosen) =>
      Object.fromEntries(Object.entries(chosen).filter(([, user]) => user)),
    ) as unknown as ZodType<InviteValues>;
}
