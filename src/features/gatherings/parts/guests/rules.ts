import type { Gathering } from '../../../../community/gatherings/gathering.ts';

/** How long a name may be, in UTF-16 units; how many guests one gathering has. */
export const MAX_NAME = 80;
export const MOST_GUESTS = 20;

/** Whether a guest's page opens: from the moment it is planned until it ends, unless it is cancelled. */
export const isOpen = ({ state, endsAt }: Pick<Gathering, 'state' | 'endsAt'>, now: number): boolean =>
  (state === 'planned' || state === 'announced') && now < endsAt;

/** Whether she can still answer. */
export const takesAnswers = (
  gathering: Pick<Gathering, 'state' | 'startsAt' | 'endsAt'>,
  now: number,
): boolean => isOpen(gathering, now) && now < gathering.startsAt;
