import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { updateMessages, withdrawQueued, writeTo } from '../../../../community/feature/messages/messaging.ts';
import { plusMonths } from '../../../../community/format/iso-dates.ts';
import type { Member } from '../../../../community/members/member.ts';
import { allMembers } from '../../../../community/members/members.ts';
import { viewContextFor } from '../../locales/pilotage.ts';
import type { Defi } from '../../rules.ts';
import { stillAsked, stillAwaited } from './contributions/still-true.ts';
import { committeeOf, decisionPrefix } from './load.ts';
import type { Decision } from './rules/decision.ts';
import { isOf } from './rules/pilotage.ts';
import { answerMessage, closedMessage, sponsorMessage } from './views/decision.ts';
import { askMessage, filledMessage } from './views/pilotage.ts';

/** Of one promotion: a défi of the next may bear the same name, in the same month. */
const askPrefix = (
  { programme: { promotion } }: Pick<UnitOfWork, 'programme'>,
  month: string,
  { ref }: Pick<Defi, 'ref'>,
  again: boolean,
): string => `pilotage/${again ? 'again' : 'ask'}/${promotion.id}/${month}/${ref}/`;

/** The first instant of the month after. */
const endOf = ({ calendar }: Pick<UnitOfWork, 'calendar'>, month: string): number =>
  calendar.instant(`${plusMonths(month, 1)}-01`, '00:00');

/** Asks a défi's porteurs for the pilotage of a month; once more, when `again`. */
export async function askPorteurs(
  uow: UnitOfWork,
  defi: Pick<Defi, 'name' | 'ref'>,
  porteurs: readonly Member[],
  { month, again, notBefore }: { month: string; again: boolean; notBefore: number },
): Promise<void> {
  const until = endOf(uow, month);
  await writeTo(uow, porteurs, {
    kind: again ? 'defi/pilotage-again' : 'defi/pilotage',
    key: ({ id }) => `${askPrefix(uow, month, defi, again)}${id}`,
    notBefore,
    expiresAt: until,
    still: ({ id }) => stillAwaited(defi.ref, month, id),
    message: (member) => askMessage(viewContextFor(uow, member), defi, month, { again, until }),
  });
}

/** It is filled in: nobody else is kept waiting by what was asked, and whoever was not asked yet no longer is. */
export async function settleAsked(
  uow: UnitOfWork,
  defi: Pick<Defi, 'name' | 'ref'>,
  month: string,
): Promise<void> {
  const members = await byId(uow);
  for (const again of [false, true]) {
    const prefix = askPrefix(uow, month, defi, again);
    await withdrawQueued(uow, prefix);
    await updateMessages(uow, prefix, 'filled', ({ memberId }) =>
      filledMessage(viewContextFor(uow, members.get(memberId ?? '')), defi, month),
    );
  }
}

/** Tells the sponsors of a decision that is asked of them, each once. */
export async function askSponsors(
  uow: UnitOfWork,
  decision: Decision,
  sponsors: readonly Member[],
): Promise<void> {
  await writeTo(uow, sponsors, {
    kind: 'defi/decision',
    key: ({ id }) => `${decisionPrefix(decision)}${id}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: ({ id }) => stillAsked(decision.id, id),
    message: (member) => sponsorMessage(viewContextFor(uow, member), decision),
  });
}

/**
 * Shows where the sponsors were told how a decision stands by now; whoever was not told yet, and has nothing to decide
 * any more, is not told. `edition` is what the change is: said twice, it is sent once.
 */
export async function updateSponsors(
  uow: UnitOfWork,
  decision: Decision,
  edition = `${decision.state}-${decision.version}`,
): Promise<void> {
  const members = await byId(uow);
  const committee = await committeeOf(uow, decision);
  const isTheirs = (memberId: string | null): boolean => {
    const member = members.get(memberId ?? '');
    return member !== undefined && isOf(member, 'sponsor', decision.defi);
  };
  const waits = decision.state === 'asked';
  await withdrawQueued(uow, decisionPrefix(decision), ({ memberId }) => !waits || !isTheirs(memberId));
  await updateMessages(uow, decisionPrefix(decision), edition, ({ memberId }) => {
    const view = viewContextFor(uow, members.get(memberId ?? ''));
    const theirs = isTheirs(memberId);
    return waits && theirs
      ? sponsorMessage(view, decision)
      : closedMessage(view, decision, { committee, isTheirs: theirs });
  });
}

/** Tells the défi's porteurs and EIG what the sponsor answered: they asked for it. */
export async function tellTeam(
  uow: UnitOfWork,
  decision: Decision,
  { porteurs, eig }: Pick<Defi, 'porteurs' | 'eig'>,
): Promise<void> {
  const committee = await committeeOf(uow, decision);
  const team = new Map([...porteurs, ...eig].map((member) => [member.id, member]));
  if (decision.deciderId !== null) team.delete(decision.deciderId);
  await writeTo(uow, [...team.values()], {
    kind: 'defi/answer',
    key: ({ id }) => `pilotage/answer/${decision.id}/${decision.state}/${id}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    message: (member) => answerMessage(viewContextFor(uow, member), decision, committee),
  });
}

const byId = async ({ tx }: Pick<UnitOfWork, 'tx'>): Promise<Map<string, Member>> =>
  new Map((await allMembers(tx)).map((member) => [member.id, member]));
