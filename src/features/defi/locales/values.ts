import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/values.ts';
import { fr, type ValuesWords } from './fr/values.ts';

/** What a view of the four values needs of its reader: the language, its words, the phases, how long it is kept. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  programme: Pick<Programme, 'phases' | 'pilotage'>;
  words: ValuesWords;
};

export const viewContextFor = viewContexts(wordsIn({ fr, en }));
