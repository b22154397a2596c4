import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en.ts';
import { fr, type MutualAidWords } from './fr.ts';

export const mutualAidWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone, the fields that there are. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  programme: Pick<Programme, 'expertise'>;
  words: MutualAidWords;
};

export const viewContextFor = viewContexts(mutualAidWords);
