import type { StillTrue } from '../../../../../community/feature/feature.ts';
import { memberById } from '../../../../../community/members/members.ts';
import { sideOf } from '../../../access.ts';
import { refOfDefi } from '../../../rules.ts';
import { openHelps } from '../store.ts';

/** Somebody who carries a défi still. */
export const stillCarries = (memberId: string, defiRef: string): string =>
  `path/carries ${memberId} ${defiRef}`;
/** A request for help with a step that nobody has answered for. */
export const stillWaits = (helpId: string): string => `path/waits ${helpId}`;

export const stillTrue: StillTrue = {
  async 'path/carries'({ tx }, memberId = '', defiRef = '') {
    const member = await memberById(tx, memberId);
    if (!member || member.defi === null || refOfDefi(member.defi) !== defiRef) return false;
    return sideOf(member, member.defi) === 'porteur';
  },
  async 'path/waits'({ tx }, helpId = '') {
    return (await openHelps(tx)).some(({ id }) => id === helpId);
  },
};
