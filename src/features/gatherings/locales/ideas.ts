import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/ideas.ts';
import { fr, type IdeaWords } from './fr/ideas.ts';

export const ideaWords = wordsIn({ fr, en });

export type ViewContext = { locale: Locale; words: IdeaWords; programme: Pick<Programme, 'meteo'> };

export const viewContextFor = viewContexts(ideaWords);
