import { plainWord } from '../../../../community/format/words.ts';

/** How long texts may be, in UTF-16 units: a title, and three lines. */
export const LIMITS = { title: 60, text: 400 };
/** So many who have it too, and coaches hear of it. */
export const ENOUGH = 5;
/** So many signed ideas of one person a month; so many in all, since nothing says whose the unsigned ones are. */
export const MAX_OF_ONE = 5;
export const MAX_IDEAS = 50;

/** What became of an idea: coaches heard that many have it, one set it aside, or made a trial of it. */
export type Mark = 'told' | 'hidden' | 'tried';

/** An idea as its readers see it, of the box of a month ("2022-03"); `memberId` is null when nobody signed it. */
export type Idea = {
  boxId: string;
  key: string;
  title: string;
  text: string;
  memberId: string | null;
  meToo: number;
  marks: ReadonlySet<Mark>;
};

/** What most people want first; among as many, by keys that were drawn by lot: nothing tells their order. */
export const inOrder = (ideas: readonly Idea[]): Idea[] =>
  ideas.toSorted((a, b) => b.meToo - a.meToo || (a.key < b.key ? -1 : 1));

/** What was proposed already. */
export const isSame = (one: string, other: string): boolean => plainWord(one) === plainWord(other);

/** The box of a day (ISO date): its month's. */
export const boxOf = (on: string): string => on.slice(0, 7);
