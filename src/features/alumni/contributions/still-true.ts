import { consentOf } from '../../../community/alumni/consents.ts';
import type { StillTrue } from '../../../community/feature/feature.ts';
import { testimonyById } from '../store.ts';

/** A consent of which it was asked on a day whether it holds, and not answered. */
export const stillAsked = (memberId: string, on: string): string => `alumni/asked ${memberId} ${on}`;
/** An invitation that waits for an answer. */
export const stillInvited = (id: string): string => `alumni/invited ${id}`;

export const stillTrue: StillTrue = {
  async 'alumni/asked'({ tx }, memberId = '', on = '') {
    const consent = await consentOf(tx, memberId);
    return consent !== null && (consent.remindedOn ?? consent.askedOn) === on;
  },
  async 'alumni/invited'({ tx }, id = '') {
    return (await testimonyById(tx, id))?.state === 'asked';
  },
};
