import { onWorkingDays } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import type { MessageKind } from '../../../../community/feature/messages/message-kinds.ts';
import { writeTo } from '../../../../community/feature/messages/messaging.ts';
import { audienceKind } from '../../../../community/gatherings/aim.ts';
import { answersTo } from '../../../../community/gatherings/answers.ts';
import { invitedTo, isFor } from '../../../../community/gatherings/audience.ts';
import type { Answer, Gathering } from '../../../../community/gatherings/gathering.ts';
import { announceGathering } from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringsIn } from '../../../../community/gatherings/store.ts';
import { awayOn } from '../../../../community/members/absences.ts';
import type { Member } from '../../../../community/members/member.ts';
import { allMembers } from '../../../../community/members/members.ts';
import type { Calendar } from '../../../../community/programme/calendar.ts';
import type { Tx } from '../../../../engine/database.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { viewContextFor } from '../../locales/invitations.ts';
import { stillHers } from './contributions/still-true.ts';
import { followPeople } from './handlers/seating.ts';
import { type Due, isReminded, isWanted, leavesAt, preparesOnEve, remindersOf } from './rules/reminders.ts';
import { recordReminders, reminderPreferencesOf, unsentReminders } from './store.ts';
import { reminderMessage } from './views/reminder.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const KINDS: Record<Due['kind'], MessageKind> = {
  prepare: 'gatherings/preparation',
  remind: 'gatherings/eve',
  startingSoon: 'gatherings/soon',
};

const earliest = (instants: readonly number[]): number | null =>
  instants.length === 0 ? null : Math.min(...instants);

/** Announces each gathering at its lead time; after downtime, as long as it has not begun. */
export const announceJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'gatherings/announce',
  about: 'announces gatherings at their lead time',
  label: { fr: 'annonce d’une rencontre', en: 'a gathering is announced' },
  catchUp: { withinMs: 400 * DAY_MS },
  async next(after, tx) {
    const planned = await gatheringsIn(tx, ['planned']);
    return earliest(planned.map(({ announceAt }) => announceAt).filter((at) => at > after));
  },
  async run(uow) {
    for (const gathering of await gatheringsIn(uow.tx, ['planned'])) await announceGathering(uow, gathering);
  },
});

/** Early on working days: what is taken back on the day itself has had no effect, and newcomers hear of it first thing. */
export const peopleJob = (context: AppContext): Job<UnitOfWork> =>
  onWorkingDays(context, {
    id: 'gatherings/people',
    about: 'follows those for whom announced gatherings have come to be, or are no longer',
    at: '09:30',
    catchUp: { withinMs: DAY_MS },
    async run(uow) {
      for (const gathering of await gatheringsIn(uow.tx, ['announced']))
        if (gathering.startsAt > uow.now) await followPeople(uow, gathering);
    },
  });

/** The reminders of a gathering that are not behind. */
const pending = (tx: Tx, gathering: Gathering, calendar: Calendar): Promise<Due[]> =>
  unsentReminders(tx, gathering.id, remindersOf(gathering, calendar));

/** Getting ready, the day before, minutes before: each at its time, to those who come. */
export const remindJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'gatherings/remind',
  about: 'reminds those who come of a gathering, as each prefers',
  label: { fr: 'rappel d’une rencontre', en: 'reminder of a gathering' },
  catchUp: { withinMs: 400 * DAY_MS },
  async next(after, tx) {
    const instants: number[] = [];
    const calendar = await context.calendarIn(tx);
    for (const gathering of await gatheringsIn(tx, ['announced']))
      if (gathering.startsAt > after)
        for (const { at } of await pending(tx, gathering, calendar)) if (at > after) instants.push(at);
    return earliest(instants);
  },
  async run(uow) {
    for (const gathering of await gatheringsIn(uow.tx, ['announced'])) {
      if (gathering.startsAt <= uow.now) continue;
      const due = (await pending(uow.tx, gathering, uow.calendar)).filter(({ at }) => at <= uow.now);
      const last = due.at(-1);
      if (!last) continue;
      await recordReminders(uow.tx, gathering.id, due);
      await remind(uow, gathering, last);
    }
  },
});

async function remind(uow: UnitOfWork, gathering: Gathering, due: Due): Promise<void> {
  const sendAt = leavesAt(due, gathering, uow.calendar, uow.now);
  if (sendAt === null) {
    uow.log.warn(
      { event: 'reminder.skipped', gathering: gathering.id, reminder: due.kind },
      'a reminder was left out: it is too late',
    );
    return;
  }
  const joined = due.kind === 'remind' && preparesOnEve(remindersOf(gathering, uow.calendar));
  const reminded = await remindedOf(uow, gathering, due, sendAt, joined);
  const about = new Map<string, Awaited<ReturnType<UnitOfWork['contributions']['gatheringFacts']>>>();
  for (const { member } of reminded)
    about.set(member.id, await uow.contributions.gatheringFacts(uow, member, gathering));
  const answers = new Map(reminded.map(({ member, answer }) => [member.id, answer]));
  const preparing = new Set(reminded.filter(({ prepares }) => prepares).map(({ member }) => member.id));
  await writeTo(
    uow,
    reminded.map(({ member }) => member),
    {
      kind: KINDS[due.kind],
      key: ({ id }) => `gatherings/${gathering.id}/${due.kind}/${due.at}/${id}`,
      notBefore: sendAt,
      atNight: due.kind === 'startingSoon',
      still: (member) => stillHers(gathering, member),
      message: (member) =>
        reminderMessage(viewContextFor(uow, member), gathering, {
          kind: due.kind,
          answer: answers.get(member.id) ?? null,
          prepares: preparing.has(member.id),
          about: about.get(member.id) ?? [],
          now: sendAt,
        }),
    },
  );
}

/** Those who are reminded: who comes, is here that day, and wants this reminder. */
async function remindedOf(
  uow: UnitOfWork,
  gathering: Gathering,
  { kind }: Due,
  sendAt: number,
  joined: boolean,
): Promise<{ member: Member; answer: Answer | null; prepares: boolean }[]> {
  const { tx, programme, calendar } = uow;
  const invited = (await invitedTo(tx, [gathering.id])).get(gathering.id) ?? new Set<string>();
  const byName = audienceKind(programme, gathering) === 'invited';
  const answers = new Map((await answersTo(tx, gathering.id)).map((each) => [each.memberId, each.answer]));
  const away = await awayOn(tx, calendar.localDate(sendAt));
  const wanted = (await allMembers(tx))
    .filter((member) => member.active && !away.has(member.id) && isFor(member, gathering, programme, invited))
    .map((member) => ({ member, answer: answers.get(member.id) ?? null }))
    .filter(({ member, answer }) => isReminded(kind, answer, byName && invited.has(member.id)));
  const preferences = await reminderPreferencesOf(
    tx,
    wanted.map(({ member }) => member.id),
  );
  return wanted
    .filter(({ member }) => isWanted(kind, joined, preferences(member.id)))
    .map((each) => ({
      ...each,
      prepares:
        kind === 'prepare' || (joined && each.answer !== 'maybe' && preferences(each.member.id).prepare),
    }));
}
