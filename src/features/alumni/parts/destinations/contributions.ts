import { consentOf } from '../../../../community/alumni/consents.ts';
import {
  recipientIn,
  recipientsOf,
  setRecipients,
  surveyById,
} from '../../../../community/alumni/destinations.ts';
import type { StillTrue, UnitOfWork } from '../../../../community/feature/feature.ts';
import { isOpen } from './rules.ts';

/** That somebody is asked, and has not answered. */
export const stillAskedIn = (surveyId: string, memberId: string): string =>
  `alumni/destination ${surveyId} ${memberId}`;

export const stillTrue: StillTrue = {
  async 'alumni/destination'({ tx, calendar, now }, surveyId = '', memberId = '') {
    const survey = await surveyById(tx, surveyId);
    return (
      survey !== null &&
      isOpen(survey, calendar.localDate(now)) &&
      (await recipientIn(tx, surveyId, memberId)) === 'asked' &&
      (await consentOf(tx, memberId)) !== null
    );
  },
};

/** What these answered was not kept, of all when there are none: they may answer again. */
export async function lost(
  { tx }: Pick<UnitOfWork, 'tx'>,
  surveyId: string,
  memberIds: readonly string[] | null,
): Promise<number> {
  const all = (await recipientsOf(tx, surveyId)).filter(({ state }) => state === 'answered');
  return setRecipients(tx, surveyId, memberIds ?? all.map(({ memberId }) => memberId), 'asked');
}
