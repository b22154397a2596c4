import type { Locale } from '../members/member.ts';
import type { Programme } from '../programme/programme.ts';

/** What a view needs of its reader beside its data: the language, a feature's words in it, the time zone, the programme. */
type ViewContextOf<Words> = { locale: Locale; timeZone: string; words: Words; programme: Programme };

/**
 * Makes the view contexts of a feature from its words: for one member; without one, the promotion's, for its channels.
 */
export const viewContexts =
  <Words>(wordsIn: (locale: Locale) => Words) =>
  ({ programme }: { programme: Programme }, member?: { locale: Locale } | null): ViewContextOf<Words> => {
    const { promotion } = programme;
    const locale = member?.locale ?? promotion.locale;
    return { locale, timeZone: promotion.timeZone, words: wordsIn(locale), programme };
  };
