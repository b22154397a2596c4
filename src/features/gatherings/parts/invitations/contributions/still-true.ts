import type { StillTrue, UnitOfWork } from '../../../../../community/feature/feature.ts';
import { answersTo } from '../../../../../community/gatherings/answers.ts';
import { isForHer } from '../../../../../community/gatherings/audience.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { memberById } from '../../../../../community/members/members.ts';

/** A gathering that is still to take place, at the time that was told. */
export const stillAhead = ({ id, startsAt }: { id: string; startsAt: number }): string =>
  `gatherings/ahead ${id} ${startsAt}`;

async function ahead({ tx, now }: UnitOfWork, id = '', startsAt = ''): Promise<Gathering | null> {
  const gathering = await gatheringById(tx, id);
  if (gathering === null || gathering.state !== 'announced') return null;
  return String(gathering.startsAt) === startsAt && gathering.startsAt > now ? gathering : null;
}

/** The same, as long as it is for somebody: what she is asked may have waited, and she may be another since. */
export const stillHers = (gathering: { id: string; startsAt: number }, member: { id: string }): string =>
  `gatherings/hers ${gathering.id} ${gathering.startsAt} ${member.id}`;

async function isHers(uow: UnitOfWork, id = '', startsAt = '', memberId = ''): Promise<boolean> {
  const gathering = await ahead(uow, id, startsAt);
  const member = gathering && (await memberById(uow.tx, memberId));
  return gathering !== null && member !== null && isForHer({ ...uow, member }, gathering);
}

/** The same, as long as she has not answered. */
export const stillUnanswered = (
  gathering: { id: string; startsAt: number },
  member: { id: string },
): string => `gatherings/unanswered ${gathering.id} ${gathering.startsAt} ${member.id}`;

export const stillTrue: StillTrue = {
  'gatherings/ahead': async (uow, id, startsAt) => (await ahead(uow, id, startsAt)) !== null,
  'gatherings/hers': isHers,
  async 'gatherings/unanswered'(uow, id = '', startsAt = '', memberId = '') {
    if (!(await isHers(uow, id, startsAt, memberId))) return false;
    return (await answersTo(uow.tx, id)).every((answered) => answered.memberId !== memberId);
  },
};
