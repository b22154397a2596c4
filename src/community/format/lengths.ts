import type { Locale } from '../members/member.ts';

/** Minutes as they are written where little fits: "1 h 30", "1 h 30 min". */
export function formatShortLength(minutes: number, locale: Locale): string {
  const tied = locale === 'fr' ? '\u00a0' : ' ';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}${tied}min`;
  const whole = `${hours}${tied}h`;
  if (rest === 0) return whole;
  return locale === 'fr' ? `${whole}${tied}${String(rest).padStart(2, '0')}` : `${whole} ${rest} min`;
}

const counted = (count: number, one: string, several: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];

/** Minutes as people say them in a sentence: "1 h 30", "1 hour 30 minutes". */
export function formatLength(minutes: number, locale: Locale): string {
  if (locale === 'fr' || minutes === 0) return formatShortLength(minutes, locale);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...counted(hours, 'hour', 'hours'), ...counted(rest, 'minute', 'minutes')].join(' ');
}
