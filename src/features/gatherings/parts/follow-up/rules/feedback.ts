/** How useful it was, from the most to the least. */
export const USEFUL = ['very', 'rather', 'little', 'not'] as const;
export type Useful = (typeof USEFUL)[number];

/** What becomes of a format that is tried out, as those who came see it. */
export const KEEP = ['yes', 'change', 'no'] as const;
export type Keep = (typeof KEEP)[number];

/** So many characters a text, so that a page of them fits on every chat. */
export const MAX_TEXT = 700;

/** What somebody says of a gathering; nothing in it says who. */
export type Feedback = {
  useful: Useful;
  /** Asked of a trial only; null otherwise. */
  keep: Keep | null;
  apply: string | null;
  better: string | null;
};

/** `figures`: the fewest answers whose figures are shown; `unsigned`: the smallest group that can be read. */
export type Thresholds = { figures: number; unsigned: number };

/**
 * What is kept once feedback is closed: how many gave some; how many at each level of USEFUL, null when they
 * are too few, and at each of KEEP, where that was asked of all of them; whether the texts may be read, those of a smaller group being erased unread.
 */
export type Frozen = {
  given: number;
  useful: number[] | null;
  keep: number[] | null;
  readable: boolean;
};

export function freezeFeedback(
  all: readonly Pick<Feedback, 'useful' | 'keep'>[],
  thresholds: Thresholds,
): Frozen {
  const given = all.length;
  const isEnough = given >= thresholds.figures;
  return {
    given,
    useful: isEnough ? USEFUL.map((level) => all.filter(({ useful }) => useful === level).length) : null,
    keep:
      isEnough && all.every(({ keep }) => keep !== null)
        ? KEEP.map((said) => all.filter(({ keep }) => keep === said).length)
        : null,
    readable: given >= thresholds.unsigned,
  };
}

/** One text to read, apart from the rest of what the same person wrote. */
export type Said = { about: 'apply' | 'better'; text: string };

/**
 * All that was written, first what people will apply, then what could be better. Each list is in an order of
 * its own, made of the rows' random keys: the same at each reading, and no one's two texts side by side.
 */
export function saidIn(all: readonly (Feedback & { id: string })[]): Said[] {
  const backwards = (id: string) => [...id].reverse().join('');
  const sorted = (key: (id: string) => string) => [...all].sort((a, b) => (key(a.id) < key(b.id) ? -1 : 1));
  return [
    ...sorted((id) => id).map(({ apply }) => ({ about: 'apply' as const, text: apply })),
    ...sorted(backwards).map(({ better }) => ({ about: 'better' as const, text: better })),
  ].filter((said): said is Said => said.text !== null);
}
