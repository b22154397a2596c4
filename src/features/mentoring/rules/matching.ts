/** A coach, as far as it matters to a request: her métier, and how many cycles she has. */
export type Candidate = { id: string; name: string; metier: string | null; load: number };

/** Why a coach stands where she does: `speciality` is null when none was asked for. */
export type Match = Candidate & { speciality: boolean | null };

/**
 * The coaches to whom a request may go, in the order in which they are proposed: those of the speciality
 * first, then those with the fewest cycles, then by name. Who said no to it is not proposed again.
 */
export function matchesFor(
  { speciality }: { speciality: string | null },
  candidates: readonly Candidate[],
  declined: ReadonlySet<string>,
): Match[] {
  return candidates
    .filter(({ id }) => !declined.has(id))
    .map((coach) => ({ ...coach, speciality: speciality === null ? null : coach.metier === speciality }))
    .sort(
      (a, b) =>
        Number(b.speciality ?? false) - Number(a.speciality ?? false) ||
        a.load - b.load ||
        a.name.localeCompare(b.name, 'fr'),
    );
}
