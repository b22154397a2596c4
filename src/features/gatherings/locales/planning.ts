import { viewContexts } from '../../../community/format/view-context.ts';
import { wordsIn } from '../../../community/format/words.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { en } from './en/planning.ts';
import { fr, type PlanningWords } from './fr/planning.ts';

export const planningWords = wordsIn({ fr, en });

/** What a view needs of its reader: the language, its words, the time zone. */
export type ViewContext = { locale: Locale; timeZone: string; programme: Programme; words: PlanningWords };

export const viewContextFor = viewContexts(planningWords);
