/** Accents off, spaces and apostrophes of one kind, small letters. */
export const plainText = (typed: string): string =>
  typed
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

const NAMED: Readonly<Record<string, string>> = {
  midi: '12:00',
  noon: '12:00',
  minuit: '00:00',
  midnight: '00:00',
};

/** "14:30", "14h30", "14 h", "17 heures", "9am", "2:15 pm", "midi"; a bare number is none. */
export const TIME_PATTERN =
  '(?:midi|noon|minuit|midnight|\\d{1,2} ?(?:(?:heures?|[:h.]) ?(?:\\d{2})?)? ?(?:am|pm)|\\d{1,2} ?(?:heures?|[:h])(?: ?\\d{2})?|\\d{1,2}\\.\\d{2})';

const PARTS = /^(\d{1,2}) ?(?:heures?|[:h.])? ?(\d{2})? ?(am|pm)?$/;
const WHOLE = new RegExp(`^(?:(?:a|at|vers|@) ?)?(${TIME_PATTERN})$`);

/** A time of day as people type it, in either language, as "14:30"; null when it is none. */
export function readTime(typed: string): string | null {
  const text = WHOLE.exec(plainText(typed))?.[1];
  if (text === undefined) return null;
  const named = NAMED[text];
  if (named !== undefined) return named;
  const [, hours, minutes = '00', half] = PARTS.exec(text) ?? [];
  const given = Number(hours);
  if (hours === undefined || (half !== undefined && (given < 1 || given > 12))) return null;
  const hour = half === undefined ? given : (given % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
