import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { withRoom } from '../../../community/feature/messages/envelope.ts';
import { postIn } from '../../../community/feature/messages/messaging.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import { plusMonths } from '../../../community/format/iso-dates.ts';
import { awayOn } from '../../../community/members/absences.ts';
import { memberById, membersWithRole } from '../../../community/members/members.ts';
import { teamOf } from '../access.ts';
import { viewContextFor } from '../locales/index.ts';
import { answerAsked, ask, coachesKey, notify, type Render } from '../notifications/requests.ts';
import { type Candidate, choose } from '../rules/matching.ts';
import type { Request } from '../rules/request.ts';
import { askedFor, askedOf, declinesByMember, recordAsked } from '../store/asked.ts';
import { availabilityOf } from '../store/availability.ts';
import { acceptedBetween, givenIn } from '../store/requests.ts';
import { timerAt } from '../store/timers.ts';
import { askedMessage } from '../views/asking.ts';
import { button, short, showButton, teamName, titleOf } from '../views/format.ts';
import { noticeMessage } from '../views/simple.ts';
import { isRefused, transition } from './transition.ts';

/** The instants between which a month lies, of the day that an instant falls on. */
export function monthAround(
  { calendar }: Pick<UnitOfWork, 'calendar'>,
  at: number,
): { fromAt: number; untilAt: number } {
  const month = calendar.localDate(at).slice(0, 7);
  return {
    fromAt: calendar.instant(`${month}-01`, '00:00'),
    untilAt: calendar.instant(`${plusMonths(month, 1)}-01`, '00:00'),
  };
}

/** Every parrain, as matching sees her for this request. */
async function candidatesFor(uow: UnitOfWork, request: Request): Promise<Candidate[]> {
  const { tx, calendar, now } = uow;
  const parrains = await membersWithRole(tx, 'parrain');
  const todayOn = calendar.localDate(now);
  const { fromAt, untilAt } = monthAround(uow, now);
  const offers = await availabilityOf(tx, parrains);
  const accepted = await acceptedBetween(tx, fromAt, untilAt);
  const given = await givenIn(tx, request.field ?? '');
  const declines = await declinesByMember(tx);
  const away = await awayOn(tx, todayOn);
  const asked = new Map((await askedFor(tx, request.id)).map(({ memberId, state }) => [memberId, state]));
  return parrains
    .filter(({ id }) => id !== request.authorId)
    .map(({ id }) => {
      const { fields, monthly, pausedUntil } = offers.get(id) ?? {
        fields: [],
        monthly: null,
        pausedUntil: null,
      };
      return {
        id,
        fields,
        offered: monthly,
        accepted: accepted.get(id) ?? 0,
        given: given.get(id) ?? 0,
        declines: declines.get(id) ?? 0,
        unavailable: away.has(id) || (pausedUntil !== null && pausedUntil >= todayOn),
        asked: asked.get(id) ?? null,
      };
    });
}

/** What became of a search: others are asked, nobody is left, or there was nothing to look for. */
export type Found = 'asked' | 'nobody' | 'not-sought';

/**
 * Asks the next few for a request that is looking for somebody; coaches and the team are told when there is
 * nobody left to ask, unless it is done `quietly`. Those who were asked before, and are silent, may still say yes.
 */
export async function search(uow: UnitOfWork, request: Request, how?: 'quietly'): Promise<Found> {
  if (request.state !== 'searching' || request.field === null) return 'not-sought';
  const sought = { field: request.field, minutes: request.wished };
  const candidates = await candidatesFor(uow, request);
  // Somebody whose week is full is not asked while another can be.
  const room = await withRoom(
    uow,
    candidates.map(({ id }) => id),
  );
  const { askedAtOnce } = uow.programme.acceleration;
  const free = choose(
    candidates.filter(({ id }) => room.has(id)),
    sought,
    askedAtOnce,
  );
  const chosen = free.length > 0 ? free : choose(candidates, sought, askedAtOnce);
  if (chosen.length === 0) return giveUp(uow, request, how);
  // Whose search begins again has just been told so.
  const isFirst = request.wave === 0 && (await askedFor(uow.tx, request.id)).length === 0;
  const wave = request.wave + 1;
  const asking = await transition(uow, request, 'ask', null, { wave }, chosen.length);
  if (isRefused(asking)) return 'not-sought';
  const author = await authorName(uow, request);
  for (const { id, reasons } of chosen) {
    const member = await memberById(uow.tx, id);
    if (!member) continue;
    const again = (await askedOf(uow.tx, request.id, id)) !== null;
    await recordAsked(uow.tx, request.id, id, 'asked', wave);
    await ask(uow, asking, member, wave, (view) => askedMessage(view, asking, author, reasons, again));
  }
  if (isFirst) await notifyTeamAsked(uow, asking, chosen.length);
  return 'asked';
}

export async function authorName(uow: UnitOfWork, { authorId }: Request): Promise<string | null> {
  return authorId === null ? null : ((await memberById(uow.tx, authorId))?.name ?? null);
}

async function notifyTeamAsked(uow: UnitOfWork, request: Request, count: number): Promise<void> {
  const askAgainAt = await timerAt(uow.tx, request.id, 'ask');
  await notify(uow, request, await teamOf(uow, request), 'left', (view) => {
    const { left } = view.words.need;
    return noticeMessage(
      view,
      request,
      {
        summary: left.summary(short(titleOf(view, request))),
        say: () => left.text(view.words.people(count)),
        ...(askAgainAt === null
          ? {}
          : { note: left.next(formatMoment(askAgainAt, view.timeZone, view.locale)) }),
      },
      showButton(view, request),
    );
  });
}

async function giveUp(uow: UnitOfWork, request: Request, how?: 'quietly'): Promise<Found> {
  const unanswered = await transition(uow, request, 'nobody', null);
  if (isRefused(unanswered)) return 'not-sought';
  if (how === 'quietly') return 'nobody';
  const author = await authorName(uow, request);
  const channel = viewContextFor(uow);
  const { nobody } = channel.words.need;
  await postIn(
    uow,
    'coaches',
    'acceleration/coaches',
    coachesKey(unanswered, 'nobody'),
    noticeMessage(
      channel,
      request,
      {
        summary: nobody.summary(short(titleOf(channel, request))),
        say: (what) => nobody.coaches(what.request, teamName(channel, request, author)),
      },
      button(channel.words.buttons.show, 'show', request.id, 'primary'),
    ),
  );
  await notify(uow, unanswered, await teamOf(uow, unanswered), 'nobody', (view) => {
    const words = view.words.need.nobody;
    return noticeMessage(
      view,
      request,
      {
        summary: words.summary(short(titleOf(view, request))),
        say: (what) => words.text(what.request),
      },
      showButton(view, request),
    );
  });
  return 'nobody';
}

/** Those who were asked and had not answered: their buttons go, kindly. Who is `kept` hears nothing. */
export async function dismissOthers(
  uow: UnitOfWork,
  request: Request,
  kept: string | null,
  view: Render,
): Promise<void> {
  for (const { memberId, state, wave } of await askedFor(uow.tx, request.id)) {
    if (state !== 'asked' || memberId === kept) continue;
    await recordAsked(uow.tx, request.id, memberId, 'dismissed', wave);
    const member = await memberById(uow.tx, memberId);
    if (member) await answerAsked(uow, request, member, wave, view);
  }
}
