import { wordsIn } from '../../../community/format/words.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The words of the météo in the language of a member. */
export const meteoWords = wordsIn({ fr, en });
