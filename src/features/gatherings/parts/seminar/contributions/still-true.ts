import type { StillTrue } from '../../../../../community/feature/feature.ts';
import { sequenceById } from '../../../../../community/gatherings/sequences.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { choicesBy } from '../store/choices.ts';

/** A sequence that has not ended, at the time that was told, of a seminar that takes place. */
export const stillOn = ({ id, startsAt }: { id: string; startsAt: number }): string =>
  `gatherings/sequence ${id} ${startsAt}`;

/** The same, as long as she has a place, or waits for one. */
export const stillChosen = (sequence: { id: string; startsAt: number }, { id }: { id: string }): string =>
  `gatherings/chosen ${sequence.id} ${sequence.startsAt} ${id}`;

const isOn: StillTrue[string] = async ({ tx, now }, id = '', startsAt = '') => {
  const sequence = await sequenceById(tx, id);
  if (sequence === null || String(sequence.startsAt) !== startsAt || sequence.endsAt <= now) return false;
  return (await gatheringById(tx, sequence.gatheringId))?.state === 'announced';
};

export const stillTrue: StillTrue = {
  'gatherings/sequence': isOn,
  async 'gatherings/chosen'(uow, id = '', startsAt = '', memberId = '') {
    return (await isOn(uow, id, startsAt)) && (await choicesBy(uow.tx, memberId, [id])).length > 0;
  },
};
