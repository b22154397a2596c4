import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/forum.ts';
import { type ForumWords, fr } from './fr/forum.ts';

export const forumWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone; and what formats are called. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  programme: Pick<Programme, 'formats'>;
  words: ForumWords;
};

export const viewContextFor = viewContexts(forumWords);
