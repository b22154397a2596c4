import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const viewContextFor = viewContexts(wordsIn({ fr, en }));

/** What a view needs of its reader: the language, its words, the time zone, the programme. */
export type ViewContext = ReturnType<typeof viewContextFor>;
