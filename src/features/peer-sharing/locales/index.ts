import { wordsIn } from '../../../community/format/words.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The words of peer sharing in the language of a member. */
export const peerWords = wordsIn({ fr, en });
