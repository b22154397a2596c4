import { bareWords, plainWord } from '../../../../community/format/words.ts';
import { type Aimed, audienceKind } from '../../../../community/gatherings/aim.ts';
import { formatOf, isSeminar } from '../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { Programme } from '../../../../community/programme/programme.ts';

/** How long a question may be, in UTF-16 units: it is read aloud. */
export const MAX_QUESTION = 350;
/** So many signed questions of one person about one gathering. */
export const MAX_OF_ONE = 5;
/** So many in all, signed or not: nothing says who asked those that are not, so that nobody's can be counted. */
export const MAX_QUESTIONS = 100;
/** After the end of the gathering they are kept for so many days, for what could not be answered. */
export const KEPT_DAYS = 30;

/** A question as its readers see it; `memberId` is null when nobody signed it. */
export type Question = { key: string; text: string; memberId: string | null; meToo: number };

/**
 * Whether a gathering takes questions: its format says so, it is a seminar, or somebody speaks. Never one between people who are
 * invited by name: they are few, and together.
 */
export const takesQuestions = (
  programme: Pick<Programme, 'formats'>,
  gathering: Aimed & Pick<Gathering, 'speaker'>,
): boolean =>
  audienceKind(programme, gathering) !== 'invited' &&
  (formatOf(programme, gathering.format)?.questions === true ||
    isSeminar(programme, gathering) ||
    gathering.speaker !== null);

/** From its announcement to its end. */
export const isTaking = ({ state, endsAt }: Pick<Gathering, 'state' | 'endsAt'>, now: number): boolean =>
  state === 'announced' && now < endsAt;

/** What most people want to hear first; among as many, by keys that were drawn by lot: nothing tells their order. */
export const inOrder = (questions: readonly Question[]): Question[] =>
  questions.toSorted((a, b) => b.meToo - a.meToo || (a.key < b.key ? -1 : 1));

/** What was asked already, word for word. */
export const isSame = (one: string, other: string): boolean =>
  plainWord(one) === plainWord(other) || (bareWords(one) !== '' && bareWords(one) === bareWords(other));
