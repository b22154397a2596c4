import { wordsIn } from '../../../community/format/words.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const afterwardsWords = wordsIn({ fr, en });
