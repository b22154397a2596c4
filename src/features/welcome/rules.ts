import { nearestWord, plainWord } from '../../community/format/words.ts';
import type { Locale, Role } from '../../community/members/member.ts';

/** What a member hears of when she arrives: she answers the météo, she reads it, or neither. */
export type Part = 'answers' | 'reads' | 'neither';

export function partOf(roles: readonly Role[]): Part {
  if (roles.includes('eig')) return 'answers';
  return roles.includes('coach') ? 'reads' : 'neither';
}

/** What somebody may ask for that is hers by a role, in the order in which it is shown. */
export type Own = 'meteo' | 'digest' | 'plan' | 'hours' | 'given' | 'mentoring' | 'mentored';

export function ownOf(roles: readonly Role[]): Own[] {
  const has = (role: Role) => roles.includes(role);
  return [
    ...(has('coach') ? (['digest', 'plan', 'mentoring'] as const) : []),
    ...(has('eig') ? (['meteo', 'hours'] as const) : []),
    ...(has('parrain') ? (['given'] as const) : []),
    ...(has('eig') || has('porteur') ? (['mentored'] as const) : []),
  ];
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
