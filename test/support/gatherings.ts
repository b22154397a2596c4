import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { invite } from '../../src/community/gatherings/audience.ts';
import { formatOf } from '../../src/community/gatherings/formats.ts';
import type { Gathering } from '../../src/community/gatherings/gathering.ts';
import { milestonesOf } from '../../src/community/gatherings/milestones.ts';
import { gatheringById, saveGathering } from '../../src/community/gatherings/store.ts';
import type { Actor } from './actor.ts';
import type { TestCommunity } from './community.ts';

/** An application, and the coach who plans in it. */
type Planning = Pick<TestCommunity, 'app'> & { camille: Pick<Actor, 'id'> };

type Wanted = Partial<Omit<Gathering, 'startsAt' | 'endsAt'>> & {
  format: string;
  /** Local moment of the promotion: "2022-03-17T17:00". */
  starts: string;
  minutes?: number;
  /** Ids of those invited by name. */
  invited?: readonly string[];
};

/** Plans a gathering as a coach would, without her forms: saved, and everybody who listens has heard. */
export async function planned({ app, camille }: Planning, wanted: Wanted): Promise<Gathering> {
  const { programme } = app.context;
  const { starts, minutes, invited = [], ...given } = wanted;
  const format = formatOf(programme, wanted.format);
  if (!format) throw new Error(`no format ${wanted.format}`);
  const startsAt = DateTime.fromISO(starts, { zone: programme.promotion.timeZone }).toMillis();
  const gathering: Gathering = {
    id: randomUUID(),
    metier: null,
    nominalOn: null,
    title: format.fr,
    description: null,
    startsAt,
    endsAt: startsAt + (minutes ?? format.minutes) * 60_000,
    place: null,
    directions: null,
    link: null,
    speaker: null,
    capacity: null,
    state: 'planned',
    authorId: camille.id,
    sequence: 0,
    changedAt: app.context.clock.now(),
    ...milestonesOf(format, app.context.calendar, startsAt),
    ...given,
  };
  await app.transact(async (uow) => {
    await saveGathering(uow.tx, gathering);
    await invite(uow.tx, gathering.id, invited);
    await uow.contributions.onGatheringEvent(uow, { kind: 'planned', gathering });
  });
  await app.outbox.idle();
  return gathering;
}

/** Tells that a gathering is over, at this instant, unless that has been heard already. */
export async function isOverForMembers(
  { app }: Pick<TestCommunity, 'app'>,
  { id }: Gathering,
): Promise<void> {
  await app.transact(async (uow) => {
    const before = await gatheringById(uow.tx, id);
    if (!before || before.state === 'over') return;
    const gathering: Gathering = { ...before, state: 'over' };
    await saveGathering(uow.tx, gathering);
    await uow.contributions.onGatheringEvent(uow, { kind: 'over', gathering });
  });
  await app.outbox.idle();
}
