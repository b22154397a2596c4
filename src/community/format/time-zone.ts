import { DateTime, IANAZone } from 'luxon';

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

/** The local day of an instant, in a zone that has been checked. */
export const dateIn = (timeZone: string, at: number): string =>
  DateTime.fromMillis(at, { zone: timeZone }).toFormat('yyyy-MM-dd');

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

function findInstant(timeZone: string, on: string, time: string): number {
  const found = DateTime.fromISO(`${on}T${time}`, { zone: timeZone });
  if (found.toFormat("yyyy-MM-dd'T'HH:mm") !== `${on}T${time}`) return endOfGap(timeZone, `${on}T${time}`);
  return Math.min(...found.getPossibleOffsets().map((moment) => moment.toMillis()));
}

/** The first instant after the change of offset that skips this wall-clock time. */
function endOfGap(timeZone: string, wallClock: string): number {
  const zone = IANAZone.create(timeZone);
  const asUtc = DateTime.fromISO(wallClock, { zone: 'utc' }).toMillis();
  // No zone is further from UTC than this, so the change lies between, and it is the only one there.
  let before = asUtc - 15 * 3_600_000;
  let after = asUtc + 15 * 3_600_000;
  const offset = zone.offset(before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.offset(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

/** The local time of day of an instant, "14:30". */
export const timeIn = (timeZone: string, at: number): string =>
  DateTime.fromMillis(at, { zone: timeZone }).toFormat('HH:mm');
