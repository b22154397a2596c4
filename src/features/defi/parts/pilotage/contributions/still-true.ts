import type { StillTrue } from '../../../../../community/feature/feature.ts';
import { memberById } from '../../../../../community/members/members.ts';
import { refOfDefi } from '../../../rules.ts';
import { isOf } from '../rules/pilotage.ts';
import { decisionById } from '../store/decisions.ts';
import { pilotageOf } from '../store/pilotages.ts';

/** A porteur of this défi, which has no pilotage of a month. */
export const stillAwaited = (defiRef: string, month: string, memberId: string): string =>
  `pilotage/awaited ${defiRef} ${month} ${memberId}`;
/** A decision that waits for this sponsor. */
export const stillAsked = (decisionId: string, memberId: string): string =>
  `pilotage/asked ${decisionId} ${memberId}`;

export const stillTrue: StillTrue = {
  async 'pilotage/awaited'(uow, defiRef = '', month = '', memberId = '') {
    const member = await memberById(uow.tx, memberId);
    if (member === null || member.defi === null || !isOf(member, 'porteur', member.defi)) return false;
    if (refOfDefi(member.defi) !== defiRef) return false;
    return (await pilotageOf(uow, member.defi, month)) === null;
  },
  async 'pilotage/asked'(uow, decisionId = '', memberId = '') {
    const [decision, member] = [await decisionById(uow, decisionId), await memberById(uow.tx, memberId)];
    return decision?.state === 'asked' && member !== null && isOf(member, 'sponsor', decision.defi);
  },
};
