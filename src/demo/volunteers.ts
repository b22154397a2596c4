import type { UnitOfWork } from '../community/feature/feature.ts';
import { answersTo } from '../community/gatherings/answers.ts';
import type { Member } from '../community/members/member.ts';
import { availableFor, sharingsAhead } from '../features/cross-sharing/load/sharings.ts';
import { volunteersFor } from '../features/cross-sharing/store/presenters.ts';
import { type Action, between, isInvented } from './action.ts';
import { inventReply } from './coming.ts';
import { chanceOf, shuffled } from './dice.ts';
import type { SampleTexts } from './sample-texts.ts';

/**
 * Two or three of those who come to a sharing in small groups offer to present there, after they answered and
 * before the groups are made. `offered` keeps who did, so that an offer that is taken back stays so.
 */
export async function presentersOffered(
  uow: UnitOfWork,
  { subjects }: SampleTexts,
  offered: Set<string>,
  at: number,
): Promise<Action[]> {
  const deeds: Action[] = [];
  for (const gathering of await sharingsAhead(uow)) {
    const { id, format, announceAt, prepareAt, startsAt, state } = gathering;
    if (state !== 'announced') continue;
    const about = `presenters/${format}/${startsAt}`;
    const replyOf = (member: Member) => {
      const reply = inventReply(member, gathering);
      return reply?.answer === 'yes' ? between(announceAt, startsAt, reply.moment) : Number.POSITIVE_INFINITY;
    };
    const coming = (await availableFor(uow, gathering)).filter(
      (member) => member.roles.includes('eig') && isInvented(member) && replyOf(member) < prepareAt,
    );
    const order = shuffled(coming, ({ email }) => email, about);
    const answered = new Map((await answersTo(uow.tx, id)).map(({ memberId, answer }) => [memberId, answer]));
    const volunteers = await volunteersFor(uow.tx, id);
    const first = Math.floor(chanceOf(about) * subjects.length);
    for (const [rank, member] of order.slice(0, chanceOf(`${about}/three`) < 0.5 ? 2 : 3).entries()) {
      const offer = `${id}/${member.id}`;
      if (volunteers.has(member.id) || offered.has(offer) || answered.get(member.id) !== 'yes') continue;
      const moment = chanceOf(`${about}/${member.email}/when`) * 0.9;
      if (between(replyOf(member), prepareAt, moment) > at) continue;
      offered.add(offer);
      const subject = subjects[(first + rank) % subjects.length] ?? null;
      deeds.push({
        ...{ user: member.id, kind: 'submit', form: 'cross-sharing/subject' },
        ...{ ref: id, values: { subject } },
      });
    }
  }
  return deeds;
}
