import { DateTime } from 'luxon';
import type { Gathering } from '../../src/community/gatherings/gathering.ts';
import type { Sequence } from '../../src/community/gatherings/sequence.ts';
import { newSequenceId } from '../../src/community/gatherings/sequences.ts';
import { addSequence } from '../../src/features/gatherings/parts/seminar/notifications.ts';
import type { TestCommunity } from './community.ts';
import { planned } from './gatherings.ts';

type WantedSequence = Partial<Omit<Sequence, 'startsAt' | 'endsAt'>> & {
  title: string;
  /** Local moment of the promotion: "2022-03-17T17:00". */
  starts: string;
  minutes?: number;
};

/** Adds a sequence to a seminar as a coach would, without her forms; an hour long unless told. */
export async function sequenceOf(
  { app }: Pick<TestCommunity, 'app'>,
  gathering: Pick<Gathering, 'id'>,
  { starts, minutes = 60, ...given }: WantedSequence,
): Promise<Sequence> {
  const zone = app.context.programme.promotion.timeZone;
  const startsAt = DateTime.fromISO(starts, { zone }).toMillis();
  const sequence: Sequence = {
    ...{ id: newSequenceId(), gatheringId: gathering.id, startsAt, endsAt: startsAt + minutes * 60_000 },
    ...{ speaker: null, room: null, value: null, capacity: null },
    ...{ moved: false, revision: 0, changedAt: app.context.clock.now() },
    ...given,
  };
  await app.transact((uow) => addSequence(uow, sequence));
  return sequence;
}

/**
 * A seminar of two days, Thursday 17 March 9:00 to Friday 18 March 18:00 unless told, announced: an opening for
 * everybody, two workshops at the same time with few places, and a lecture with a speaker on the second day.
 */
export async function seminar(
  community: TestCommunity,
  places = 2,
  [first, second] = ['2022-03-17', '2022-03-18'],
) {
  const gathering = await planned(community, {
    format: 'seminaire',
    starts: `${first}T09:00`,
    title: 'Séminaire de printemps',
  });
  const add = (wanted: WantedSequence) => sequenceOf(community, gathering, wanted);
  return {
    gathering,
    opening: await add({ title: 'Ouverture', starts: `${first}T09:30`, room: 'Grande salle' }),
    access: await add({
      ...{ title: 'Auditer un service', starts: `${first}T14:00`, minutes: 90, room: 'Salle 1' },
      ...{ capacity: places, value: 'accessibility' },
    }),
    open: await add({
      ...{ title: 'Ouvrir son code', starts: `${first}T14:30`, minutes: 90, room: 'Salle 2' },
      ...{ capacity: places, value: 'openness' },
    }),
    lecture: await add({
      ...{ title: 'Faire durer un service', starts: `${second}T10:00`, speaker: 'Lou Martin' },
      value: 'sobriety',
    }),
  };
}
