import ical, {
  escape as escaped,
  ICalAlarmType,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DateTime } from 'luxon';
import type { AgendaEntry, Range } from '../feature/agenda.ts';
import type { Locale } from '../members/member.ts';
import type { Promotion } from '../programme/programme.ts';
import { inOrder } from './component-order.ts';
import { timeZoneText } from './time-zone.ts';

const WORDS = {
  fr: {
    titled: (label: string, title: string) => `${label}\u00a0: ${title}`,
    cancelled: (title: string) => `Annulé\u00a0: ${title}`,
  },
  en: {
    titled: (label: string, title: string) => `${label}: ${title}`,
    cancelled: (title: string) => `Cancelled: ${title}`,
  },
};

/** What a calendar is told of itself. `alarmMinutes` before each entry, null for none. */
export type Calendar = {
  name: string;
  locale: Locale;
  promotion: Pick<Promotion, 'id' | 'timeZone'>;
  range: Range;
  alarmMinutes: number | null;
};

const END = 'END:VCALENDAR';
/** How often a client had best look again; most have a rhythm of their own. */
const REFRESH_SECONDS = 3600;

const STATUS: Record<AgendaEntry['state'], ICalEventStatus> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * Entries as an iCalendar stream (RFC 5545), the same to the byte for the same entries: nothing in it tells
 * when it was read. What was cancelled stays in it, and says so: a client that knew of it takes it away.
 */
export function calendarText(calendar: Calendar, entries: readonly AgendaEntry[]): string {
  const { name, locale, promotion, range } = calendar;
  const made = ical({
    // The library writes the name as it comes.
    name: escaped(plain(name), false),
    prodId: { company: 'Magellan', product: 'agenda', language: locale.toUpperCase() },
    scale: 'GREGORIAN',
    ttl: REFRESH_SECONDS,
    x: { 'X-WR-TIMEZONE': promotion.timeZone },
  });
  // Its own folding makes an encoder for each letter: for a year of events, a fifth of a second.
  const [head = ''] = made.toString().split(END);
  const events = entries.map((entry) => made.createEvent(eventOf(calendar, entry)).toString());
  const zone = timeZoneText(promotion.timeZone, range);
  return inOrder([head, `${zone}\r\n`, ...events, END].join(''));
}

function eventOf({ locale, promotion, alarmMinutes }: Calendar, entry: AgendaEntry): ICalEventData {
  const words = WORDS[locale];
  const zone = promotion.timeZone;
  const changedAt = DateTime.fromMillis(entry.changedAt, { zone: 'utc' });
  const named = entry.title === entry.label ? entry.label : words.titled(entry.label, entry.title);
  const summary = plain(entry.state === 'cancelled' ? words.cancelled(named) : named);
  const details = [entry.description, entry.link].filter((each) => each !== null);
  const url = urlOf(entry.link);
  return {
    id: `${entry.id}@${promotion.id}.magellan`,
    sequence: entry.sequence,
    stamp: changedAt,
    lastModified: changedAt,
    start: DateTime.fromMillis(entry.startsAt, { zone }),
    end: DateTime.fromMillis(entry.openUntil ?? entry.endsAt, { zone }),
    timezone: zone,
    summary,
    status: STATUS[entry.state],
    transparency:
      entry.state === 'cancelled' || entry.openUntil !== undefined
        ? ICalEventTransparency.TRANSPARENT
        : ICalEventTransparency.OPAQUE,
    ...(entry.place === null ? {} : { location: plain(entry.place) }),
    ...(details.length === 0 ? {} : { description: plain(details.join('\n\n')) }),
    ...(url === null ? {} : { url }),
    ...(alarmMinutes === null || entry.state === 'cancelled'
      ? {}
      : { alarms: [{ type: ICalAlarmType.display, trigger: alarmMinutes * 60, description: summary }] }),
  };
}

/** Line breaks of one kind, and no control character: RFC 5545 has no way to write them. */
const plain = (value: string): string =>
  value.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');

/** A web address as the property takes it: without what the library would escape, as it does texts. */
function urlOf(link: string | null): string | null {
  if (link === null || !URL.canParse(link)) return null;
  const { href, protocol } = new URL(link);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return href.replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('\\', '%5C');
}
