import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { withRoom } from '../../../../community/feature/messages/envelope.ts';
import { answersTo } from '../../../../community/gatherings/answers.ts';
import { audienceOf } from '../../../../community/gatherings/audience.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { awayOn } from '../../../../community/members/absences.ts';
import type { Member } from '../../../../community/members/member.ts';
import { reminderPreferencesOf, wasNudged } from './store.ts';

/** Whom a nudge would reach, and when; `spared` have not answered either, and are not written to. */
export type Nudge = { members: Member[]; spared: number; sendAt: number };
export type NoNudge = { refused: 'nudged' | 'nobodyLeft' | 'tooLate' };

/**
 * Those who have not answered, for whom it is, who are there now and on its day, want reminders, and have room left
 * in their week: what doesn't fit would come too late to be of use.
 */
export async function loadNudge(uow: UnitOfWork, gathering: Gathering): Promise<Nudge | NoNudge> {
  const { tx, calendar, programme, now } = uow;
  if (await wasNudged(tx, gathering.id)) return { refused: 'nudged' };
  const sendAt = calendar.nextWorkingMoment(now);
  if (sendAt >= gathering.startsAt) return { refused: 'tooLate' };
  const answered = new Set((await answersTo(tx, gathering.id)).map(({ memberId }) => memberId));
  const silent = (await audienceOf(tx, gathering, programme)).filter(({ id }) => !answered.has(id));
  if (silent.length === 0) return { refused: 'nobodyLeft' };
  const ids = silent.map(({ id }) => id);
  const away = new Set([
    ...(await awayOn(tx, calendar.localDate(sendAt))),
    ...(await awayOn(tx, calendar.localDate(gathering.startsAt))),
  ]);
  const [wants, room] = [await reminderPreferencesOf(tx, ids), await withRoom(uow, ids)];
  const members = silent.filter(({ id }) => !away.has(id) && wants(id).remind && room.has(id));
  if (members.length === 0) return { refused: 'nobodyLeft' };
  return { members, spared: silent.length - members.length, sendAt };
}

export async function nudgeableCount(uow: UnitOfWork, gathering: Gathering): Promise<number> {
  const found = await loadNudge(uow, gathering);
  return 'refused' in found ? 0 : found.members.length;
}
