import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { invite } from '../../src/community/gatherings/audience.ts';
import { formatOf } from '../../src/community/gatherings/formats.ts';
import type { Gathering } from '../../src/community/gatherings/gathering.ts';
import {
  endGathering,
  planGathering,
  recordGathering,
  saveDraft,
} from '../../src/community/gatherings/lifecycle/lifecycle.ts';
import { milestonesOf } from '../../src/community/gatherings/milestones.ts';
import { gatheringById } from '../../src/community/gatherings/store.ts';
import { makeCalendar } from '../../src/community/programme/calendar.ts';
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

/** Plans a gathering as a coach would, without her forms: the features hear of it; of another state, nobody does. */
export async function planned({ app, camille }: Planning, wanted: Wanted): Promise<Gathering> {
  const { programme } = app.context;
  const { starts, minutes, invited = [], ...given } = wanted;
  const format = formatOf(programme, wanted.format);
  if (!format) throw new Error(`no format ${wanted.format}`);
  const startsAt = DateTime.fromISO(starts, { zone: programme.promotion.timeZone }).toMillis();
  const gathering: Gathering = {
    id: randomUUID(),
    metier: null,
    audience: null,
    defi: null,
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
    announcedAt: null,
    authorId: camille.id,
    sequence: 0,
    changedAt: app.context.clock.now(),
    ...milestonesOf(format, makeCalendar(app.context.programme.promotion), startsAt),
    ...given,
  };
  const saved = await app.transact(async (uow) => {
    if (gathering.state === 'planned') {
      const draft: Gathering = { ...gathering, state: 'draft' };
      await saveDraft(uow, draft, invited);
      return planGathering(uow, draft);
    }
    await recordGathering(uow.tx, gathering);
    await invite(uow.tx, gathering.id, invited);
    return gathering;
  });
  await app.outbox.idle();
  return saved;
}

/** Tells that a gathering is over, at this instant, unless that has been heard already. */
export async function isOverForMembers(
  { app }: Pick<TestCommunity, 'app'>,
  { id }: Gathering,
): Promise<void> {
  await app.transact(async (uow) => {
    const before = await gatheringById(uow.tx, id);
    if (!before || before.state === 'over') return;
    await endGathering(uow, before);
  });
  await app.outbox.idle();
}
