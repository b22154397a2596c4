import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en.ts';
import { fr, type PeerSharingWords } from './fr.ts';

/** The words of peer sharing in the language of a member. */
export const peerWords = wordsIn({ fr, en });

/** What a view needs beside its data: the language, its words, the time zone, the programme. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  words: PeerSharingWords;
  programme: Pick<Programme, 'formats' | 'metiers'>;
};

export const viewContextIn = (
  locale: Locale,
  programme: Pick<Programme, 'formats' | 'metiers' | 'promotion'>,
): ViewContext => ({ locale, timeZone: programme.promotion.timeZone, words: peerWords(locale), programme });

export const viewContextFor = viewContexts(peerWords);
