import { plusDays } from '../../../community/format/iso-dates.ts';
import { bareWords } from '../../../community/format/words.ts';

/** A service of the ecosystem: what one may ask it for, and how. Days are ISO dates. */
export type Service = {
  id: string;
  name: string;
  family: string;
  what: string;
  contact: string;
  /** Who says every so often whether this is still right; null when nobody does any more. */
  ownerId: string | null;
  checkedOn: string;
  /** When its owner was last asked, and how often since it was checked. */
  askedOn: string | null;
  asks: number;
};

export const SERVICE_LIMITS = { name: 80, family: 60, what: 200, contact: 100 };

/** A service is checked so often; an answer is waited for so long; after so many silences nobody is asked again. */
export const CHECK_DAYS = 90;
const SILENCE_DAYS = 14;
const MOST_ASKS = 2;

/** Whether its owner is to be asked today. */
export function isDue({ ownerId, checkedOn, askedOn, asks }: Service, todayOn: string): boolean {
  if (ownerId === null || asks >= MOST_ASKS) return false;
  return plusDays(askedOn ?? checkedOn, CHECK_DAYS) <= todayOn;
}

/** Whether nobody vouches for it any more: its owner was silent twice, or it has none and is old. */
export function isUnverified({ ownerId, checkedOn, askedOn, asks }: Service, todayOn: string): boolean {
  if (ownerId === null) return plusDays(checkedOn, CHECK_DAYS) <= todayOn;
  return asks >= MOST_ASKS && askedOn !== null && plusDays(askedOn, SILENCE_DAYS) <= todayOn;
}

/** The services in which each word that was typed begins one of theirs, the ones that are named so first. */
export function servicesNamed(services: readonly Service[], sought: string): Service[] {
  const words = sought.split(' ').filter(Boolean);
  const has = (text: string): boolean => {
    const own = bareWords(text).split(' ');
    return words.every((word) => own.some((each) => each.startsWith(word)));
  };
  const found = services.filter(({ name, family, what }) => has(`${name} ${family} ${what}`));
  return words.length === 0
    ? []
    : [...found.filter(({ name }) => has(name)), ...found.filter(({ name }) => !has(name))];
}
