import type { Block } from '../../../../../chat/message.ts';
import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { plusMonths } from '../../../../../community/format/iso-dates.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { phaseOn } from '../../../../../community/programme/phases.ts';
import { sideOf } from '../../../access.ts';
import { viewContextFor } from '../../../locales/pilotage.ts';
import { refOfDefi } from '../../../rules.ts';
import { committeeOf, isCommittee } from '../load.ts';
import type { Decision } from '../rules/decision.ts';
import { decisionsOf } from '../store/decisions.ts';
import { pilotagesBetween } from '../store/pilotages.ts';
import { toDecideBlocks } from '../views/decision.ts';
import { phaseBlocks } from '../views/pilotage.ts';

/** Where no phase has the day of a committee, the months before it that are shown. */
const MONTHS_BEFORE = 2;

/** It is for the committee that came next, and, as long as nothing was decided, for those after it. */
const isFor = (
  { state }: Pick<Decision, 'state'>,
  first: Pick<Gathering, 'id' | 'startsAt'>,
  gathering: Gathering,
): boolean => first.id === gathering.id || (state === 'committee' && first.startsAt <= gathering.startsAt);

/** What a committee of a défi begins with: the pilotages of its phase, and what was taken there to be decided. */
export async function preparation(uow: UnitOfWork, member: Member, gathering: Gathering): Promise<Block[]> {
  const { defi } = gathering;
  if (defi === null || !isCommittee(uow.programme, gathering) || sideOf(member, defi) === null) return [];
  const view = viewContextFor(uow, member);
  const on = uow.calendar.localDate(gathering.startsAt);
  const from = phaseOn(uow.programme, on)?.from.slice(0, 7) ?? plusMonths(on, -MONTHS_BEFORE);
  const pilotages = (await pilotagesBetween(uow, defi, from, on.slice(0, 7))).reverse();
  const toDecide = [];
  for (const decision of (await decisionsOf(uow, defi)).reverse())
    if (decision.committeeSince !== null && decision.state !== 'withdrawn') {
      const committee = await committeeOf(uow, decision);
      if (committee !== null && isFor(decision, committee, gathering)) toDecide.push(decision);
    }
  if (pilotages.length + toDecide.length === 0) return [];
  return [
    ...phaseBlocks(view, { defi: { name: defi, ref: refOfDefi(defi) }, pilotages }),
    ...toDecideBlocks(view, toDecide),
  ];
}
