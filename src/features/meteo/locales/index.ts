import type { House } from '../../../community/feature/feature.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import { en } from './en.ts';
import { fr, type MeteoWords } from './fr.ts';

/** The words of the météo in the language of a member. */
export const meteoWords = wordsIn({ fr, en });

/** In which words, and on which clocks, a view speaks. */
export type Voice = { locale: Locale; timeZone: string; words: MeteoWords };

export const voiceIn = (locale: Locale, timeZone: string): Voice => ({
  locale,
  timeZone,
  words: meteoWords(locale),
});

/** The voice for one member; without one, the promotion's, for its channels. */
export const voiceFor = (
  { programme: { promotion } }: Pick<House, 'programme'>,
  member?: { locale: Voice['locale'] },
): Voice => voiceIn(member?.locale ?? promotion.locale, promotion.timeZone);
