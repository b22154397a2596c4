import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/follow-up.ts';
import { type AfterwardsWords, fr } from './fr/follow-up.ts';

export const afterwardsWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone; and what formats are called. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  programme: Pick<Programme, 'formats' | 'meteo'>;
  words: AfterwardsWords;
};

export const viewContextIn = (
  locale: Locale,
  timeZone: string,
  programme: ViewContext['programme'],
): ViewContext => ({
  locale,
  timeZone,
  programme,
  words: afterwardsWords(locale),
});

export const viewContextFor = viewContexts(afterwardsWords);
