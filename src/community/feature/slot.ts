/** A stretch of time, in epoch milliseconds. */
export type Slot = { startsAt: number; endsAt: number };
/**
 * What stands against a slot in somebody's own agenda. What she has booked refuses it; the others warn her, and
 * she may keep it all the same.
 */
export type Obstacle = { kind: 'booked'; title: string } | { kind: 'absent' | 'night' | 'day-off' };
