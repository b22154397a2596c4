import type { StillTrue } from '../../../community/feature/feature.ts';
import { pollOf } from '../store/polls.ts';

/** A vote in which one may still vote. */
export const stillOpen = ({ gatheringId }: { gatheringId: string }): string =>
  `peer-sharing/open ${gatheringId}`;

export const stillTrue: StillTrue = {
  async 'peer-sharing/open'({ tx }, gatheringId = '') {
    return (await pollOf(tx, gatheringId))?.state === 'open';
  },
};
