import type { AppContext } from '../../../community/feature/feature.ts';
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

/** The view context for one member; without one, the promotion's, for its channels. */
export function viewContextFor(
  { programme }: Pick<AppContext, 'programme'>,
  member?: { locale: Locale },
): ViewContext {
  const { locale, timeZone } = programme.promotion;
  const spoken = member?.locale ?? locale;
  return { locale: spoken, timeZone, programme, words: gatheringWords(spoken) };
}
