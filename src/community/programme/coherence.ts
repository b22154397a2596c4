import type { z } from 'zod';
import { isDate, isTime } from '../format/iso-dates.ts';
import { DEFAULT_EXPERTISE } from './defaults.ts';
import { isKnownCountry, publicHolidays, regionsOf } from './holidays.ts';

/**
 * What must hold between several keys. These rules also run when some keys are faulty, so that all faults are
 * told at once: each looks only at values that are sound, and the types say `unknown` for that reason.
 */
export type Part = Record<string, unknown>;
export type Context = z.core.$RefinementCtx;

/** Zod leaves rules out after a fault, unless told otherwise. */
export const evenWhenFaulty = { when: ({ value }: { value: unknown }) => value instanceof Object };

export const part = (value: unknown): Part => (value instanceof Object ? (value as Part) : {});
export const list = (value: unknown): Part[] => (Array.isArray(value) ? value.map(part) : []);

export const faultAt = (context: Context, path: (string | number)[], expected: string) =>
  context.addIssue({ code: 'custom', path, message: expected });

export function holidayRules(value: unknown, context: Context): void {
  const { country, region, also, except } = part(value);
  const days = list(also).map(({ on }) => on);
  days.forEach((on, index) => {
    if (isDate(on) && days.indexOf(on) < index)
      faultAt(context, ['also', index, 'on'], 'a day that is not in the list yet');
  });
  if (typeof country !== 'string' || !isKnownCountry(country)) return;
  const known = regionsOf(country);
  if (typeof region === 'string' && !known.includes(region)) {
    const expected =
      known.length > 0
        ? `a region of ${country} with holidays of its own (${known.join(', ')}), or nothing`
        : `nothing: no region of ${country} has holidays of its own`;
    faultAt(context, ['region'], expected);
    return;
  }
  const place = { country, ...(typeof region === 'string' ? { region } : {}) };
  const worked: unknown[] = Array.isArray(except) ? except : [];
  worked.forEach((on, index) => {
    if (!isDate(on) || publicHolidays(place, 'UTC', Number(on.slice(0, 4)), 'fr').has(on)) return;
    faultAt(context, ['except', index], 'a day that is a public holiday there: no other has to be worked');
  });
}

export function labelRules(value: unknown, context: Context): void {
  list(value).forEach(({ id }, index, all) => {
    if (typeof id === 'string' && all.findIndex((other) => other.id === id) < index)
      faultAt(context, [index, 'id'], 'an id that is not in the list yet');
  });
}

export function promotionRules(value: unknown, context: Context): void {
  const { startsOn, endsOn, preparesFrom, pauses, workingHours } = part(value);
  const isSpan = isDate(startsOn) && isDate(endsOn) && endsOn > startsOn;
  if (isDate(startsOn) && isDate(endsOn) && !isSpan)
    faultAt(context, ['endsOn'], `a date after promotion.startsOn (${startsOn})`);

  if (isDate(preparesFrom) && isDate(startsOn) && preparesFrom > startsOn)
    faultAt(context, ['preparesFrom'], `a date before promotion.startsOn (${startsOn}), or nothing`);

  const span = isSpan ? { startsOn, endsOn } : null;
  list(pauses).forEach((pause, index, all) => {
    pauseRules(pause, all.slice(0, index), span, ['pauses', index], context);
  });

  const { from, to } = part(workingHours);
  if (isTime(from) && isTime(to) && to <= from)
    faultAt(context, ['workingHours', 'to'], `a time after promotion.workingHours.from (${from})`);
}

function pauseRules(
  { from, to }: Part,
  before: Part[],
  span: { startsOn: string; endsOn: string } | null,
  path: (string | number)[],
  context: Context,
): void {
  if (!isDate(from) || !isDate(to)) return;
  if (to < from) {
    faultAt(context, [...path, 'to'], `a date on or after the pause's start (${from})`);
    return;
  }
  if (span !== null && from < span.startsOn)
    faultAt(context, [...path, 'from'], `a date in the promotion, from ${span.startsOn}`);
  if (span !== null && to > span.endsOn)
    faultAt(context, [...path, 'to'], `a date in the promotion, up to ${span.endsOn}`);
  if (before.some((other) => isDate(other.from) && isDate(other.to) && other.from <= to && from <= other.to))
    faultAt(context, path, 'a pause that overlaps none of those before it');
}

/** The coaches' digest must never reach the promotion. */
export function channelRules(value: unknown, context: Context): void {
  const { promotion, coaches } = part(value);
  if (typeof coaches === 'string' && promotion === coaches)
    faultAt(context, ['coaches'], 'another channel than channels.promotion');
  for (const key of ['roles', 'defis'])
    for (const [whose, name] of Object.entries(part(part(value)[key])))
      if (typeof coaches === 'string' && name === coaches)
        faultAt(context, [key, whose], 'another channel than channels.coaches');
}

/** Working days and time as one text that sorts; null when either is unsound. */
export function rank({ workingDays, at }: Part): string | null {
  return typeof workingDays === 'number' && isTime(at)
    ? `${String(workingDays).padStart(4, '0')} ${at}`
    : null;
}

// What is given may be a default that another key no longer allows: the message says it.
const rather = ({ workingDays, at }: Part) => `, rather than workingDays: ${workingDays}, at: ${at}`;

export function meteoRules(value: unknown, context: Context): void {
  const { at, everyWeeks, ...rest } = part(value);
  const closes = part(rest.closes);
  const digest = part(rest.digest);
  const closing = rank(closes);
  const digestion = rank(digest);

  let previous = rank({ workingDays: 0, at });
  list(rest.reminders).forEach((reminder, index) => {
    const here = rank(reminder);
    if (here === null) return;
    const path = ['reminders', index];
    const what = index === 0 ? 'the opening' : 'the reminder before';
    if (previous !== null && here <= previous)
      faultAt(context, path, `a moment after ${what}${rather(reminder)}`);
    if (closing !== null && here >= closing)
      faultAt(context, path, `a moment before meteo.closes${rather(reminder)}`);
    previous = here;
  });

  const shortest = { workingDays: 1, at };
  if (closing !== null && closing < (rank(shortest) ?? closing))
    faultAt(context, ['closes'], `one working day after the opening at least${rather(closes)}`);
  if (closing !== null && digestion !== null && digestion <= closing)
    faultAt(context, ['digest'], `a moment after meteo.closes${rather(digest)}`);
  if (typeof everyWeeks !== 'number' || everyWeeks < 1) return;
  const nextOpening = { workingDays: everyWeeks * 5, at };
  if (digestion !== null && digestion > (rank(nextOpening) ?? digestion))
    faultAt(context, ['digest'], `a moment before the next round opens${rather(digest)}`);
}

/** Phases are in the promotion, one after the other; a format's rhythm names some that are there. */
function phaseRules(value: Part, context: Context): void {
  const { startsOn, endsOn } = part(value.promotion);
  const span = isDate(startsOn) && isDate(endsOn) && endsOn > startsOn ? { startsOn, endsOn } : null;
  list(value.phases).forEach(({ from, to }, index, all) => {
    const path = ['phases', index];
    if (!isDate(from) || !isDate(to)) return;
    if (to < from) {
      faultAt(context, [...path, 'to'], `a date on or after the phase's start (${from})`);
      return;
    }
    if (span !== null && from < span.startsOn)
      faultAt(context, [...path, 'from'], `a date in the promotion, from ${span.startsOn}`);
    if (span !== null && to > span.endsOn)
      faultAt(context, [...path, 'to'], `a date in the promotion, up to ${span.endsOn}`);
    const before = all.slice(0, index).filter((other) => isDate(other.from) && isDate(other.to));
    if (before.some((other) => String(other.to) >= from))
      faultAt(context, [...path, 'from'], 'a date after the end of the phases before it');
  });
  const ids = list(value.phases).map(({ id }) => id);
  list(value.formats).forEach(({ rhythm }, index) => {
    const { phase, phases: named } = part(rhythm);
    if (phase !== undefined && ids.length === 0)
      faultAt(context, ['formats', index, 'rhythm', 'phase'], 'nothing, as long as there are no phases');
    if (!Array.isArray(named)) return;
    named.forEach((id, place) => {
      if (!ids.includes(id))
        faultAt(context, ['formats', index, 'rhythm', 'phases', place], `one of phases (${ids.join(', ')})`);
    });
  });
}

export function programmeRules(value: unknown, context: Context): void {
  phaseRules(part(value), context);
  const { promotion, meteo, channels, metiers, families, expertise, formats } = part(value);
  const ids = list(metiers).map(({ id }) => id);
  list(formats).forEach(({ metiers: named }, index) => {
    if (!Array.isArray(named) || !Array.isArray(metiers)) return;
    named.forEach((id, place) => {
      if (!ids.includes(id))
        faultAt(context, ['formats', index, 'metiers', place], `one of metiers (${ids.join(', ')})`);
    });
  });
  list(metiers).forEach(({ channel }, index) => {
    if (typeof channel === 'string' && channel === part(channels).coaches)
      faultAt(context, ['metiers', index, 'channel'], 'another channel than channels.coaches');
  });
  const known = list(families).map(({ id }) => id);
  // Whoever has families of their own, and keeps the usual fields, need not group these.
  list(expertise).forEach(({ id, family }, index) => {
    if (typeof family !== 'string' || !Array.isArray(families) || known.includes(family)) return;
    if (DEFAULT_EXPERTISE.some((usual) => usual.id === id && usual.family === family)) return;
    faultAt(context, ['expertise', index, 'family'], `one of families (${known.join(', ')}), or nothing`);
  });
  const { endsOn, workingHours } = part(promotion);
  const { anchor, reminders } = part(meteo);
  if (isDate(endsOn) && isDate(anchor) && anchor > endsOn)
    faultAt(context, ['meteo', 'anchor'], `a date before the promotion's end (${endsOn})`);

  const { from, to } = part(workingHours);
  if (!isTime(from) || !isTime(to) || to <= from) return;
  const { at: told } = part(part(value).arrival);
  if (isTime(told) && (told < from || told >= to))
    faultAt(context, ['arrival', 'at'], `a time in working hours, ${from} to ${to}, rather than ${told}`);
  list(reminders).forEach(({ at }, index) => {
    if (isTime(at) && (at < from || at >= to))
      faultAt(
        context,
        ['meteo', 'reminders', index, 'at'],
        `a time in working hours, ${from} to ${to}, rather than ${at}`,
      );
  });
}
