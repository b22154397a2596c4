import type { AppContext } from '../../../community/feature/feature.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale, Member } from '../../../community/members/member.ts';
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

/** The view context for one member; without one, the promotion's, for its channels. */
export const viewContextFor = (
  { programme }: Pick<AppContext, 'programme'>,
  member?: Pick<Member, 'locale'> | null,
): ViewContext => viewContextIn(member?.locale ?? programme.promotion.locale, programme);
