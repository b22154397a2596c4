import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/logistics.ts';
import { fr, type LogisticsWords } from './fr/logistics.ts';

export const logisticsWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone; and what formats are called. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  programme: Pick<Programme, 'formats'>;
  words: LogisticsWords;
};

export const viewContextFor = viewContexts(logisticsWords);
