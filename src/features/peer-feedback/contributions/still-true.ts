import type { StillTrue } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import type { Ask, AskState } from '../rules.ts';
import { askById, requestById } from '../store.ts';

/** An ask that stands so still, between two who are there. */
export const stillStands = ({ id }: Pick<Ask, 'id'>, state: AskState): string =>
  `peer-feedback/stands ${id} ${state}`;

export const stillTrue: StillTrue = {
  async 'peer-feedback/stands'({ tx, secrets }, id = '', state = '') {
    const ask = await askById(tx, secrets, id);
    const request = ask?.state === state ? await requestById(tx, secrets, ask.requestId) : null;
    if (!ask || !request) return false;
    // What was given can be read though whoever gave it has left.
    if (state !== 'asked') return true;
    return (await memberById(tx, request.askerId))?.active === true;
  },
};
