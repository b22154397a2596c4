import type { UnitOfWork } from '../community/feature/feature.ts';
import type { Gathering } from '../community/gatherings/gathering.ts';
import { gatheringById } from '../community/gatherings/store.ts';
import type { Member } from '../community/members/member.ts';
import { loadComers } from '../features/gatherings/parts/follow-up/load/attendance.ts';
import { mayGive, tooFewToAsk } from '../features/gatherings/parts/follow-up/notifications/thanks.ts';
import { USEFUL } from '../features/gatherings/parts/follow-up/rules/feedback.ts';
import { giversOf } from '../features/gatherings/parts/follow-up/store/feedback-givers.ts';
import { followupsIn } from '../features/gatherings/parts/follow-up/store/followups.ts';
import { type Action, between, isInvented } from './action.ts';
import { cameTo } from './coming.ts';
import { chanceOf, pick, shuffled } from './dice.ts';
import type { SampleTexts } from './sample-texts.ts';

/** Of those who came, so many say how it was. */
const SHARE = 2 / 3;

/** What is said of the gatherings that are over, by about two thirds of those who came, while it is taken. */
export async function feedbackGiven(
  uow: UnitOfWork,
  members: readonly Member[],
  { feedback }: SampleTexts,
  at: number,
): Promise<Action[]> {
  const deeds: Action[] = [];
  for (const { gatheringId, thankAt, closesAt } of await followupsIn(uow.tx, ['ended', 'thanked'])) {
    const gathering = await gatheringById(uow.tx, gatheringId);
    if (gathering?.state !== 'over' || closesAt <= at) continue;
    const comers = await loadComers(uow, gathering, members);
    if (tooFewToAsk(uow, comers)) continue;
    const given = await giversOf(uow.tx, gatheringId);
    const about = nameOf(gathering);
    for (const comer of comers) {
      const { email } = comer.member;
      const dice = (throwOf: string) => chanceOf(`${about}/${email}/${throwOf}`);
      const came = comer.came ?? cameTo(comer.member, gathering);
      if (!came || !mayGive(comer) || !isInvented(comer.member) || given.has(comer.id)) continue;
      // Most say it the same day.
      if (dice('gives') > SHARE || between(thankAt, closesAt, 0.02 + dice('when') ** 3 * 0.9) > at) continue;
      // Each sentence is one person's, whoever else comes: nobody says the same as somebody else.
      const said = (list: readonly string[], throwOf: string) => {
        const order = shuffled(members, (member) => member.email, `${about}/${throwOf}`);
        const eig = order.filter(({ roles }) => roles.includes('eig'));
        return list[eig.findIndex(({ id }) => id === comer.id)] ?? null;
      };
      const values = {
        useful: pick(USEFUL, feedback.useful, dice('useful')) ?? 'rather',
        apply: said(feedback.apply, 'apply'),
        better: said(feedback.better, 'better'),
      };
      deeds.push({ user: comer.id, kind: 'submit', form: 'afterwards/feedback', ref: gatheringId, values });
    }
  }
  return deeds;
}

const nameOf = ({ format, metier, startsAt }: Gathering) => `feedback/${format}/${metier ?? ''}/${startsAt}`;
