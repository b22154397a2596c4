/** A group of two is a conversation, not a sharing. */
export const SMALLEST_GROUP = 3;

/**
 * How large the groups are: as near to what is wanted as they can be, one apart at most, none under three as
 * soon as there are three people. The larger ones come first.
 */
export function groupSizes(people: number, wanted: number): number[] {
  if (people === 0) return [];
  const max = Math.max(1, Math.floor(people / SMALLEST_GROUP));
  let count = 1;
  // Of two that are as near, the smaller groups: everybody speaks more.
  for (let tried = 2; tried <= max; tried += 1)
    if (Math.abs(people / tried - wanted) <= Math.abs(people / count - wanted)) count = tried;
  const size = Math.floor(people / count);
  const larger = people % count;
  return Array.from({ length: count }, (_, index) => size + (index < larger ? 1 : 0));
}
