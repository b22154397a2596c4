import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departures/departure.ts';
import { cancelFor } from '../handlers/changing.ts';
import { everybody } from '../load.ts';
import { oneToOneWords } from '../locales/index.ts';

/**
 * What she had to come is cancelled, on either side. Whoever follows her EIG from then on is shown that they have no
 * time yet.
 */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const everyone = await everybody(uow);
  const others = new Map<string, { side: 'eig' | 'coach'; count: number }>();
  for (const meeting of await cancelFor(uow, member, everyone)) {
    const side = meeting.memberId === member.id ? 'coach' : 'eig';
    const otherId = side === 'coach' ? meeting.coachId : meeting.memberId;
    if (otherId === null) continue;
    others.set(otherId, { side, count: (others.get(otherId)?.count ?? 0) + 1 });
  }
  return [...others].map(([otherId, { side, count }]): DepartureEffect => {
    const other = everyone.find(({ id }) => id === otherId);
    const about = `a meeting of two with ${other?.name ?? 'somebody who left'} is cancelled`;
    if (!other?.active) return { about };
    return {
      about,
      news: [
        {
          member: other,
          text: (locale) => {
            const { leaving } = oneToOneWords(locale);
            return side === 'eig' ? leaving.eig : leaving.coach(count);
          },
        },
      ],
    };
  });
}
