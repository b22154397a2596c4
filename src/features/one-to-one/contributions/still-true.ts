import type { StillTrue } from '../../../community/feature/feature.ts';
import { meetingById } from '../store.ts';

/** A meeting that takes place at this time: one that has moved since is told of anew. */
export const stillAgreed = ({ id, sequence }: { id: string; sequence: number }): string =>
  `one-to-one/agreed ${id} ${sequence}`;

export const stillTrue: StillTrue = {
  async 'one-to-one/agreed'({ tx }, id = '', sequence = '') {
    const meeting = await meetingById(tx, id);
    return meeting?.state === 'agreed' && String(meeting.sequence) === sequence;
  },
};
