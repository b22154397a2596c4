import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/evaluation.ts';
import { type EvaluationWords, fr } from './fr/evaluation.ts';

export const evaluationWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone; and what formats are called. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  programme: Pick<Programme, 'formats' | 'meteo'>;
  words: EvaluationWords;
};

export const viewContextFor = viewContexts(evaluationWords);
