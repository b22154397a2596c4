import type { UnitOfWork } from '../../community/feature/feature.ts';
import type { Need } from '../../community/feature/need.ts';
import { membersByIds } from '../../community/members/members.ts';
import { alikeAmong } from './rules/similarity.ts';
import { resemblanceOf } from './store/resemblances.ts';
import type { Alike } from './views.ts';

export type Found = Alike & { notified: boolean; needs: readonly Need[] };

/** The needs that look alike now, and of which no coach has made something yet. */
export async function loadResemblances(uow: UnitOfWork): Promise<Found[]> {
  const found: Found[] = [];
  for (const { needs, words } of alikeAmong(await uow.contributions.needs(uow))) {
    const { id, notified, used } = await resemblanceOf(
      uow.tx,
      needs.map((need) => need.id),
    );
    if (used) continue;
    const people = [...new Set(needs.map(({ memberId }) => memberId))];
    const names = new Map((await membersByIds(uow.tx, people)).map((member) => [member.id, member.name]));
    found.push({ id, notified, needs, words, names: people.map((each) => names.get(each) ?? '?') });
  }
  return found;
}
