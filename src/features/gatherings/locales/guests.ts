import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/guests.ts';
import { fr, type GuestWords } from './fr/guests.ts';

/** The words about guests in a language: a guest has chosen one on the page. */
export const guestWords = wordsIn({ fr, en });

/** What a view needs beside its data: the language, its words, the time zone, the programme. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  programme: Pick<Programme, 'metiers' | 'formats' | 'meteo'>;
  words: GuestWords;
};

export const viewContextFor = viewContexts(guestWords);
