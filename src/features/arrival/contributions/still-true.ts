import { consentOf } from '../../../community/alumni/consents.ts';
import { isAlumna } from '../../../community/alumni/staying.ts';
import type { StillTrue } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { meetingById } from '../store/meetings.ts';
import { reportById } from '../store/reports.ts';

/** Somebody who is there. */
export const stillUnderWay = (memberId: string): string => `arrival/there ${memberId}`;
/** A meeting that nobody has put off. */
export const stillMeets = (meetingId: string): string => `arrival/meets ${meetingId}`;
/** A report that was not taken back. */
export const stillSent = (reportId: string): string => `arrival/sent ${reportId}`;

export const stillTrue: StillTrue = {
  async 'arrival/there'({ tx }, memberId = '') {
    return (await memberById(tx, memberId))?.active === true;
  },
  async 'arrival/meets'({ tx }, id = '') {
    const meeting = await meetingById(tx, id);
    if (meeting?.state !== 'proposed') return false;
    const other = await memberById(tx, meeting.otherId);
    // Whoever left, or agreed to meet newcomers and no longer does, hears of none.
    if (!other?.active || (isAlumna(other) && !(await consentOf(tx, other.id))?.meets)) return false;
    return (await memberById(tx, meeting.memberId))?.active === true;
  },
  async 'arrival/sent'({ tx }, id = '') {
    return (await reportById(tx, id)) !== null;
  },
};
