import type { ActorContext } from '../../../community/feature/feature.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import { en } from './en.ts';
import { type AgendaWords, fr } from './fr.ts';

/** The words of the agenda in the language of a member. */
export const agendaWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone. */
export type ViewContext = { locale: Locale; timeZone: string; words: AgendaWords };

export const viewContextIn = (locale: Locale, timeZone: string): ViewContext => ({
  locale,
  timeZone,
  words: agendaWords(locale),
});

export const viewContextFor = ({ member, programme }: ActorContext): ViewContext =>
  viewContextIn(member.locale, programme.promotion.timeZone);
