import type { StillTrue } from '../../../community/feature/feature.ts';
import { requestById } from '../store/requests.ts';
import { sessionById } from '../store/sessions.ts';

/** A session that is still to be held at the time that was told, whatever was proposed meanwhile; or that was held. */
export const sessionStill = (
  which: 'ahead' | 'held',
  { id, startsAt }: { id: string; startsAt: number },
): string => `mentoring/session ${id} ${startsAt} ${which}`;
/** A request that still waits for a coach. */
export const requestWaits = (id: string): string => `mentoring/request ${id}`;

export const stillTrue: StillTrue = {
  async 'mentoring/session'({ tx, now }, id = '', startsAt = '', which = '') {
    const session = await sessionById(tx, id);
    if (session === null || String(session.startsAt) !== startsAt) return false;
    if (which === 'held') return session.state === 'held';
    return (session.state === 'planned' || session.state === 'proposed') && session.startsAt > now;
  },
  async 'mentoring/request'({ tx }, id = '') {
    const request = await requestById(tx, id);
    return request !== null && (request.state === 'asked' || request.state === 'open');
  },
};
