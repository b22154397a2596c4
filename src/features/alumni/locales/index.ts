import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en.ts';
import { type AlumniWords, fr } from './fr.ts';

/** What a view needs of its reader: the language, its words, the time zone, and the programme. */
export type ViewContext = { locale: Locale; timeZone: string; words: AlumniWords; programme: Programme };

export const viewContextFor = viewContexts(wordsIn({ fr, en }));
