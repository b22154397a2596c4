import { wordsIn } from '../../community/words.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const afterwardsWords = wordsIn({ fr, en });
