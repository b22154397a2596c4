import type { AppContext } from '../../../community/feature/feature.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import { en } from './en.ts';
import { type CollectiveWords, fr } from './fr.ts';

const collectiveWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone. */
export type ViewContext = { locale: Locale; timeZone: string; words: CollectiveWords };

/** The view context for one member; without one, the promotion's, for its channels. */
export function viewContextFor(
  { programme }: Pick<AppContext, 'programme'>,
  member?: { locale: Locale },
): ViewContext {
  const { locale, timeZone } = programme.promotion;
  const spoken = member?.locale ?? locale;
  return { locale: spoken, timeZone, words: collectiveWords(spoken) };
}
