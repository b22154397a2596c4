import { nearestWord, plainWord } from '../../community/format/words.ts';
import type { Locale, Role } from '../../community/members/member.ts';

/** What a member hears of when she arrives: she answers the météo, she reads it, or neither. */
export type Part = 'answers' | 'reads' | 'neither';

export function partOf(roles: readonly Role[]): Part {
  if (roles.includes('eig')) return 'answers';
  return roles.includes('coach') ? 'reads' : 'neither';
}

/** By what each language may be called, in either. */
const NAMES: Record<Locale, readonly string[]> = {
  fr: ['fr', 'francais', 'francaise', 'french'],
  en: ['en', 'anglais', 'anglaise', 'english'],
};

/** The language that was typed; null when it is none that Magellan speaks. */
export function localeTyped(typed: string): Locale | null {
  const word = plainWord(typed);
  const named = (name: string) => (NAMES.fr.includes(name) ? 'fr' : NAMES.en.includes(name) ? 'en' : null);
  if (word.length <= 2) return named(word);
  const nearest = nearestWord(
    word,
    [...NAMES.fr, ...NAMES.en].filter((name) => name.length > 2),
  );
  return nearest === null ? null : named(nearest);
}
