import type { StillTrue } from '../../../community/feature/feature.ts';
import { askedOf } from '../store/asked.ts';
import { requestById } from '../store/requests.ts';

/** A request as it was when a message about it was written: nothing has happened to it since. */
export const requestAsItWas = ({ id, sequence }: { id: string; sequence: number }): string =>
  `acceleration/request ${id} ${sequence}`;

/** A parrain of whom an hour is still asked: she has not said no, and nobody else took it. */
export const stillAsked = (requestId: string, memberId: string): string =>
  `acceleration/asked ${requestId} ${memberId}`;

export const stillTrue: StillTrue = {
  async 'acceleration/asked'({ tx }, requestId = '', memberId = '') {
    return (await askedOf(tx, requestId, memberId))?.state === 'asked';
  },
  async 'acceleration/request'({ tx, secrets }, id = '', sequence = '') {
    const request = await requestById(tx, secrets, id);
    return request !== null && String(request.sequence) === sequence;
  },
};
