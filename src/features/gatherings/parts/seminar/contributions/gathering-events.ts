import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Gathering, GatheringEvent } from '../../../../../community/gatherings/gathering.ts';
import { sequencesOf } from '../../../../../community/gatherings/sequences.ts';
import { followupOf } from '../../follow-up/store/followups.ts';
import { openRatings } from '../handlers/feedback.ts';
import { moveAlong } from '../handlers/moving.ts';
import { releaseChoices } from '../handlers/places.ts';
import { rememberSoon } from '../notifications.ts';

/** Who comes no more leaves her places; a seminar that is moved to another day takes its sequences with it. */
export async function onGatheringEvent(uow: UnitOfWork, event: GatheringEvent): Promise<void> {
  switch (event.kind) {
    case 'answered':
      if (event.answer !== 'yes') await releaseChoices(uow, event.gathering, event.memberId);
      return;
    case 'changed':
      return moveAlong(uow, event.gathering, event.before);
    case 'planned':
    case 'restored':
      return rememberAll(uow, event.gathering);
    case 'over':
      // What is long past is only counted: nobody is asked anything of it.
      if ((await followupOf(uow.tx, event.gathering.id))?.state === 'ended')
        await openRatings(uow, event.gathering);
      return;
    default:
      return;
  }
}

async function rememberAll(uow: UnitOfWork, { id }: Gathering): Promise<void> {
  for (const sequence of await sequencesOf(uow.tx, id)) await rememberSoon(uow, sequence);
}
