import type { Slot } from '../feature/slot.ts';

/** The values of the déontologie that a sequence may be about. */
export const VALUES = ['entrepreneurship', 'openness', 'accessibility', 'sobriety'] as const;
export type Value = (typeof VALUES)[number];

/**
 * One part of a seminar. `capacity` is null where everybody who comes to the seminar is there; where it is not, it is
 * chosen. `moved`: its hours or its room changed once people knew of it. `revision` counts its changes, as calendars do.
 */
export type Sequence = Slot & {
  id: string;
  gatheringId: string;
  title: string;
  speaker: string | null;
  room: string | null;
  value: Value | null;
  capacity: number | null;
  moved: boolean;
  revision: number;
  changedAt: number;
};
