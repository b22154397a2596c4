import { DateTime, IANAZone } from 'luxon';
import type { Range } from '../../../community/feature/agenda.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 366 * 24 * HOUR_MS;
const BEGINNING = '19700101T000000';

// A promotion has one zone and one range: they are worked out once.
const known = new Map<string, string>();
const MAX_KNOWN = 50;

/**
 * The VTIMEZONE (RFC 5545, 3.6.5) of a zone for what takes place in a range: each change of the clocks is
 * written as it happens, so that it is right where rules change from year to year (Casablanca) too.
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

/** When it begins is written on the clocks that it puts an end to. */
function observance(zone: IANAZone, { at, from, to }: Change): string[] {
  const onset = DateTime.fromMillis(at + from * 60_000, { zone: 'utc' }).toFormat("yyyyLLdd'T'HHmmss");
  const isSummer = DateTime.fromMillis(at, { zone }).isInDST;
  return component(onset, { from, to, name: nameAt(zone, at), isSummer });
}

function component(
  onset: string,
  { from, to, name, isSummer }: { from: number; to: number; name: string; isSummer: boolean },
): string[] {
  const kind = isSummer ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset}`,
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
