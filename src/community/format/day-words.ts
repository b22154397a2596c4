/** The words by which people name days, in French and English, without accents. */

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'fev', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];

// "mar" is a month in English and a Tuesday in French: it stands for the month, beside a number.
const WEEKDAYS: readonly (readonly string[])[] = [
  ['lundi', 'monday', 'lun', 'mon'],
  ['mardi', 'tuesday', 'tues', 'tue'],
  ['mercredi', 'wednesday', 'mer', 'wed'],
  ['jeudi', 'thursday', 'jeu', 'thurs', 'thur', 'thu'],
  ['vendredi', 'friday', 'ven', 'fri'],
  ['samedi', 'saturday', 'sam', 'sat'],
  ['dimanche', 'sunday', 'dim', 'sun'],
];

const rankIn = (lists: readonly (readonly string[])[], word: string): number =>
  lists.findIndex((list) => list.includes(word)) + 1;

/** 1 for January. */
export const monthOf = (word: string): number => rankIn(MONTHS, word);
/** 1 for Monday. */
export const weekdayNamed = (word: string): number => rankIn(WEEKDAYS, word);

const anyOf = (lists: readonly (readonly string[])[]): string => `(?:${lists.flat().join('|')})(?![a-z])`;
export const ANY_MONTH = anyOf(MONTHS);
export const ANY_WEEKDAY = anyOf(WEEKDAYS);
