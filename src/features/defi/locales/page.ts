import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/page.ts';
import { fr, type PageWords } from './fr/page.ts';

/** What a view needs of its reader: the language, its words, the time zone, and the phases that there are. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  words: PageWords;
  programme: Pick<Programme, 'phases'>;
};

export const viewContextFor = viewContexts(wordsIn({ fr, en }));
