import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en.ts';
import { fr, type OneToOneWords } from './fr.ts';

/** What a view needs of its reader: the language, its words, the time zone, and the programme. */
export type ViewContext = { locale: Locale; timeZone: string; words: OneToOneWords; programme: Programme };

export const oneToOneWords = wordsIn({ fr, en });
export const viewContextFor = viewContexts(oneToOneWords);
