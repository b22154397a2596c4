import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import { en } from './en.ts';
import { fr, type PeerFeedbackWords } from './fr.ts';

/** What a view needs of its reader: the language, its words, and the time zone. */
export type ViewContext = { locale: Locale; timeZone: string; words: PeerFeedbackWords };

export const viewContextFor = viewContexts(wordsIn({ fr, en }));
