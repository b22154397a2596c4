import type { Message } from '../../../../chat/message.ts';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { postIn, writeTo } from '../../../../community/feature/messages/messaging.ts';
import { aimOf } from '../../../../community/gatherings/aim.ts';
import { channelsOf } from '../../../../community/gatherings/channels.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { membersByIds } from '../../../../community/members/members.ts';
import { viewContextFor } from '../../locales/forum.ts';
import type { Subject } from './rules.ts';
import { closedMessage, hostMessage, openedMessage } from './views.ts';

/** In the channels of those it is for: whoever is in none finds it under the announcement. */
async function post(uow: UnitOfWork, gathering: Gathering, key: string, message: Message): Promise<void> {
  for (const { channel } of channelsOf(uow.programme, aimOf(uow.programme, gathering)))
    await postIn(
      uow,
      { channel },
      'gatherings/forum',
      `gatherings/${gathering.id}/forum/${key}/${channel}`,
      message,
      {
        notBefore: uow.calendar.nextWorkingMoment(uow.now),
      },
    );
}

/** Subjects can be proposed: told once, where the gathering was announced. */
export async function tellOpened(uow: UnitOfWork, gathering: Gathering, closesAt: number): Promise<void> {
  if (gathering.announcedAt === null) return;
  await post(uow, gathering, 'opened', openedMessage(viewContextFor(uow), gathering, closesAt));
}

/** Those who proposed a subject, and are `there`, are told their room; the others, where to see them all. */
export async function tellRooms(
  uow: UnitOfWork,
  gathering: Gathering,
  subjects: readonly Subject[],
  { goers, there }: { goers: ReadonlyMap<string, number>; there: ReadonlySet<string> },
): Promise<void> {
  const members = new Map(
    (
      await membersByIds(
        uow.tx,
        subjects.map(({ memberId }) => memberId),
      )
    ).map((member) => [member.id, member]),
  );
  for (const { id, memberId, title, room } of subjects) {
    const host = members.get(memberId);
    if (!host || !there.has(memberId)) continue;
    await writeTo(uow, [host], {
      kind: 'gatherings/forum',
      key: () => `gatherings/${gathering.id}/forum/room/${id}`,
      notBefore: uow.calendar.nextWorkingMoment(uow.now),
      message: (member) =>
        hostMessage(viewContextFor(uow, member), gathering, { title, room, goers: goers.get(id) ?? 0 }),
    });
  }
  const placed = subjects.filter(({ room }) => room !== null).length;
  if (subjects.length === 0 || gathering.announcedAt === null) return;
  await post(uow, gathering, 'rooms', closedMessage(viewContextFor(uow), gathering, subjects.length, placed));
}
