import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { postIn, updateMessages, writeTo } from '../../../../community/feature/messages/messaging.ts';
import { formatMoment } from '../../../../community/format/dates.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import type { Member } from '../../../../community/members/member.ts';
import { memberById } from '../../../../community/members/members.ts';
import { viewContextFor } from '../../locales/led.ts';
import { isRequest, type Led, leavesAt } from './rules.ts';
import { timerAt } from './store.ts';
import {
  askedMessage,
  declinedMessage,
  notPlannedMessage,
  plannedMessage,
  proposedMessage,
} from './views.ts';

const keyOf = ({ id }: Led): string => `led/${id}/coaches`;

/**
 * When it goes of itself: coaches have two days that are worked, whatever has become a day off since; it is never sooner
 * than was said, nor as late as its own beginning.
 */
async function goesAt(uow: UnitOfWork, led: Led, gathering: Gathering | null): Promise<number> {
  const due = leavesAt(uow.calendar, led.createdAt);
  const said = (await timerAt(uow.tx, led.id, 'leave')) ?? due;
  return gathering !== null && due >= gathering.startsAt ? said : Math.max(said, due);
}

/** What coaches read of it: one of them, or their channel. What is asked for is read by the team too. */
export async function proposalFor(uow: UnitOfWork, led: Led, reader?: Member) {
  const who = reader ? await memberById(uow.tx, led.memberId) : null;
  const view = viewContextFor(uow, reader);
  const gathering = led.gatheringId === null ? null : await gatheringById(uow.tx, led.gatheringId);
  if (isRequest(led)) return askedMessage(view, led, { gathering, who, reader: reader ?? null });
  const leaves = formatMoment(await goesAt(uow, led, gathering), view.timeZone, view.locale);
  return proposedMessage(view, led, { gathering, who, leaves });
}

/** Coaches hear of it, once. */
export async function tellCoaches(uow: UnitOfWork, led: Led): Promise<void> {
  await postIn(uow, 'coaches', 'gatherings/led', keyOf(led), await proposalFor(uow, led), {
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
  });
}

/** What became of it takes the place of the buttons. */
export async function updateCoaches(uow: UnitOfWork, led: Led): Promise<void> {
  const shown = await proposalFor(uow, led);
  await updateMessages(uow, `${keyOf(led)}/`, randomUUID(), () => shown);
}

/** She hears what became of what she proposed. */
export async function tellHer(uow: UnitOfWork, led: Led, gathering: Gathering | null): Promise<void> {
  const member = await memberById(uow.tx, led.memberId);
  if (!member?.active) return;
  await writeTo(uow, [member], {
    kind: 'gatherings/led',
    key: ({ id }) => `led/${led.id}/answer/${id}`,
    message: (reader) => {
      const view = viewContextFor(uow, reader);
      if (gathering) return plannedMessage(view, gathering);
      return isRequest(led) ? notPlannedMessage(view, led) : declinedMessage(view, led);
    },
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
  });
}
