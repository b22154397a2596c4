import type { StillTrue } from '../../../../../community/feature/feature.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';

/** A gathering that is still to take place, at the time that was told. */
export const stillAhead = ({ id, startsAt }: { id: string; startsAt: number }): string =>
  `gatherings/ahead ${id} ${startsAt}`;

export const stillTrue: StillTrue = {
  async 'gatherings/ahead'({ tx, now }, id = '', startsAt = '') {
    const gathering = await gatheringById(tx, id);
    if (gathering === null || gathering.state !== 'announced') return false;
    return String(gathering.startsAt) === startsAt && gathering.startsAt > now;
  },
};
