import { nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { daysBetween, plusDays } from '../../../../community/format/iso-dates.ts';
import { timeIn } from '../../../../community/format/time-zone.ts';
import { answersTo } from '../../../../community/gatherings/answers.ts';
import { invitedTo, isFor } from '../../../../community/gatherings/audience.ts';
import {
  type Gathering,
  type GatheringEvent,
  takesPlace,
} from '../../../../community/gatherings/gathering.ts';
import { gatheringById, gatheringsByIds } from '../../../../community/gatherings/store.ts';
import { membersByIds } from '../../../../community/members/members.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { tellRooms } from './notifications.ts';
import { giveRooms, readRooms } from './rules.ts';
import {
  closeForum,
  eraseForum,
  type Forum,
  forumOf,
  gatheringsWithForum,
  goersOf,
  openForums,
  saveForum,
  setGoing,
  subjectsOf,
} from './store.ts';

const DAY_MS = 24 * 60 * 60_000;
/** After the end of the gathering it is kept for so many days. */
const KEPT_DAYS = 30;

/** Gives the rooms by how many go, and tells those who host. What nobody hosts any more takes none. */
async function close(uow: UnitOfWork, gathering: Gathering, forum: Forum): Promise<void> {
  const { tx } = uow;
  const subjects = await subjectsOf(tx, gathering.id);
  const going = await goersOf(tx, gathering.id);
  const there = await thoseWhoMayCome(uow, gathering, [
    ...subjects.map(({ memberId }) => memberId),
    ...going.keys(),
  ]);
  const goers = new Map<string, number>();
  for (const [memberId, subject] of going)
    if (there.has(memberId)) goers.set(subject, (goers.get(subject) ?? 0) + 1);
  const hosted = subjects.filter(({ memberId }) => there.has(memberId));
  const rooms = giveRooms(hosted, goers, readRooms(forum.rooms) ?? []);
  await closeForum(tx, gathering.id, rooms);
  if (uow.now < gathering.endsAt)
    await tellRooms(uow, gathering, await subjectsOf(tx, gathering.id), { goers, there });
}

/** Of these, those who are here, for whom it is, and who have not said that they do not come. */
async function thoseWhoMayCome(
  { tx, programme }: UnitOfWork,
  gathering: Gathering,
  ids: readonly string[],
): Promise<Set<string>> {
  const invited = (await invitedTo(tx, [gathering.id])).get(gathering.id) ?? new Set<string>();
  const answers = await answersTo(tx, gathering.id);
  const declined = new Set(answers.flatMap(({ memberId, answer }) => (answer === 'no' ? [memberId] : [])));
  const members = await membersByIds(tx, [...new Set(ids)]);
  return new Set(
    members.flatMap((member) =>
      member.active && !declined.has(member.id) && isFor(member, gathering, programme, invited)
        ? [member.id]
        : [],
    ),
  );
}

async function closeDue(uow: UnitOfWork, forum: Forum): Promise<void> {
  const gathering = await gatheringById(uow.tx, forum.gatheringId);
  // What was cancelled may be restored: it waits.
  if (gathering && takesPlace(gathering) && Math.min(forum.closesAt, gathering.endsAt) <= uow.now)
    await close(uow, gathering, forum);
}

/** Closes forums at the time that was set. */
export const forumJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'forum/close',
  about: 'closes a forum, and gives its subjects their rooms',
  label: { fr: 'clôture d’un forum ouvert', en: 'an open forum closes' },
  catchUp: { withinMs: 7 * DAY_MS },
  async next(after, tx) {
    const times = (await openForums(tx)).map(({ closesAt }) => closesAt).filter((at) => at > after);
    return times.length === 0 ? null : Math.min(...times);
  },
  async run(uow) {
    for (const forum of await openForums(uow.tx)) await closeDue(uow, forum);
  },
});

/** A gathering that is moved to another day takes the end of its forum with it, at the same time of day. */
async function moveAlong({ tx, calendar }: UnitOfWork, forum: Forum, days: number): Promise<Forum> {
  if (days === 0) return forum;
  const on = plusDays(calendar.localDate(forum.closesAt), days);
  const moved = { ...forum, closesAt: calendar.instant(on, timeIn(calendar.timeZone, forum.closesAt)) };
  await saveForum(tx, moved);
  return moved;
}

async function leaveOpen({ tx }: UnitOfWork, gatheringId: string, memberId: string): Promise<void> {
  if ((await forumOf(tx, gatheringId))?.state === 'open')
    await setGoing(tx, { gatheringId, memberId, subjectId: null });
}

/** At its end, however late; and what takes place after all, or sooner, whose forum should have closed meanwhile. */
export async function onGatheringEvent(uow: UnitOfWork, event: GatheringEvent): Promise<void> {
  const { kind, gathering } = event;
  // Whoever does not come any more counts for no room.
  if (kind === 'answered' && (event.answer === null || event.answer === 'no'))
    await leaveOpen(uow, gathering.id, event.memberId);
  if (kind !== 'over' && kind !== 'restored' && kind !== 'changed') return;
  const forum = await forumOf(uow.tx, gathering.id);
  if (forum?.state !== 'open') return;
  const dayOf = (each: Gathering) => uow.calendar.localDate(each.startsAt);
  const days = kind === 'changed' ? daysBetween(dayOf(event.before), dayOf(gathering)) : 0;
  await closeDue(uow, await moveAlong(uow, forum, days));
}

/** Every night: thirty days after, nothing says any more who went where. */
export const forumRetentionJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'forum/retention',
    about: 'erases forums thirty days after their gathering',
    catchUp: { withinMs: 7 * DAY_MS },
    async run({ tx, now, log }) {
      const gatherings = await gatheringsByIds(tx, await gatheringsWithForum(tx));
      for (const { id, endsAt } of gatherings.values()) {
        if (endsAt + KEPT_DAYS * DAY_MS > now) continue;
        await eraseForum(tx, id);
        log.info({ event: 'retention.erased', gathering: id }, 'a forum was erased');
      }
    },
  });
