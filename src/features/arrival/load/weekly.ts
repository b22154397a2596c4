import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { coachOf } from '../access.ts';
import { type Meeting, meetingUntil } from '../rules/meeting.ts';
import type { Progress, Walk } from '../rules/walk.ts';
import { meetingsOf } from '../store/meetings.ts';
import type { MeetingShown, Weekly } from '../views/weekly.ts';
import { loadProgress } from './progress.ts';
import { type Walks, walksOfOne } from './walks.ts';

/** What one message tells of, made of the steps and the meeting that it told of. */
export function weeklyOf(
  { calendar }: Pick<UnitOfWork, 'calendar'>,
  walk: Walk,
  told: { on: string; progress: readonly Progress[]; meeting: MeetingShown | null; confirmer: string | null },
): Weekly {
  const items = walk.steps.flatMap(({ step, closesOn }) => {
    const own = told.progress.find((each) => each.step === step.id && each.toldOn === told.on);
    return own ? [{ step, closesOn, isDone: own.doneOn !== null, confirmer: told.confirmer }] : [];
  });
  const last = items.reduce((on, { closesOn }) => (closesOn > on ? closesOn : on), told.on);
  const isAhead = walk.kind === 'departure' || told.on < walk.anchorOn;
  return {
    kind: walk.kind,
    dayOn: isAhead ? walk.anchorOn : null,
    items,
    meeting: told.meeting,
    until:
      told.meeting === null
        ? calendar.instant(calendar.addWorkingDays(last, 1), '00:00')
        : Math.max(
            calendar.instant(calendar.addWorkingDays(last, 1), '00:00'),
            meetingUntil(calendar, told.on),
          ),
  };
}

export function shownMeeting(
  meeting: Pick<Meeting, 'id' | 'state' | 'reasons'>,
  person: Member | undefined,
): MeetingShown | null {
  if (!person) return null;
  const { id, state, reasons } = meeting;
  return { id, state, reasons, person };
}

/** The same, as it is by now, of a message that somebody was sent on a day. */
export async function loadWeekly(
  uow: UnitOfWork,
  member: Member,
  kind: Walk['kind'],
  toldOn: string,
): Promise<Weekly> {
  const members = await allMembers(uow.tx);
  const walk = (await walksOfOne(uow, member))[kind];
  const progress = (await loadProgress(uow, member.id)).filter((each) => each.walk === kind);
  const [meeting] =
    kind === 'arrival'
      ? (await meetingsOf(uow.tx, member.id)).filter((each) => each.toldOn === toldOn).slice(-1)
      : [];
  return weeklyOf(uow, walk, {
    on: toldOn,
    progress,
    meeting: meeting
      ? shownMeeting(
          meeting,
          members.find(({ id }) => id === meeting.otherId),
        )
      : null,
    confirmer: coachOf(member, members)?.name ?? null,
  });
}

/** A step of hers, by what a button has for a ref; null when there is none. */
export async function stepAt(
  uow: UnitOfWork,
  member: Member,
  ref: string,
): Promise<{
  walks: Walks;
  kind: Walk['kind'];
  step: Walk['steps'][number]['step'];
  toldOn: string | null;
} | null> {
  const [kind, id] = ref.split('.');
  if (kind !== 'arrival' && kind !== 'departure') return null;
  const walks = await walksOfOne(uow, member);
  const step = walks[kind].steps.find((each) => each.step.id === id)?.step;
  if (!step) return null;
  const progress = await loadProgress(uow, member.id);
  const toldOn = progress.find((each) => each.walk === kind && each.step === id)?.toldOn ?? null;
  return { walks, kind, step, toldOn };
}
