import type { StillTrue, UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import { sequenceById } from '../../../../../community/gatherings/sequences.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { choicesBy } from '../store/choices.ts';

/** A sequence that has not ended, at the time that was told, of a seminar that takes place. */
export const stillOn = ({ id, startsAt }: { id: string; startsAt: number }): string =>
  `gatherings/sequence ${id} ${startsAt}`;

/** The same, as long as she has a place, or waits for one. */
export const stillChosen = (sequence: { id: string; startsAt: number }, { id }: { id: string }): string =>
  `gatherings/chosen ${sequence.id} ${sequence.startsAt} ${id}`;

/** That she has a place, whenever it is now: if its hours have changed since, that is told after it. */
export const stillPlaced = (sequence: { id: string }, { id }: { id: string }): string =>
  `gatherings/placed ${sequence.id} ${id}`;

/** The sequence, where it has not ended and its seminar takes place. */
async function aheadOf({ tx, now }: UnitOfWork, id: string): Promise<Sequence | null> {
  const sequence = await sequenceById(tx, id);
  if (sequence === null || sequence.endsAt <= now) return null;
  return (await gatheringById(tx, sequence.gatheringId))?.state === 'announced' ? sequence : null;
}

const isOn: StillTrue[string] = async (uow, id = '', startsAt = '') =>
  String((await aheadOf(uow, id))?.startsAt) === startsAt;

export const stillTrue: StillTrue = {
  'gatherings/sequence': isOn,
  async 'gatherings/chosen'(uow, id = '', startsAt = '', memberId = '') {
    return (await isOn(uow, id, startsAt)) && (await choicesBy(uow.tx, memberId, [id])).length > 0;
  },
  async 'gatherings/placed'(uow, id = '', memberId = '') {
    if ((await aheadOf(uow, id)) === null) return false;
    return (await choicesBy(uow.tx, memberId, [id])).some(({ answer }) => answer === 'yes');
  },
};
