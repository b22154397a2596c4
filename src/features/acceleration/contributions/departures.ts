import type { Markdown } from '../../../chat/markdown.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type {
  Departure,
  DepartureEffect,
  DepartureNews,
} from '../../../community/members/departures/departure.ts';
import type { Locale, Member } from '../../../community/members/member.ts';
import { isOfTeam, parrainOf, teamOf } from '../access.ts';
import { dismissOthers, search } from '../handlers/matchmaking.ts';
import { refreshReview } from '../handlers/review.ts';
import { isRefused, transition } from '../handlers/transition.ts';
import type { AccelerationWords } from '../locales/fr.ts';
import { accelerationWords, viewContextFor } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';
import { OPEN, requestStates } from '../rules/states.ts';
import { askedFor, requestsAsking, setAsked } from '../store/asked.ts';
import { requestById, requestsWhere } from '../store/requests.ts';
import { whenOf } from '../views/format.ts';
import { simpleMessage } from '../views/simple.ts';

/** Coaches hear how many requests find nobody any more. */
const NOBODY: Pick<DepartureEffect, 'coaches'> = {
  coaches: {
    key: 'acceleration',
    text: (locale: Locale, count: number) => accelerationWords(locale).moments.left.coaches(count),
  },
};

const news = (
  uow: UnitOfWork,
  member: Member,
  request: Request,
  say: (words: AccelerationWords['moments']['left'], when: string) => string | Markdown,
): DepartureNews => ({
  member,
  text(locale) {
    const view = viewContextFor(uow, { locale });
    return say(view.words.moments.left, whenOf(view, request) ?? '');
  },
});

/**
 * What she was to give is looked for elsewhere, and what she was asked goes on to the next. What her team asked
 * stays with the others of it; with nobody left it is withdrawn. What took place already stays to be told by
 * who is there.
 */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const { tx, secrets } = uow;
  const effects: DepartureEffect[] = [];
  for (const request of await requestsWhere(tx, secrets, { parrainId: member.id, states: OPEN }))
    effects.push(...(await withoutParrain(uow, request, member)));
  for (const id of await requestsAsking(tx, member.id, ['asked'])) {
    const request = await requestById(tx, secrets, id);
    if (request) effects.push(...(await withoutAsked(uow, request, member)));
  }
  for (const request of await requestsWhere(tx, secrets, { states: OPEN }))
    if (isOfTeam(member, request)) effects.push(...(await withoutTeam(uow, request)));
  return effects;
}

/** The minutes are given back, and the search goes on. */
async function withoutParrain(uow: UnitOfWork, request: Request, member: Member): Promise<DepartureEffect[]> {
  if (!requestStates.can(request.state, 'release')) return [];
  const searching = await transition(uow, request, 'release', null);
  if (isRefused(searching)) return [];
  await setAsked(uow.tx, request.id, member.id, 'declined');
  const found = await search(uow, searching, 'quietly');
  const team = await teamOf(uow, searching);
  return [
    {
      about: 'an acceleration hour is cancelled; its request looks for somebody else',
      news: team.map((one) => news(uow, one, request, (words, when) => words.team(when, found === 'nobody'))),
      ...(found === 'nobody' ? NOBODY : {}),
    },
  ];
}

/** She will not answer; when nobody else was asked, the next are. */
async function withoutAsked(uow: UnitOfWork, request: Request, member: Member): Promise<DepartureEffect[]> {
  const declined = await transition(uow, request, 'decline', null);
  if (isRefused(declined)) return [];
  await setAsked(uow.tx, request.id, member.id, 'declined');
  const about = 'a request for hours that she was asked for goes on to the next';
  const waiting = (await askedFor(uow.tx, request.id)).some(({ state }) => state === 'asked');
  if (waiting || (await search(uow, declined, 'quietly')) !== 'nobody') return [{ about }];
  const team = await teamOf(uow, declined);
  return [{ about, news: team.map((one) => news(uow, one, request, (words) => words.nobody)), ...NOBODY }];
}

/** With nobody of the team left, what was asked is asked no more; a draft is its author's, and waits for her. */
async function withoutTeam(uow: UnitOfWork, request: Request): Promise<DepartureEffect[]> {
  if (request.state === 'draft' || request.state === 'held') return [];
  if ((await teamOf(uow, request)).length > 0) return [];
  const parrain = await parrainOf(uow, request);
  const withdrawn = await transition(uow, request, 'withdraw', null);
  if (isRefused(withdrawn)) return [];
  await dismissOthers(uow, withdrawn, null, (view) => simpleMessage(view.words.gone));
  await refreshReview(uow, withdrawn);
  return [
    {
      about: 'a request for hours is withdrawn: nobody of the team is left',
      news: parrain ? [news(uow, parrain, request, (words, when) => words.parrain(when))] : [],
    },
  ];
}
