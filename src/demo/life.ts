import { randomUUID } from 'node:crypto';
import type { App } from '../boot/app.ts';
import type { UnitOfWork } from '../community/feature/feature.ts';
import { answersTo } from '../community/gatherings/answers.ts';
import { audienceOf } from '../community/gatherings/audience.ts';
import { gatheringsIn } from '../community/gatherings/store.ts';
import type { Member } from '../community/members/member.ts';
import { allMembers } from '../community/members/members.ts';
import { invitationsOf } from '../features/meteo/store/invitations.ts';
import { roundsIn } from '../features/meteo/store/rounds.ts';
import { type Action, between, isInvented } from './action.ts';
import { type Inventor, readInventor } from './answers.ts';
import { inventReply } from './coming.ts';
import { feedbackGiven } from './feedback.ts';
import { helpGiven } from './help.ts';
import { hoursAnswered } from './parrains.ts';
import { readSampleTexts } from './sample-texts.ts';
import { topicsAndVotes } from './topics.ts';
import { presentersOffered } from './volunteers.ts';

/**
 * The invented members live their lives: each answers the open round, the gatherings that are announced and
 * the requests for hours, offers to present, and afterwards says how it was and chooses what comes next, in her
 * own time, so that a newcomer who plays one of them, or a coach, finds a whole promotion. Those whom the
 * newcomer is offered to play are left to her.
 */
export function createDemoLife(app: App): (at: number) => Promise<void> {
  const invent = readInventor();
  const texts = readSampleTexts();
  const offered = new Set<string>();
  return async (at) => {
    const { deeds, offering } = await app.transact(async (uow) => {
      const offering = new Set(offered);
      const everyone = await allMembers(uow.tx);
      const deeds = [
        ...(await answersToRounds(uow, everyone, invent, at)),
        ...(await answersToGatherings(uow, everyone, at)),
        ...(await presentersOffered(uow, texts, offering, at)),
        ...(await feedbackGiven(uow, everyone, texts, at)),
        ...(await topicsAndVotes(uow, texts, at)),
        ...(await hoursAnswered(uow, texts, at)),
        ...(await helpGiven(uow, everyone, texts, at)),
      ];
      return { deeds, offering };
    });
    for (const each of offering) offered.add(each);
    for (const { user, ...action } of deeds)
      await app.receive({ ...action, id: randomUUID(), from: { platform: 'sandbox', user } });
  };
}

async function answersToRounds(
  { tx }: UnitOfWork,
  everyone: readonly Member[],
  invent: Inventor,
  at: number,
): Promise<Action[]> {
  const eig = everyone.filter(({ roles }) => roles.includes('eig'));
  const deeds: Action[] = [];
  for (const round of await roundsIn(tx, ['open'])) {
    const asked = (await invitationsOf(tx, round.id)).filter(({ status }) => status === 'invited');
    for (const [person, member] of eig.entries()) {
      const invented = invent(person, round.number - 1);
      if (invented === null || !isInvented(member)) continue;
      const answersAt = between(round.opensAt, round.closesAt, invented.moment);
      if (answersAt > at || !asked.some(({ memberId }) => memberId === member.id)) continue;
      const form = invented.signed ? 'meteo/signed' : 'meteo/unsigned';
      deeds.push({ user: member.id, kind: 'submit', form, ref: round.id, values: invented.answer });
    }
  }
  return deeds;
}

/** Each gathering that is announced and has not begun, by those it is for who have not answered yet. */
async function answersToGatherings(
  uow: UnitOfWork,
  everyone: readonly Member[],
  at: number,
): Promise<Action[]> {
  const deeds: Action[] = [];
  for (const gathering of await gatheringsIn(uow.tx, ['announced'])) {
    const { id, announceAt, startsAt } = gathering;
    if (startsAt <= at) continue;
    const answered = new Set((await answersTo(uow.tx, id)).map(({ memberId }) => memberId));
    for (const member of await audienceOf(uow.tx, gathering, uow.programme, everyone)) {
      const invented = inventReply(member, gathering);
      if (invented === null || !isInvented(member) || answered.has(member.id)) continue;
      if (between(announceAt, startsAt, invented.moment) > at) continue;
      const press = `gatherings/${invented.answer}`;
      deeds.push({ user: member.id, kind: 'press', press, ref: id, value: null });
    }
  }
  return deeds;
}
