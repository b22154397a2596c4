import type { StillTrue } from '../../../community/feature/feature.ts';
import { requestById } from '../store/requests.ts';
import { sessionById } from '../store/sessions.ts';

/** A session as it was when a message about it was written: not moved, cancelled or held since. */
export const sessionAsItWas = ({ id, sequence }: { id: string; sequence: number }): string =>
  `mentoring/session ${id} ${sequence}`;
/** A request that still waits for a coach. */
export const requestWaits = (id: string): string => `mentoring/request ${id}`;

export const stillTrue: StillTrue = {
  async 'mentoring/session'({ tx }, id = '', sequence = '') {
    const session = await sessionById(tx, id);
    return session !== null && String(session.sequence) === sequence && session.state !== 'cancelled';
  },
  async 'mentoring/request'({ tx }, id = '') {
    const request = await requestById(tx, id);
    return request !== null && (request.state === 'asked' || request.state === 'open');
  },
};
