import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import { en } from './en/path.ts';
import { fr, type PathWords } from './fr/path.ts';

/** What a view of the path needs of its reader: the language, its words, the time zone. */
export type ViewContext = { locale: Locale; timeZone: string; words: PathWords };

export const viewContextFor = viewContexts(wordsIn({ fr, en }));
