import type { StillTrue } from '../../../community/feature/feature.ts';
import { requestById } from '../store/requests.ts';

/** A request as it was when a message about it was written: nothing has happened to it since. */
export const requestAsItWas = ({ id, sequence }: { id: string; sequence: number }): string =>
  `acceleration/request ${id} ${sequence}`;

export const stillTrue: StillTrue = {
  async 'acceleration/request'({ tx, secrets }, id = '', sequence = '') {
    const request = await requestById(tx, secrets, id);
    return request !== null && String(request.sequence) === sequence;
  },
};
