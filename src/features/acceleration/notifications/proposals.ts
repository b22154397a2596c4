import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { bothSides } from '../access.ts';
import type { MomentKind } from '../forms/moment.ts';
import { authorName } from '../handlers/matchmaking.ts';
import type { Request } from '../rules/request.ts';
import { availabilityOf } from '../store/availability.ts';
import { teamName } from '../views/format.ts';
import { grantedMessage, proposedMessage } from '../views/moment.ts';
import { notifyLive } from './requests.ts';

/** What each has in her agenda at the moment of a request: titles, and not this one. */
async function clashesOf(uow: UnitOfWork, request: Request, members: readonly Member[]) {
  const clashes = new Map<string, string[]>();
  const { startsAt, endsAt, id } = request;
  if (startsAt === null || endsAt === null) return clashes;
  for (const member of members) {
    const entries = await uow.contributions.agenda(uow, member, { fromAt: startsAt, untilAt: endsAt });
    const titles = entries
      .filter((entry) => entry.id !== `acceleration/${id}` && entry.state !== 'cancelled')
      .filter((entry) => entry.startsAt < endsAt && entry.endsAt > startsAt)
      .map(({ title }) => title);
    clashes.set(member.id, titles.slice(0, 3));
  }
  return clashes;
}

/** Brings a proposed moment to the other side, who confirms it or proposes otherwise. */
export async function notifyProposal(
  uow: UnitOfWork,
  request: Request,
  by: Member,
  from: 'team' | 'parrain',
  how: MomentKind,
): Promise<void> {
  const { team, parrain } = await bothSides(uow, request);
  const readers = from === 'parrain' ? team : parrain ? [parrain] : [];
  const side = from === 'parrain' ? 'team' : 'parrain';
  const clashes = await clashesOf(uow, request, readers);
  await notifyLive(uow, request, readers, (view, member) =>
    proposedMessage(view, request, { who: by.name, how, side, clash: clashes.get(member.id) ?? [] }),
  );
}

/** Introduces both sides to each other: who is who, when, where, and how to be reached. */
export async function notifyGranted(uow: UnitOfWork, request: Request): Promise<void> {
  const { team, parrain } = await bothSides(uow, request);
  const author = await authorName(uow, request);
  const offers = await availabilityOf(uow.tx, parrain ? [parrain] : []);
  const fields = parrain ? (offers.get(parrain.id)?.fields ?? []) : [];
  await notifyLive(uow, request, team, (view) =>
    grantedMessage(view, request, {
      side: 'team',
      people: parrain ? [parrain] : [],
      fields,
      teamNamed: teamName(view, request, author),
    }),
  );
  await notifyLive(uow, request, parrain ? [parrain] : [], (view) =>
    grantedMessage(view, request, {
      side: 'parrain',
      people: team,
      fields,
      teamNamed: teamName(view, request, author),
    }),
  );
}
