import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/pilotage.ts';
import { fr, type PilotageWords } from './fr/pilotage.ts';

export const pilotageWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone; what committees are called, how long it is kept. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  programme: Pick<Programme, 'formats' | 'pilotage'>;
  words: PilotageWords;
};

export const viewContextFor = viewContexts(pilotageWords);
