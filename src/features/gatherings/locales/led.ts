import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/led.ts';
import { fr, type LedWords } from './fr/led.ts';

export const ledWords = wordsIn({ fr, en });

export type ViewContext = {
  locale: Locale;
  timeZone: string;
  programme: Pick<Programme, 'formats' | 'meteo'>;
  words: LedWords;
};

export const viewContextFor = viewContexts(ledWords);
