import type { Message } from '../../../chat/message.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { bothSides } from '../access.ts';
import type { MomentKind } from '../forms/moment.ts';
import { authorName } from '../handlers/matchmaking.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';
import { availabilityOf } from '../store/availability.ts';
import { teamName } from '../views/format.ts';
import { grantedMessage, proposedMessage, togetherMessage } from '../views/moment.ts';
import { notifyLive, notifyTogether } from './requests.ts';

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

/**
 * Introduces both sides to each other: who is who, when and where; in a conversation of theirs, or each alone, with how
 * to reach the others.
 */
export async function notifyGranted(uow: UnitOfWork, request: Request): Promise<void> {
  const { team, parrain } = await bothSides(uow, request);
  const author = await authorName(uow, request);
  const offers = await availabilityOf(uow.tx, parrain ? [parrain] : []);
  const fields = parrain ? (offers.get(parrain.id)?.fields ?? []) : [];
  const alone = (view: ViewContext, member: Member): Message => {
    const side = member.id === parrain?.id ? 'parrain' : 'team';
    const people = side === 'parrain' ? team : parrain ? [parrain] : [];
    return grantedMessage(view, request, {
      side,
      people,
      fields,
      teamNamed: teamName(view, request, author),
    });
  };
  if (parrain === null) return notifyLive(uow, request, team, alone);
  const both = [parrain, ...team.filter(({ id }) => id !== parrain.id)];
  await notifyTogether(uow, request, both, alone, (view) =>
    togetherMessage(view, request, { parrain, team, fields, teamNamed: teamName(view, request, author) }),
  );
}
