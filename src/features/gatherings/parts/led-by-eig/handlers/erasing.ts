import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { forgetSpeaker } from '../../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { closeAnnouncement } from '../../invitations/notifications.ts';
import { isRequest } from '../rules.ts';
import { ledBy } from '../store.ts';
import { end } from './leading.ts';

/** She has it erased, or leaves: what of hers waits is withdrawn, and her name goes from what she leads, or led. */
export async function eraseLed(uow: UnitOfWork, member: Member): Promise<void> {
  for (const led of await ledBy(uow, member.id)) {
    if (led.state === 'waiting') await end(uow, led, 'withdrawn', null);
    if (led.state !== 'planned' || isRequest(led) || led.gatheringId === null) continue;
    const gathering = await gatheringById(uow.tx, led.gatheringId);
    // Whom a coach has named since is not Magellan's to take away.
    if (gathering?.speaker !== member.name) continue;
    const unnamed = await forgetSpeaker(uow, gathering);
    if (unnamed.state === 'over') await closeAnnouncement(uow, unnamed);
  }
}
