import { DateTime, IANAZone } from 'luxon';
import type { Range } from '../feature/agenda.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 366 * 24 * HOUR_MS;
const BEGINNING = '19700101T000000';

// A promotion has one zone and one range: they are worked out once.
const known = new Map<string, string>();
const MAX_KNOWN = 50;

/**
 * The VTIMEZONE (RFC 5545, 3.6.5) of a zone for what takes place in a range. Where the clocks change by the same
 * rule each year it has that rule, once for summer and once for winter: Outlook keeps no more than one of each.
 * Where they don't (Casablanca), each change is written as it happens.
 */
export function timeZoneText(zoneName: string, range: Range): string {
  const key = `${zoneName}/${range.fromAt}/${range.untilAt}`;
  const text = known.get(key) ?? workedOut(zoneName, range);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, text);
  return text;
}

function workedOut(zoneName: string, { fromAt, untilAt }: Range): string {
  const zone = IANAZone.create(zoneName);
  const yearly = yearlyRules(zone, fromAt, untilAt);
  if (yearly) return ['BEGIN:VTIMEZONE', `TZID:${zoneName}`, ...yearly, 'END:VTIMEZONE'].join('\r\n');
  const changes = changesOf(zone, fromAt - YEAR_MS, untilAt);
  const inForce = changes.filter(({ at }) => at <= fromAt).at(-1);
  const during = changes.filter(({ at }) => at > fromAt);
  const offset = zone.offset(fromAt);
  const first = inForce
    ? observance(zone, inForce)
    : component(BEGINNING, { from: offset, to: offset, name: nameAt(zone, fromAt), isSummer: false });
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zoneName}`,
    ...first,
    ...during.flatMap((change) => observance(zone, change)),
    'END:VTIMEZONE',
  ].join('\r\n');
}

/** Summer and winter by one rule each, when all changes of some years around the range follow them; or null. */
function yearlyRules(zone: IANAZone, fromAt: number, untilAt: number): string[] | null {
  const changes = changesOf(zone, fromAt - 3 * YEAR_MS, untilAt + 2 * YEAR_MS);
  const offsets = [...new Set(changes.map(({ to }) => to))];
  if (offsets.length !== 2) return null;
  const halves = offsets.map((offset) => changes.filter(({ to }) => to === offset));
  const lines: string[] = [];
  for (const half of halves) {
    const [first] = half;
    const rule = ruleOf(half);
    if (!first || rule === null) return null;
    lines.push(...observance(zone, first, rule));
  }
  return lines;
}

/** "The last Sunday of March": the rule that every one of these changes follows, at one time of day; or null. */
function ruleOf(changes: readonly Change[]): string | null {
  const onsets = changes.map(onsetOf);
  const [first] = onsets;
  if (!first || changes.some(({ from }) => from !== changes[0]?.from)) return null;
  const same = onsets.every(
    (onset, index) =>
      onset.year === first.year + index &&
      onset.month === first.month &&
      onset.weekday === first.weekday &&
      onset.hour === first.hour &&
      onset.minute === first.minute,
  );
  if (!same) return null;
  const isLast = onsets.every((onset) => onset.day + 7 > (onset.daysInMonth ?? 31));
  const weeks = new Set(onsets.map(({ day }) => Math.ceil(day / 7)));
  if (!isLast && weeks.size > 1) return null;
  const week = isLast ? -1 : [...weeks][0];
  return `RRULE:FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${week}${WEEKDAYS[first.weekday - 1]}`;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

type Change = { at: number; from: number; to: number };

/** The changes of offset (in minutes) between two instants, to the millisecond. */
function changesOf(zone: IANAZone, fromAt: number, untilAt: number): Change[] {
  const changes: Change[] = [];
  for (let at = fromAt; at < untilAt; at += 24 * HOUR_MS) {
    const [from, to] = [zone.offset(at), zone.offset(at + 24 * HOUR_MS)];
    if (from === to) continue;
    let [before, after] = [at, at + 24 * HOUR_MS];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (zone.offset(middle) === from) before = middle;
      else after = middle;
    }
    changes.push({ at: after, from, to });
  }
  return changes;
}

const nameAt = (zone: IANAZone, at: number): string =>
  zone.offsetName(at, { format: 'short', locale: 'en-US' }) ?? zone.name;

/** When a change takes place, on the clocks that it puts an end to. */
const onsetOf = ({ at, from }: Change): DateTime => DateTime.fromMillis(at + from * 60_000, { zone: 'utc' });

function observance(zone: IANAZone, change: Change, rule: string | null = null): string[] {
  const { at, from, to } = change;
  const onset = onsetOf(change).toFormat("yyyyLLdd'T'HHmmss");
  const isSummer = DateTime.fromMillis(at, { zone }).isInDST;
  return component(onset, { from, to, name: nameAt(zone, at), isSummer }, rule);
}

function component(
  onset: string,
  { from, to, name, isSummer }: { from: number; to: number; name: string; isSummer: boolean },
  rule: string | null = null,
): string[] {
  const kind = isSummer ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset}`,
    ...(rule === null ? [] : [rule]),
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `TZNAME:${name}`,
    `END:${kind}`,
  ];
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${digits.join('')}`;
}
