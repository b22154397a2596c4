import type { StillTrue } from '../../../community/feature/feature.ts';
import { problemById } from '../store/problems.ts';

/** A problem that others may still join. */
export const stillOpen = ({ id }: { id: string }): string => `collective-mentoring/open ${id}`;

export const stillTrue: StillTrue = {
  async 'collective-mentoring/open'({ tx }, id = '') {
    return (await problemById(tx, id))?.state === 'open';
  },
};
