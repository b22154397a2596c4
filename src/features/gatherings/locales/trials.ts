import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/trials.ts';
import { fr, type TrialWords } from './fr/trials.ts';

export const trialWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone; métiers and formats by their names. */
export type ViewContext = { locale: Locale; timeZone: string; programme: Programme; words: TrialWords };

export const viewContextFor = viewContexts(trialWords);
