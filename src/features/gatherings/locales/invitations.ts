import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/invitations.ts';
import { fr, type GatheringWords } from './fr/invitations.ts';

const gatheringWords = wordsIn({ fr, en });

/** What a view needs beside its data: the language, its words, the time zone, the programme. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  programme: Pick<Programme, 'metiers' | 'formats'>;
  words: GatheringWords;
};

export const viewContextFor = viewContexts(gatheringWords);
