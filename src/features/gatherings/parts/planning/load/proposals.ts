import { DateTime } from 'luxon';
import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { newGathering, type Times } from '../../../../../community/gatherings/new-gathering.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import { membersWithRole } from '../../../../../community/members/members.ts';
import { type Proposal, proposalsOf } from '../rules/proposals.ts';
import { decidedSince } from '../store.ts';
import type { Proposed } from '../views/proposals.ts';
import { loadWarnings } from './warnings.ts';

/** How far ahead coaches are shown what the rhythms propose. */
const MONTHS_AHEAD = 2;

/** The métiers that have EIG, in the programme's order. */
async function livingMetiers({ tx, programme }: UnitOfWork): Promise<string[]> {
  const eig = await membersWithRole(tx, 'eig');
  return programme.metiers.map(({ id }) => id).filter((id) => eig.some(({ metier }) => metier === id));
}

/** What is proposed from now on up to a day. */
export async function proposedUntil(uow: UnitOfWork, untilOn: string): Promise<Proposal[]> {
  const { tx, now, programme, calendar } = uow;
  const metiers = await livingMetiers(uow);
  const decided = await decidedSince(tx, calendar.localDate(now));
  return proposalsOf(programme, calendar, { now, untilOn, metiers, decided });
}

/** What is proposed for the next two months. */
export function proposedSoon(uow: UnitOfWork): Promise<Proposal[]> {
  const today = DateTime.fromISO(uow.calendar.localDate(uow.now), { zone: 'utc' });
  return proposedUntil(uow, today.plus({ months: MONTHS_AHEAD }).toFormat('yyyy-MM-dd'));
}

/** The gatherings that a proposal would make: one, or one for each métier. */
export function gatheringsOf(
  uow: UnitOfWork,
  { format, metiers, nominalOn }: Proposal,
  { startsAt, endsAt }: Times,
  authorId: string | null,
): Gathering[] {
  const title = format[uow.programme.promotion.locale];
  return metiers.map((metier) =>
    newGathering(uow, uow.now, {
      ...{ format: format.id, title, metier, nominalOn, authorId },
      ...{ startsAt, endsAt },
    }),
  );
}

/** Proposals with what the calendar says of each, and whether they would be announced at once. */
export async function loadProposed(
  uow: UnitOfWork,
  proposals: readonly Proposal[],
  locale: Locale,
): Promise<Proposed[]> {
  const proposed: Proposed[] = [];
  for (const proposal of proposals) {
    const [first, ...others] = gatheringsOf(uow, proposal, proposal, null);
    const warnings = first ? await loadWarnings(uow, [first, ...others], locale) : [];
    proposed.push({ ...proposal, warnings, late: first !== undefined && first.announceAt <= uow.now });
  }
  return proposed;
}
