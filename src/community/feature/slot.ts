/** A stretch of time, in epoch milliseconds. */
export type Slot = { startsAt: number; endsAt: number };

/** Whether two stretches of time have something in common; one that ends as the other begins has not. */
export const overlaps = (one: Slot, other: Slot): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/**
 * What stands against a slot in somebody's own agenda. What she has booked refuses it; the others warn her, and
 * she may keep it all the same.
 */
export type Obstacle = { kind: 'booked'; title: string } | { kind: 'absent' | 'night' | 'day-off' };
