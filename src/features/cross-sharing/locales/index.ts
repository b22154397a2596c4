import type { AppContext } from '../../../community/feature/feature.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale, Member } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en.ts';
import { fr, type SharingWords } from './fr.ts';

export const sharingWords = wordsIn({ fr, en });

/** What a view needs beside its data: the language, its words, the time zone, what métiers and formats are called. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  words: SharingWords;
  programme: Pick<Programme, 'metiers' | 'formats'>;
};

export const viewContextIn = (
  locale: Locale,
  programme: Pick<Programme, 'promotion' | 'metiers' | 'formats'>,
): ViewContext => ({
  locale,
  timeZone: programme.promotion.timeZone,
  words: sharingWords(locale),
  programme,
});

/** The view context for one member; the promotion's own for a channel. */
export const viewContextFor = (
  { programme }: Pick<AppContext, 'programme'>,
  member?: Pick<Member, 'locale'>,
): ViewContext => viewContextIn(member?.locale ?? programme.promotion.locale, programme);
