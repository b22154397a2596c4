import type { AppContext } from '../../../community/feature/feature.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale, Member } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en.ts';
import { fr, type SharingWords } from './fr.ts';

export const sharingWords = wordsIn({ fr, en });

/** What a view needs beside its data: the language, its words, the time zone, the names of métiers. */
export type ViewContext = {
  locale: Locale;
  timeZone: string;
  words: SharingWords;
  metiers: Programme['metiers'];
};

export const viewContextIn = (
  locale: Locale,
  { promotion, metiers }: Pick<Programme, 'promotion' | 'metiers'>,
): ViewContext => ({
  locale,
  timeZone: promotion.timeZone,
  words: sharingWords(locale),
  metiers,
});

/** The view context for one member; the promotion's own for a channel. */
export const viewContextFor = (
  { programme }: Pick<AppContext, 'programme'>,
  member?: Pick<Member, 'locale'>,
): ViewContext => viewContextIn(member?.locale ?? programme.promotion.locale, programme);
