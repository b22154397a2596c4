import type { AppContext } from '../../../community/feature/feature.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/planning.ts';
import { fr, type PlanningWords } from './fr/planning.ts';

export const planningWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone. */
export type ViewContext = { locale: Locale; timeZone: string; programme: Programme; words: PlanningWords };

/** The view context for a coach; without one, the promotion's, for its channels. */
export function viewContextFor(
  { programme }: Pick<AppContext, 'programme'>,
  member?: { locale: Locale },
): ViewContext {
  const { promotion } = programme;
  const locale = member?.locale ?? promotion.locale;
  return { locale, timeZone: promotion.timeZone, programme, words: planningWords(locale) };
}
