import { type ZodType, z } from 'zod';
import { isDate, isTime } from '../../../community/format/iso-dates.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { planningWords } from '../locales/index.ts';

/** What each field takes at most, in UTF-16 units: all of it together still fits in one announcement. */
export const MOST = {
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
  return (protocol === 'https:' || protocol === 'http:') && href.length <= MOST.link ? href : null;
}

const fields = (locale: Locale) => {
  const { wrong } = planningWords(locale);
  const optional = (most: number) =>
    z
      .string(wrong.tooLong(most))
      .trim()
      .max(most, wrong.tooLong(most))
      .nullish()
      .transform((typed) => typed || null);
  return {
    wrong,
    title: z
      .string(wrong.title)
      .transform(oneLine)
      .pipe(z.string().min(1, wrong.title).max(MOST.title, wrong.titleLong(MOST.title))),
    on: z.string(wrong.on).refine(isDate, wrong.on),
    at: z.string(wrong.at).refine(isTime, wrong.at),
    minutes: z
      .number(wrong.minutes)
      .int(wrong.minutes)
      .min(MOST.minutes.from, wrong.minutes)
      .max(MOST.minutes.to, wrong.minutes)
      .nullish()
      .transform((typed) => typed ?? null),
    anyway: z
      .boolean()
      .nullish()
      .transform((ticked) => ticked ?? false),
    paragraph: optional,
    line: (most: number) => optional(most).transform((typed) => typed && oneLine(typed)),
  };
};

export function coreSchema(locale: Locale, { formats }: Pick<Programme, 'formats'>): ZodType<CoreValues> {
  const { wrong, title, on, at, minutes } = fields(locale);
  const format = z
    .string(wrong.format)
    .refine((typed) => formats.some(({ id }) => id === typed), wrong.format);
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
  const { wrong, line, paragraph } = fields(locale);
  return z.object({
    place: line(MOST.place),
    link: z
      .string(wrong.link)
      .trim()
      .nullish()
      .transform((typed, context) => {
        if (!typed) return null;
        const address = webAddress(typed);
        if (address === null) context.addIssue({ code: 'custom', message: wrong.link });
        return address;
      }),
    speaker: line(MOST.speaker),
    capacity: z
      .number(wrong.capacity)
      .int(wrong.capacity)
      .min(1, wrong.capacity)
      .max(MOST.capacity, wrong.capacity)
      .nullish()
      .transform((typed) => typed ?? null),
    description: paragraph(MOST.description),
  });
}

export const accessSchema = (locale: Locale): ZodType<{ directions: string | null }> =>
  z.object({ directions: fields(locale).paragraph(MOST.directions) });

export const cancelSchema = (locale: Locale): ZodType<{ word: string | null }> =>
  z.object({ word: fields(locale).paragraph(MOST.word) });

export function metierSchema(
  locale: Locale,
  { metiers }: Pick<Programme, 'metiers'>,
): ZodType<{ metier: string }> {
  const { wrong } = fields(locale);
  const metier = z
    .string(wrong.metier)
    .refine((typed) => metiers.some(({ id }) => id === typed), wrong.metier);
  return z.object({ metier });
}

export function uninviteSchema(locale: Locale): ZodType<{ person1: string }> {
  const { wrong } = fields(locale);
  return z.object({ person1: z.string(wrong.person).max(200, wrong.person) });
}

/** Accounts as the platform knows them, by the field in which each was chosen. */
export type InviteValues = Record<string, string>;

export function inviteSchema(locale: Locale): ZodType<InviteValues> {
  const { wrong } = fields(locale);
  const person = z.string(wrong.person).max(200, wrong.person);
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
