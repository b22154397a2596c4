import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import { en } from './en.ts';
import { fr, type MeteoWords } from './fr.ts';

/** The words of the météo in the language of a member. */
export const meteoWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone. */
export type ViewContext = { locale: Locale; timeZone: string; words: MeteoWords };

export const viewContextIn = (locale: Locale, timeZone: string): ViewContext => ({
  locale,
  timeZone,
  words: meteoWords(locale),
});

export const viewContextFor = viewContexts(meteoWords);
