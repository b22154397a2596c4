import { sendAtOf } from '../../../community/feature/due.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { writeTo } from '../../../community/feature/messages/messaging.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { awayOn } from '../../../community/members/absences.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { stillPresented } from '../contributions/still-true.ts';
import { loadGrouped } from '../load/groups.ts';
import { groupsFormat } from '../load/sharings.ts';
import { viewContextFor } from '../locales/index.ts';
import type { SharingGroup } from '../store/splits.ts';
import { askGroupMessage, type GroupAfter } from '../views/attendance.ts';

const HOUR_MS = 60 * 60_000;
/** A sharing that ended longer ago, Magellan having been stopped, is no news: nobody is written to. */
const NEWS_MS = 14 * 24 * HOUR_MS;

/** A group as its presenter is asked about it; `people` are by name. */
export function groupAfter(gathering: Gathering, group: SharingGroup, people: readonly Member[]): GroupAfter {
  const others = people.filter(({ id }) => id !== group.presenterId && group.members.includes(id));
  return { id: group.id, gathering, others };
}

/** Each group's presenter is asked, in a direct message, who came to it; not while she is away. */
export async function askPresenters(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const { tx, now, calendar } = uow;
  const lateMs = now - gathering.endsAt;
  const grouped = await loadGrouped(uow, gathering.id);
  if (!groupsFormat(uow, gathering) || grouped?.split.state !== 'announced' || lateMs > NEWS_MS) return;
  const sendAt = sendAtOf(uow, gathering.endsAt);
  const away = await awayOn(tx, calendar.localDate(sendAt));
  const people = await allMembers(tx);
  for (const group of grouped.groups) {
    const presenter = people.find(({ id }) => id === group.presenterId);
    const after = groupAfter(gathering, group, people);
    if (!presenter?.active || away.has(presenter.id) || after.others.length === 0) continue;
    await writeTo(uow, [presenter], {
      kind: 'cross-sharing/attendance',
      still: stillPresented(group, gathering),
      key: ({ id }) => `cross-sharing/${gathering.id}/came/${group.id}/${id}`,
      notBefore: sendAt,
      message: (reader) => askGroupMessage(viewContextFor(uow, reader), after),
    });
  }
}
