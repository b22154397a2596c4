import type { Fact } from '../../../../../chat/message.ts';
import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/evaluation.ts';
import { timesOf } from '../load.ts';
import { isTakingDossier, mayReadDossier, sideOf } from '../rules.ts';
import { papersThere } from '../store.ts';
import { dueOf } from '../views.ts';

/** Whether the team's dossier is filled in, and by when it is due: nothing of what it says. */
export async function gatheringFacts(uow: UnitOfWork, member: Member, gathering: Gathering): Promise<Fact[]> {
  const times = timesOf(uow, gathering);
  if (times === null || !isTakingDossier(gathering, uow.now)) return [];
  if (!mayReadDossier(sideOf(member, gathering))) return [];
  const view = viewContextFor(uow, member);
  const { list } = view.words;
  const isThere = (await papersThere(uow.tx, gathering.id)).dossiers.has(gathering.id);
  return [{ label: list.dossier, value: isThere ? list.filled : list.awaited(dueOf(view, times.dueAt)) }];
}
