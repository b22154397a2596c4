import type { Fact } from '../../chat/message.ts';
import { formatDay, formatTime } from '../format/dates.ts';
import { dateIn, timeIn } from '../format/time-zone.ts';
import type { Locale } from '../members/member.ts';
import type { Gathering } from './gathering.ts';

const WORDS = {
  fr: {
    when: 'Quand',
    place: 'Où',
    link: 'Lien',
    speaker: 'Avec',
    directions: 'Pour venir',
    capacity: 'Places',
    span: (day: string, from: string, to: string) => `${day}, de ${from} à ${to}`,
    days: (fromDay: string, from: string, toDay: string, to: string) =>
      `du ${fromDay} à ${from} au ${toDay} à ${to}`,
  },
  en: {
    when: 'When',
    place: 'Where',
    link: 'Link',
    speaker: 'With',
    directions: 'How to get there',
    capacity: 'Seats',
    span: (day: string, from: string, to: string) => `${day}, ${from} to ${to}`,
    days: (fromDay: string, from: string, toDay: string, to: string) =>
      `from ${fromDay} at ${from} to ${toDay} at ${to}`,
  },
};

type When = Pick<Gathering, 'startsAt' | 'endsAt'>;

/** "jeudi 17 mars, de 17 h à 18 h 30", "Thursday 17 March, 17:00 to 18:30". */
export function formatWhen({ startsAt, endsAt }: When, timeZone: string, locale: Locale): string {
  const [fromOn, toOn] = [dateIn(timeZone, startsAt), dateIn(timeZone, endsAt)];
  const [from, to] = [timeIn(timeZone, startsAt), timeIn(timeZone, endsAt)].map((time) =>
    formatTime(time, locale),
  ) as [string, string];
  if (fromOn === toOn) return WORDS[locale].span(formatDay(fromOn, locale), from, to);
  return WORDS[locale].days(formatDay(fromOn, locale), from, formatDay(toOn, locale), to);
}

/** What, when, where and with whom, as facts; what is not known is left out. */
export function factsOf(gathering: Gathering, timeZone: string, locale: Locale): Fact[] {
  const words = WORDS[locale];
  const fact = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value }]);
  return [
    { label: words.when, value: formatWhen(gathering, timeZone, locale) },
    ...fact(words.place, gathering.place),
    ...fact(words.directions, gathering.directions),
    ...fact(words.link, gathering.link),
    ...fact(words.speaker, gathering.speaker),
    ...fact(words.capacity, gathering.capacity === null ? null : String(gathering.capacity)),
  ];
}
