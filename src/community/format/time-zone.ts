import { IANAZone } from 'luxon';

/** What was found of zones: to ask costs more than to read a member. */
const zones = new Map<string, boolean>();
const MAX_ZONES = 1_000;

/** Whether luxon knows this IANA zone; it never throws on one that it doesn't. */
export function isTimeZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  if (zones.size >= MAX_ZONES) zones.clear();
  const found = IANAZone.isValidZone(zone);
  zones.set(zone, found);
  return found;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The offset of a zone on a day of UTC, in minutes, by zone and day; null on a day when it changes. */
const offsets = new Map<string, Map<number, number | null>>();
const MAX_DAYS = 20_000;

/**
 * By how many minutes a zone is ahead of UTC at an instant. To ask `Intl` is slow, and each job asks for the same
 * days at every beat; no zone changes twice within a day, so that one which begins as it ends is the same all day.
 */
function offsetIn(timeZone: string, at: number): number {
  let known = offsets.get(timeZone);
  if (!known) {
    if (offsets.size >= MAX_ZONES) offsets.clear();
    known = new Map();
    offsets.set(timeZone, known);
  }
  const day = Math.floor(at / DAY_MS);
  let offset = known.get(day);
  if (offset === undefined) {
    if (known.size >= MAX_DAYS) known.clear();
    const zone = IANAZone.create(timeZone);
    const first = zone.offset(day * DAY_MS);
    offset = first === zone.offset((day + 1) * DAY_MS) ? first : null;
    known.set(day, offset);
  }
  return offset ?? IANAZone.create(timeZone).offset(at);
}

/** An instant as the clocks of a zone show it, "2022-03-11T14:30:00.000Z", whose Z says nothing. */
const wallClock = (timeZone: string, at: number): string =>
  new Date(at + offsetIn(timeZone, at) * MINUTE_MS).toISOString();

/** The local day of an instant, in a zone that has been checked. */
export const dateIn = (timeZone: string, at: number): string => wallClock(timeZone, at).slice(0, 10);

/** What was worked out, by zone and wall-clock time; each job asks for the same days at every beat. */
const instants = new Map<string, number>();
const MAX_INSTANTS = 10_000;

/** The instant of a wall-clock time; a skipped one gives the end of the gap, a repeated one the first. */
export function instantIn(timeZone: string, on: string, time: string): number {
  const key = `${timeZone} ${on} ${time}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  if (instants.size >= MAX_INSTANTS) instants.clear();
  const found = findInstant(timeZone, on, time);
  instants.set(key, found);
  return found;
}

/** No zone is further from UTC than this. */
const FURTHEST_MS = 15 * 3_600_000;

function findInstant(timeZone: string, on: string, time: string): number {
  const asUtc = Date.parse(`${on}T${time}Z`);
  // A change of the offset, if there is one about then, lies between these two.
  const around = [asUtc - FURTHEST_MS, asUtc + FURTHEST_MS].map((at) => offsetIn(timeZone, at));
  const found = around
    .map((offset) => ({ offset, at: asUtc - offset * MINUTE_MS }))
    .filter(({ offset, at }) => offsetIn(timeZone, at) === offset);
  return found.length > 0 ? Math.min(...found.map(({ at }) => at)) : endOfGap(timeZone, asUtc);
}

/** The first instant after the change of offset that skips this wall-clock time, given as if it were UTC. */
function endOfGap(timeZone: string, asUtc: number): number {
  let before = asUtc - FURTHEST_MS;
  let after = asUtc + FURTHEST_MS;
  const offset = offsetIn(timeZone, before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetIn(timeZone, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

/** The local time of day of an instant, "14:30". */
export const timeIn = (timeZone: string, at: number): string => wallClock(timeZone, at).slice(11, 16);
