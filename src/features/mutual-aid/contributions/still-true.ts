import { consentOf } from '../../../community/alumni/consents.ts';
import type { StillTrue } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { addressedAs } from '../rules/request.ts';
import { OPEN } from '../rules/states.ts';
import { askedOf } from '../store/asked.ts';
import { requestById } from '../store/requests.ts';

/** Somebody of whom help is still asked. */
export const stillAsked = (requestId: string, memberId: string): string =>
  `mutual-aid/asked ${requestId} ${memberId}`;

/** A request that waits for help still. */
export const stillOpen = ({ id }: { id: string }): string => `mutual-aid/open ${id}`;

export const stillTrue: StillTrue = {
  async 'mutual-aid/asked'({ tx, secrets }, requestId = '', memberId = '') {
    const request = await requestById(tx, secrets, requestId);
    if (request === null || !OPEN.includes(request.state)) return false;
    const member = await memberById(tx, memberId);
    // Whoever agreed to be asked, and no longer does, is not.
    if (member && addressedAs(member, request) === 'alumni' && !(await consentOf(tx, memberId))?.perMonth)
      return false;
    return (await askedOf(tx, requestId, memberId))?.state === 'asked';
  },
  async 'mutual-aid/open'({ tx, secrets }, id = '') {
    const request = await requestById(tx, secrets, id);
    return request !== null && OPEN.includes(request.state);
  },
};
