import { overlaps, type Slot } from '../../../../../community/feature/slot.ts';
import { plainWord } from '../../../../../community/format/words.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';

/** What is typed of a sequence, in UTF-16 units. */
export const LIMITS = {
  title: 100,
  speaker: 80,
  room: 60,
  capacity: { min: 1, max: 1000 },
} as const;

/** So many sequences a seminar: six a day, five days. */
export const MOST_SEQUENCES = 30;

/** Why a sequence cannot take place then: it ends before it begins, or lies outside of its seminar. */
export function misplaced(
  { startsAt, endsAt }: Slot,
  gathering: Pick<Gathering, 'startsAt' | 'endsAt'>,
): 'endsFirst' | 'outside' | null {
  if (endsAt <= startsAt) return 'endsFirst';
  return isWithin({ startsAt, endsAt }, gathering) ? null : 'outside';
}

export const isWithin = (
  { startsAt, endsAt }: Slot,
  gathering: Pick<Gathering, 'startsAt' | 'endsAt'>,
): boolean => gathering.startsAt <= startsAt && endsAt <= gathering.endsAt;

/** Others that are in the same room at the same time. */
export const sharingRoom = <Placed extends Pick<Sequence, 'id' | 'startsAt' | 'endsAt' | 'room'>>(
  sequence: Placed,
  all: readonly Placed[],
): Placed[] =>
  sequence.room === null
    ? []
    : all.filter(
        (other) =>
          other.id !== sequence.id &&
          other.room !== null &&
          plainWord(other.room) === plainWord(sequence.room ?? '') &&
          overlaps(other, sequence),
      );
