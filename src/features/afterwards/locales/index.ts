import type { House } from '../../../community/feature/feature.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import { en } from './en.ts';
import { type AfterwardsWords, fr } from './fr.ts';

export const afterwardsWords = wordsIn({ fr, en });

/** In which words, and on which clocks, a view speaks. */
export type Voice = { locale: Locale; timeZone: string; words: AfterwardsWords };

export const voiceIn = (locale: Locale, timeZone: string): Voice => ({
  locale,
  timeZone,
  words: afterwardsWords(locale),
});

/** The voice for one member; without one, the promotion's, for its channels. */
export const voiceFor = (
  { programme: { promotion } }: Pick<House, 'programme'>,
  member?: { locale: Voice['locale'] },
): Voice => voiceIn(member?.locale ?? promotion.locale, promotion.timeZone);
