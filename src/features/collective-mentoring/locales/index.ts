import type { AppContext } from '../../../community/feature/feature.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import { en } from './en.ts';
import { type CollectiveWords, fr } from './fr.ts';

const collectiveWords = wordsIn({ fr, en });

/** In which words, and on which clocks, a view speaks. */
export type ViewContext = { locale: Locale; timeZone: string; words: CollectiveWords };

/** The voice for one member; without one, the promotion's, for its channels. */
export function viewContextFor(
  { programme }: Pick<AppContext, 'programme'>,
  member?: { locale: Locale },
): ViewContext {
  const { locale, timeZone } = programme.promotion;
  const spoken = member?.locale ?? locale;
  return { locale: spoken, timeZone, words: collectiveWords(spoken) };
}
