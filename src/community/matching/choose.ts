/**
 * Somebody who could be asked to help, as the one rule sees her, whatever the feature: what she knows, what she has
 * been asked lately, and whether she can be asked at all.
 */
export type Candidate = {
  id: string;
  /** Her team; she is not asked about a need of her own. */
  defi: string | null;
  /** What she declared of the field that is sought. */
  declared: 'help' | 'interested' | null;
  /** How often she has helped with it. */
  helped: number;
  /** How often she declined, or said that she does not know. */
  declined: number;
  /** What is on her already, what weighs most first: whoever has less is asked first. */
  load: readonly number[];
  /** Not away, not in a pause, and not asked for this before. */
  available: boolean;
  /** Whether an unasked message fits into her week still: where there is none, another is asked. */
  room: boolean;
};

/** `draw` decides between equals: the same one gives the same people again, another one others. */
export type Sought = { field: string | null; defi: string | null; draw: string };

/** Why she is asked, to be said to her. */
export type Reason =
  | { because: 'declared' | 'interested' | 'rested' | 'other-team' | 'widened' | 'no-field' }
  | { because: 'helped'; times: number };

export type Choice = { id: string; reasons: Reason[] };

/** What she knows of the field: 0 is best; the last is that nothing leads to her. */
const NOTHING = 2;
const rankOf = ({ declared, helped }: Candidate): number =>
  declared === 'help' || helped > 0 ? 0 : declared === 'interested' ? 1 : NOTHING;

/** Goes on with a hash (FNV-1a, 32 bits). */
function hashed(text: string, from = 0x811c9dc5): number {
  let hash = from;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** A number for each id, evenly spread, that a draw gives again; the same for all where there is none. */
function lotsOf(draw: string): (id: string) => number {
  if (draw === '') return () => 0;
  const begun = hashed(`${draw}/`);
  return (id) => {
    const hash = hashed(id, begun);
    // The last letters alone would move the low bits only.
    const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (mixed ^ (mixed >>> 13)) >>> 0;
  };
}

type Ranked = { candidate: Candidate; rank: number; lot: number };

/** Whoever is only interested comes before whoever knows the field, and was asked twice more: so asking is spread. */
const costOf = ({ candidate, rank }: Ranked): number => (candidate.load[0] ?? 0) + rank;

function compare(one: Ranked, other: Ranked): number {
  const difference = costOf(one) - costOf(other) || one.rank - other.rank;
  if (difference !== 0) return difference;
  const [a, b] = [one.candidate, other.candidate];
  for (let index = 0; index < a.load.length; index += 1) {
    const difference = (a.load[index] ?? 0) - (b.load[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.declined - b.declined || one.lot - other.lot || (a.id < b.id ? -1 : 1);
}

/** The first few, in order, without sorting all the others. */
function firstOf(candidates: Iterable<Ranked>, count: number): Ranked[] {
  const first: Ranked[] = [];
  for (const each of candidates) {
    const last = first[count - 1];
    if (last !== undefined && compare(last, each) < 0) continue;
    const at = first.findIndex((other) => compare(each, other) < 0);
    first.splice(at < 0 ? first.length : at, 0, each);
    if (first.length > count) first.pop();
  }
  return first;
}

/** In order: what leads to her first, then what makes it fair. */
function reasonsFor({ candidate, rank }: Ranked, { field, defi }: Sought): Reason[] {
  const { declared, helped, load } = candidate;
  const reasons: Reason[] = [];
  if (declared === 'help') reasons.push({ because: 'declared' });
  if (helped > 0) reasons.push({ because: 'helped', times: helped });
  if (rank === 1) reasons.push({ because: 'interested' });
  if (rank === NOTHING) reasons.push({ because: field === null ? 'no-field' : 'widened' });
  if (defi !== null && candidate.defi !== null) reasons.push({ because: 'other-team' });
  if (load[0] === 0) reasons.push({ because: 'rested' });
  return reasons;
}

/**
 * Who is asked now, `atOnce` at most: of those who can be asked and are of another team, whoever knows the field
 * first, as long as she has not been asked more than others who are interested; then whoever declined least; equals by
 * lot. Others than those who
 * know the field are asked only when nobody who does is left, so that a need is widened rather than forgotten.
 * Pure: the same candidates, in any order, and the same `sought` give the same choice.
 */
export function choose(candidates: readonly Candidate[], sought: Sought, atOnce: number): Choice[] {
  const lotOf = lotsOf(sought.draw);
  const known: Ranked[] = [];
  const others: Candidate[] = [];
  for (const candidate of candidates) {
    const { id, defi, available, room } = candidate;
    if (!available || !room || (defi !== null && defi === sought.defi)) continue;
    const rank = sought.field === null ? NOTHING : rankOf(candidate);
    if (rank === NOTHING) others.push(candidate);
    else known.push({ candidate, rank, lot: lotOf(id) });
  }
  const ranked =
    known.length > 0
      ? known
      : others.map((candidate) => ({ candidate, rank: NOTHING, lot: lotOf(candidate.id) }));
  return firstOf(ranked, atOnce).map((each) => ({
    id: each.candidate.id,
    reasons: reasonsFor(each, sought),
  }));
}
