import type { House, Work } from '../../community/feature/feature.ts';
import { writeTo } from '../../community/feature/messaging.ts';
import { answersTo } from '../../community/gatherings/answers.ts';
import { invitedTo, isFor } from '../../community/gatherings/audience.ts';
import { formatOf } from '../../community/gatherings/formats.ts';
import type { Answer, Gathering } from '../../community/gatherings/gathering.ts';
import { gatheringsIn } from '../../community/gatherings/store.ts';
import { awayOn } from '../../community/members/absences.ts';
import type { Member } from '../../community/members/member.ts';
import { allMembers } from '../../community/members/members.ts';
import type { Tx } from '../../engine/database.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { announceIfDue } from './contributions/gathering-events.ts';
import { voiceFor } from './locales/index.ts';
import { type Due, isReminded, leavesAt, remindersOf } from './rules/reminders.ts';
import { noteTold, notTold, wishesOf } from './store.ts';
import { reminderMessage } from './views/reminder.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const earliest = (instants: readonly number[]): number | null =>
  instants.length === 0 ? null : Math.min(...instants);

/** Announces each gathering at its lead time; after downtime, as long as it has not begun. */
export const announceJob = (_house: House): Job<Work> => ({
  id: 'gatherings/announce',
  about: 'announces gatherings at their lead time',
  label: { fr: 'annonce d’une rencontre', en: 'a gathering is announced' },
  catchUp: { withinMs: 400 * DAY_MS },
  async next(after, tx) {
    const planned = await gatheringsIn(tx, ['planned']);
    return earliest(planned.map(({ announceAt }) => announceAt).filter((at) => at > after));
  },
  async run(work) {
    for (const gathering of await gatheringsIn(work.tx, ['planned'])) await announceIfDue(work, gathering);
  },
});

/** The reminders of a gathering that are not behind. */
const pending = (tx: Tx, gathering: Gathering, { calendar }: Pick<House, 'calendar'>): Promise<Due[]> =>
  notTold(tx, gathering.id, remindersOf(gathering, calendar));

/** Getting ready, the day before, minutes before: each at its time, to those who come. */
export const remindJob = (house: House): Job<Work> => ({
  id: 'gatherings/remind',
  about: 'reminds those who come of a gathering, as each prefers',
  label: { fr: 'rappel d’une rencontre', en: 'a reminder of a gathering' },
  catchUp: { withinMs: 400 * DAY_MS },
  async next(after, tx) {
    const instants: number[] = [];
    for (const gathering of await gatheringsIn(tx, ['announced']))
      if (gathering.startsAt > after)
        for (const { at } of await pending(tx, gathering, house)) if (at > after) instants.push(at);
    return earliest(instants);
  },
  async run(work) {
    for (const gathering of await gatheringsIn(work.tx, ['announced'])) {
      if (gathering.startsAt <= work.now) continue;
      const due = (await pending(work.tx, gathering, house)).filter(({ at }) => at <= work.now);
      const last = due.at(-1);
      if (!last) continue;
      await noteTold(
        work.tx,
        gathering.id,
        due.map(({ kind, at }) => ({ what: kind, at })),
      );
      await remind(work, gathering, last);
    }
  },
});

async function remind(work: Work, gathering: Gathering, due: Due): Promise<void> {
  const sendAt = leavesAt(due, gathering, work.calendar, work.now);
  if (sendAt === null) {
    work.log.warn({ gathering: gathering.id, reminder: due.kind }, 'a reminder was left out: it is too late');
    return;
  }
  const reminded = await remindedOf(work, gathering, due, sendAt);
  const about = new Map<string, Awaited<ReturnType<Work['contributions']['aboutGathering']>>>();
  for (const { member } of reminded)
    about.set(member.id, await work.contributions.aboutGathering(work, member, gathering));
  const answers = new Map(reminded.map(({ member, answer }) => [member.id, answer]));
  await writeTo(
    work,
    reminded.map(({ member }) => member),
    {
      key: ({ id }) => `gatherings/${gathering.id}/${due.kind}/${due.at}/${id}`,
      notBefore: sendAt,
      message: (member) =>
        reminderMessage(voiceFor(work, member), gathering, {
          kind: due.kind,
          answer: answers.get(member.id) ?? null,
          about: about.get(member.id) ?? [],
          now: sendAt,
        }),
    },
  );
}

/** Those who are reminded: who comes, is here that day, and wants this reminder. */
async function remindedOf(
  work: Work,
  gathering: Gathering,
  { kind }: Due,
  sendAt: number,
): Promise<{ member: Member; answer: Answer | null }[]> {
  const { tx, programme, calendar } = work;
  const invited = (await invitedTo(tx, [gathering.id])).get(gathering.id) ?? new Set<string>();
  const byName = formatOf(programme, gathering.format)?.audience === 'invited';
  const answers = new Map((await answersTo(tx, gathering.id)).map((each) => [each.memberId, each.answer]));
  const away = await awayOn(tx, calendar.localDate(sendAt));
  const wanted = (await allMembers(tx))
    .filter((member) => member.active && !away.has(member.id) && isFor(member, gathering, programme, invited))
    .map((member) => ({ member, answer: answers.get(member.id) ?? null }))
    .filter(({ member, answer }) => isReminded(kind, answer, byName && invited.has(member.id)));
  const wishes = await wishesOf(
    tx,
    wanted.map(({ member }) => member.id),
  );
  return wanted.filter(({ member }) => wishes(member.id)[kind]);
}
