import { consentsIn } from '../../community/alumni/consents.ts';
import { fieldsOf, membersWithField } from '../../community/expertise/declared-fields.ts';
import type { UnitOfWork } from '../../community/feature/feature.ts';
import { withRoom } from '../../community/feature/messages/envelope.ts';
import { askedLately } from '../../community/matching/asked-lately.ts';
import { type Candidate, type Choice, choose } from '../../community/matching/choose.ts';
import { pausedOn } from '../../community/matching/pauses.ts';
import { awayOn } from '../../community/members/absences.ts';
import type { Member } from '../../community/members/member.ts';
import { allMembers, memberById } from '../../community/members/members.ts';
import { ASKED_AT_ONCE, addressedAs, type Request } from './rules/request.ts';
import { waitsLong } from './rules/timers.ts';
import { askedFor, askedOf, timesAskedSince, unsureIn } from './store/asked.ts';
import { allCards } from './store/cards.ts';
import { helpedIn, offersWhere } from './store/offers.ts';
import { questionsWhere } from './store/questions.ts';
import { requestsWhere } from './store/requests.ts';
import { timerAt } from './store/timers.ts';
import type { Steps } from './views/asking.ts';

/** When what is decided now is sent: in working hours. */
export const sendAtOf = ({ calendar, now }: Pick<UnitOfWork, 'calendar' | 'now'>): number =>
  calendar.nextWorkingMoment(now);

/**
 * Tells who may be asked about a request at an instant: alumni only where they agreed to it, and no more often in a
 * month than they said.
 */
export async function addressees(
  { tx, calendar, now }: Pick<UnitOfWork, 'tx' | 'calendar' | 'now'>,
  request: Pick<Request, 'audience'>,
): Promise<(member: Member) => boolean> {
  const monthAt = calendar.instant(`${calendar.localDate(now).slice(0, 7)}-01`, '00:00');
  const asked = await timesAskedSince(tx, monthAt);
  const agreed = await consentsIn(tx);
  const willing = new Set(
    agreed.flatMap(({ memberId, perMonth }) => ((asked.get(memberId) ?? 0) < perMonth ? memberId : [])),
  );
  return (member) => {
    const as = member.active ? addressedAs(member, request) : null;
    return as !== null && (as !== 'alumni' || willing.has(member.id));
  };
}

/** All to whom a request goes, as matching sees them for it. */
async function candidatesFor(uow: UnitOfWork, request: Request): Promise<Candidate[]> {
  const { tx, calendar } = uow;
  const { field } = request;
  // What leaves tomorrow morning is asked of those who are there, and have room, then.
  const at = { ...uow, now: sendAtOf(uow) };
  const mayAsk = await addressees(at, request);
  const members = (await allMembers(tx)).filter((member) => member.id !== request.authorId && mayAsk(member));
  const on = calendar.localDate(at.now);
  const [away, paused] = [await awayOn(tx, on), await pausedOn(tx, on)];
  const room = await withRoom(
    at,
    members.map(({ id }) => id),
  );
  const lately = await askedLately(uow);
  const asked = new Set((await askedFor(tx, request.id)).map(({ memberId }) => memberId));
  const offered = (await offersWhere(tx, uow.secrets, { requestId: request.id })).map(
    ({ memberId }) => memberId,
  );
  const helps = new Set(field === null ? [] : await membersWithField(tx, field, 'help'));
  const interested = new Set(field === null ? [] : await membersWithField(tx, field, 'interested'));
  const helped = field === null ? new Map<string, number>() : await helpedIn(tx, field);
  const unsure = field === null ? new Map<string, number>() : await unsureIn(tx, field);
  return members.map(({ id, defi }) => ({
    id,
    defi,
    declared: helps.has(id) ? 'help' : interested.has(id) ? 'interested' : null,
    helped: helped.get(id) ?? 0,
    declined: unsure.get(id) ?? 0,
    load: [lately.get(id) ?? 0],
    available: !away.has(id) && !paused.has(id) && !asked.has(id) && !offered.includes(id),
    room: room.has(id),
  }));
}

/** Who would be asked next, and why: the same choice again as long as nothing changes. */
export async function chooseNext(uow: UnitOfWork, request: Request, author: Member): Promise<Choice[]> {
  const draw = `${request.id}/${request.wave + 1}`;
  const sought = { field: request.field, defi: author.defi, draw };
  return choose(await candidatesFor(uow, request), sought, ASKED_AT_ONCE);
}

export const nameOf = async ({ tx }: Pick<UnitOfWork, 'tx'>, memberId: string): Promise<string> =>
  (await memberById(tx, memberId))?.name ?? '?';

/** Who asks, for somebody who offers help: null when she answers in the channel, where no name is shown. */
export async function knownAuthor(
  uow: UnitOfWork,
  request: Pick<Request, 'id' | 'authorId' | 'named'>,
  memberId: string,
): Promise<string | null> {
  const isKnown = request.named || (await askedOf(uow.tx, request.id, memberId)) !== null;
  return isKnown ? nameOf(uow, request.authorId) : null;
}

/** With whom its author was put in touch, who are here still. */
export async function helpersOf(uow: UnitOfWork, { id }: Pick<Request, 'id'>): Promise<Member[]> {
  const accepted = (await offersWhere(uow.tx, uow.secrets, { requestId: id })).filter(
    ({ state }) => state === 'accepted',
  );
  const helpers: Member[] = [];
  for (const memberId of new Set(accepted.map((offer) => offer.memberId))) {
    const member = await memberById(uow.tx, memberId);
    if (member?.active) helpers.push(member);
  }
  return helpers;
}

/** Offers and questions that wait for its author. */
export async function loadPending(uow: UnitOfWork, { id }: Pick<Request, 'id'>) {
  const offers = (await offersWhere(uow.tx, uow.secrets, { requestId: id })).filter(
    ({ state }) => state === 'offered',
  );
  const questions = (await questionsWhere(uow.tx, uow.secrets, { requestId: id })).filter(
    ({ answer }) => answer === null,
  );
  return { offers, questions };
}

/** All that became of a request, for its author. */
export async function loadSteps(uow: UnitOfWork, request: Request): Promise<Steps> {
  const asked = await askedFor(uow.tx, request.id);
  const { offers, questions } = await loadPending(uow, request);
  const named = async (list: readonly { id: string; memberId: string }[]) => {
    const all = [];
    for (const { id, memberId } of list) all.push({ id, name: await nameOf(uow, memberId) });
    return all;
  };
  return {
    asked: asked.length,
    answered: asked.filter(({ state }) => state === 'offered' || state === 'unsure').length,
    referred: asked.filter(({ referrerId }) => referrerId !== null).length,
    offers: await named(offers),
    questions: await named(questions),
    helpers: (await helpersOf(uow, request)).map(({ name }) => name),
    nextAt: await timerAt(uow.tx, request.id, 'wave'),
    coachesSee: waitsLong(request, uow.calendar, uow.now),
    kept: (await allCards(uow.tx, uow.secrets)).some(({ requestId }) => requestId === request.id),
  };
}

/** The requests that have waited for four working days: what coaches see. */
export async function loadWaiting(uow: UnitOfWork): Promise<Request[]> {
  const open = await requestsWhere(uow.tx, uow.secrets, { states: ['asking', 'open'] });
  return open.filter((request) => waitsLong(request, uow.calendar, uow.now)).reverse();
}

/** What she said she can help with, and what interests her. */
export async function loadSkills({ tx }: UnitOfWork, memberId: string) {
  const fields = await fieldsOf(tx, memberId);
  const at = (wanted: 'help' | 'interested') =>
    fields.filter(({ level }) => level === wanted).map(({ field }) => field);
  return { help: at('help'), interested: at('interested') };
}
