import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { entryAt } from '../../../test/support/agenda.ts';
import { type Calendar, calendarText } from './calendar.ts';
import { timeZoneText } from './time-zone.ts';

const at = (local: string, zone = 'Europe/Paris') => DateTime.fromISO(local, { zone }).toMillis();
const range = { fromAt: at('2021-11-08'), untilAt: at('2022-09-10') };
const calendar: Calendar = {
  name: 'Mon agenda, Promotion Magellan',
  locale: 'fr',
  promotion: { id: 'promotion-magellan', timeZone: 'Europe/Paris' },
  range,
  alarmMinutes: null,
};

/** Read by a parser that is nobody of ours. */
const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const eventsOf = (text: string) =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((component) => ({ component, event: new ICAL.Event(component) }));

describe('a calendar as text', () => {
  const hard = entryAt('2022-03-17T17:00', {
    id: 'gathering/0f5c2f5e',
    title: 'L’été, l’hiver ; « œuvre » \\ 🌦️ été et çà, sur bien plus de soixante-quinze octets, et encore',
    description:
      'Première ligne\r\nDeuxième, avec ; et , et \\n\u0000\u0007\n\nDernière : fin 👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻',
    place: '20, avenue de Ségur ; Paris',
    link: 'https://visio.example.org/a,b;c?d=e&f=é',
    sequence: 3,
  });

  it('says to an independent parser what the entry says, accents, emoji, commas and lines included', () => {
    const [only, ...others] = eventsOf(calendarText(calendar, [hard]));
    expect(others).toEqual([]);
    const { event, component } = only!;
    expect(event.uid).toBe('gathering/0f5c2f5e@promotion-magellan.magellan');
    expect(event.summary).toBe(`Atelier-conférence\u00a0: ${hard.title}`);
    expect(event.location).toBe(hard.place);
    expect(event.description).toBe(
      'Première ligne\nDeuxième, avec ; et , et \\n\n\nDernière : fin 👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻\n\nhttps://visio.example.org/a,b;c?d=e&f=é',
    );
    expect(component.getFirstPropertyValue('url')).toBe('https://visio.example.org/a%2Cb%3Bc?d=e&f=%C3%A9');
    expect(event.sequence).toBe(3);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2022-03-01T09:00:00Z');
    expect(String(component.getFirstPropertyValue('last-modified'))).toBe('2022-03-01T09:00:00Z');
  });

  it('shows a météo as open until its closing, and takes no time for it; an appointment takes its own', () => {
    const round = entryAt('2022-03-11T12:00', { id: 'meteo/2022-03-11', openUntil: at('2022-03-17T18:00') });
    const [meteo, workshop] = eventsOf(calendarText(calendar, [round, entryAt('2022-03-17T17:00')]));
    expect(meteo?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(meteo?.event.endDate.toJSDate().getTime()).toBe(at('2022-03-17T18:00'));
    expect(workshop?.component.getFirstPropertyValue('transp')).toBe('OPAQUE');
  });

  it('has lines of 75 bytes at most, ended as they must be, and properties before components', () => {
    const text = calendarText({ ...calendar, alarmMinutes: 30 }, [hard, entryAt('2022-04-17T17:00')]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
    // After the first component within a component ends, another may begin or the whole ends; nothing else.
    const strays = lines.filter(
      (line, index) => lines[index - 1]?.startsWith('END:') && line !== '' && !/^(BEGIN|END):/.test(line),
    );
    expect(strays).toEqual([]);
  });

  it('is on the clocks of the promotion, before and after they change', () => {
    const winter = entryAt('2022-03-26T17:00');
    const summer = entryAt('2022-03-28T17:00');
    const text = calendarText(calendar, [winter, summer]);
    expect(text).toContain('DTSTART;TZID=Europe/Paris:20220326T170000');
    expect(text).toContain('DTSTART;TZID=Europe/Paris:20220328T170000');
    const zone = new ICAL.Timezone(read(text).getFirstSubcomponent('vtimezone')!);
    const instants = eventsOf(text).map(({ event }) => {
      const start = event.startDate;
      start.zone = zone;
      return start.toUnixTime() * 1000;
    });
    expect(instants).toEqual([winter.startsAt, summer.startsAt]);
  });

  it('stays the same to the byte, and tells who reads it again what became of each entry, without doubles', () => {
    const before = [hard, entryAt('2022-03-24T10:00', { id: 'gathering/b' })];
    expect(calendarText(calendar, before)).toBe(calendarText(calendar, before));
    const moved = {
      ...hard,
      startsAt: hard.startsAt + 3_600_000,
      endsAt: hard.endsAt + 3_600_000,
      sequence: 4,
    };
    const cancelled = { ...before[1]!, state: 'cancelled' as const, sequence: 1 };
    const after = eventsOf(calendarText(calendar, [moved, cancelled]));
    expect(after.map(({ event }) => event.uid)).toEqual(
      eventsOf(calendarText(calendar, before)).map(({ event }) => event.uid),
    );
    expect(after.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CANCELLED',
    ]);
    expect(after.map(({ event }) => event.sequence)).toEqual([4, 1]);
    expect(after[1]!.event.summary).toBe('Annulé\u00a0: Atelier-conférence');
  });

  it('rings as long before as was chosen, and never for what is cancelled', () => {
    const entries = [entryAt('2022-03-17T17:00'), entryAt('2022-03-18T17:00', { state: 'cancelled' })];
    const alarms = eventsOf(calendarText({ ...calendar, alarmMinutes: 1440 }, entries)).map(({ component }) =>
      component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    );
    expect(alarms).toEqual([['-P1D'], []]);
  });

  it('of nothing is still a calendar, with its name, its pace and its zone', () => {
    const text = calendarText({ ...calendar, name: 'À, b; c' }, []);
    const component = read(text);
    expect(component.getFirstPropertyValue('x-wr-calname')).toBe('À\\, b\\; c');
    expect(component.getFirstPropertyValue('version')).toBe('2.0');
    expect(String(component.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    expect(component.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });
});

describe('a time zone', () => {
  const yearOf = (zone: string) =>
    timeZoneText(zone, { fromAt: at('2022-01-01T00:00', zone), untilAt: at('2023-01-01T00:00', zone) });

  it('that changes by the same rule each year has it, once for each half', () => {
    const rules = (zone: string) =>
      yearOf(zone)
        .match(/RRULE:.*/g)
        ?.map((rule) => rule.trim());
    expect(rules('Europe/Paris')?.sort()).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    ]);
    expect(rules('America/St_Johns')?.sort()).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
    ]);
    expect(yearOf('Europe/Paris').match(/BEGIN:(DAYLIGHT|STANDARD)/g)).toHaveLength(2);
  });

  it('without a rule, or without a change, has none', () => {
    expect(yearOf('Africa/Casablanca')).not.toContain('RRULE');
    expect(yearOf('America/Martinique')).not.toContain('RRULE');
  });

  it.each([
    ['Europe/Paris', '2022-01-01T00:00', '2023-01-01T00:00'],
    ['America/Martinique', '2022-01-01T00:00', '2023-01-01T00:00'],
    ['Pacific/Noumea', '2022-01-01T00:00', '2023-01-01T00:00'],
    ['America/St_Johns', '2022-01-01T00:00', '2023-01-01T00:00'],
    ['Africa/Casablanca', '2022-01-01T00:00', '2023-06-01T00:00'],
    ['Australia/Lord_Howe', '2022-01-01T00:00', '2023-01-01T00:00'],
    ['Europe/Dublin', '2022-01-01T00:00', '2023-01-01T00:00'],
    ['UTC', '2022-01-01T00:00', '2023-01-01T00:00'],
  ])('of %s gives the right instant on every day', (zone, from, until) => {
    const range = { fromAt: at(from, zone), untilAt: at(until, zone) };
    const written = `BEGIN:VCALENDAR\r\n${timeZoneText(zone, range)}\r\nEND:VCALENDAR`;
    const parsed = new ICAL.Timezone(read(written).getFirstSubcomponent('vtimezone')!);
    for (
      let noon = DateTime.fromISO(from, { zone }).plus({ hours: 12 });
      noon.toMillis() < range.untilAt;
      noon = noon.plus({ days: 1 })
    ) {
      const time = ICAL.Time.fromData({ ...noon.toObject(), isDate: false } as never, parsed);
      expect(time.toUnixTime() * 1000, noon.toISO() ?? '').toBe(noon.toMillis());
    }
  });
});
