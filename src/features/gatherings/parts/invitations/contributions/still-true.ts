import type { StillTrue, UnitOfWork } from '../../../../../community/feature/feature.ts';
import { answersTo } from '../../../../../community/gatherings/answers.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';

/** A gathering that is still to take place, at the time that was told. */
export const stillAhead = ({ id, startsAt }: { id: string; startsAt: number }): string =>
  `gatherings/ahead ${id} ${startsAt}`;

async function isAhead({ tx, now }: UnitOfWork, id = '', startsAt = ''): Promise<boolean> {
  const gathering = await gatheringById(tx, id);
  if (gathering === null || gathering.state !== 'announced') return false;
  return String(gathering.startsAt) === startsAt && gathering.startsAt > now;
}

/** The same, as long as somebody has not answered. */
export const stillUnanswered = (
  gathering: { id: string; startsAt: number },
  member: { id: string },
): string => `gatherings/unanswered ${gathering.id} ${gathering.startsAt} ${member.id}`;

export const stillTrue: StillTrue = {
  'gatherings/ahead': isAhead,
  async 'gatherings/unanswered'(uow, id = '', startsAt = '', memberId = '') {
    if (!(await isAhead(uow, id, startsAt))) return false;
    return (await answersTo(uow.tx, id)).every((answered) => answered.memberId !== memberId);
  },
};
