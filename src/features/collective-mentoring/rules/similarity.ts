import type { Need } from '../../../community/feature/need.ts';
import { plainWord } from '../../../community/format/words.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Needs that look alike, and the words that make them so: the reason that coaches read. */
export type Group = { needs: Need[]; words: string[] };

/** From this cosine on, and with so many words in common, two needs are said to be alike. */
const ALIKE = 0.2;
const WORDS_IN_COMMON = 2;
const SHOWN = 5;

/** "réunions" and "réunion" are one word: endings that French and English add to many are left out. */
const stemOf = (word: string): string => (word.length > 4 ? word.replace(/(?:es|s|x)$/, '') : word);

/** The words of a text that say something, by their stem, with how often, and as they were written first. */
export function tokensOf(text: string): Map<string, { count: number; written: string }> {
  const tokens = new Map<string, { count: number; written: string }>();
  for (const written of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    const plain = plainWord(written);
    if (STOP_WORDS.has(plain)) continue;
    const stem = stemOf(plain);
    const token = tokens.get(stem) ?? { count: 0, written };
    tokens.set(stem, { ...token, count: token.count + 1 });
  }
  return tokens;
}

type Tokens = ReturnType<typeof tokensOf>;
type Vector = Map<string, number>;

/** TF-IDF (Spärck Jones, 1972), smoothed so that a word which all share still counts. */
function vectorsOf(texts: readonly Tokens[]): Vector[] {
  const found = new Map<string, number>();
  for (const tokens of texts) for (const stem of tokens.keys()) found.set(stem, (found.get(stem) ?? 0) + 1);
  return texts.map((tokens) => {
    const weights = [...tokens].map(([stem, { count }]): [string, number] => [
      stem,
      (1 + Math.log(count)) * Math.log(1 + texts.length / (found.get(stem) ?? 1)),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([stem, weight]) => [stem, weight / length]));
  });
}

/** The words in common, what weighs most first, and the cosine. */
function compared(one: Vector, other: Vector): { cosine: number; stems: string[] } {
  const common = [...one].flatMap(([stem, weight]) => {
    const theirs = other.get(stem);
    return theirs === undefined ? [] : [{ stem, weight: weight * theirs }];
  });
  common.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
  return {
    cosine: common.reduce((sum, { weight }) => sum + weight, 0),
    stems: common.map(({ stem }) => stem),
  };
}

/**
 * Groups of needs of several people that look alike, each need in one group at most: each joins the needs
 * that look like it. Nothing leaves this machine, and the words in common are all the reason there is.
 */
export function alikeAmong(needs: readonly Need[]): Group[] {
  const tokens = needs.map(({ text }) => tokensOf(text));
  const vectors = vectorsOf(tokens);
  const groupOf = needs.map((_, index) => index);
  const words = new Map<string, number>();
  const reasons: { a: number; stems: string[] }[] = [];
  for (let a = 0; a < needs.length; a += 1)
    for (let b = a + 1; b < needs.length; b += 1) {
      if (needs[a]?.memberId === needs[b]?.memberId) continue;
      const { cosine, stems } = compared(vectors[a] ?? new Map(), vectors[b] ?? new Map());
      if (cosine < ALIKE || stems.length < WORDS_IN_COMMON) continue;
      reasons.push({ a, stems });
      const [kept, joined] = [groupOf[a] ?? a, groupOf[b] ?? b];
      groupOf.forEach((group, index) => {
        if (group === joined) groupOf[index] = kept;
      });
    }
  for (const { stems } of reasons) for (const stem of stems) words.set(stem, (words.get(stem) ?? 0) + 1);
  const written = (stem: string) => tokens.find((each) => each.has(stem))?.get(stem)?.written ?? stem;
  return [...new Set(groupOf)].flatMap((group): Group[] => {
    const members = needs.filter((_, index) => groupOf[index] === group);
    if (members.length < 2) return [];
    const stems = reasons.filter(({ a }) => groupOf[a] === group).flatMap((reason) => reason.stems);
    const ranked = [...new Set(stems)].sort((a, b) => (words.get(b) ?? 0) - (words.get(a) ?? 0));
    return [{ needs: members, words: ranked.slice(0, SHOWN).map(written) }];
  });
}
