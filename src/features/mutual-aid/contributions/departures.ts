import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departures/departure.ts';
import { memberById } from '../../../community/members/members.ts';
import { advanceIfNobodyIsLeft, askNext, end } from '../handlers/matchmaking.ts';
import { helpersOf } from '../load.ts';
import { mutualAidWords } from '../locales/index.ts';
import { OPEN } from '../rules/states.ts';
import { askedBy, setAsked } from '../store/asked.ts';
import { deleteOffer, offersWhere } from '../store/offers.ts';
import { deleteRequest, requestById, requestsWhere } from '../store/requests.ts';

/** What she asked is closed; what she was asked, or had offered, goes on to others, and its author hears of it. */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const { tx, secrets } = uow;
  const effects: DepartureEffect[] = [];
  for (const request of await requestsWhere(tx, secrets, { authorId: member.id })) {
    if (request.state === 'draft') await deleteRequest(tx, request.id);
    if (!OPEN.includes(request.state)) continue;
    const helpers = await helpersOf(uow, request);
    await end(uow, request, 'close');
    effects.push({
      about: 'a request for help is closed',
      news: helpers.map((helper) => ({
        member: helper,
        text: (locale) => mutualAidWords(locale).ending.leaving.asker(request.texts.title),
      })),
    });
  }
  for (const { requestId, state } of await askedBy(tx, member.id)) {
    const request = state === 'asked' ? await requestById(tx, secrets, requestId) : null;
    if (!request || !OPEN.includes(request.state)) continue;
    await setAsked(tx, requestId, member.id, 'dismissed');
    await advanceIfNobodyIsLeft(uow, request);
    effects.push({ about: 'a request for help goes on to others' });
  }
  for (const offer of await offersWhere(tx, secrets, { memberId: member.id }))
    effects.push(...(await withoutOffer(uow, offer.id, offer.requestId)));
  return effects;
}

/** What she offered goes; with nobody else in touch with its author, others are asked. */
async function withoutOffer(uow: UnitOfWork, offerId: string, requestId: string): Promise<DepartureEffect[]> {
  const { tx, secrets } = uow;
  const request = await requestById(tx, secrets, requestId);
  if (!request || !OPEN.includes(request.state)) return [];
  await deleteOffer(tx, offerId);
  if (request.state !== 'helping' || (await helpersOf(uow, request)).length > 0) return [];
  await askNext(uow, request, 'again');
  const author = await memberById(tx, request.authorId);
  return [
    {
      about: 'a request for help looks for somebody else',
      news: author?.active
        ? [
            {
              member: author,
              text: (locale) => mutualAidWords(locale).ending.leaving.helper(request.texts.title),
            },
          ]
        : [],
    },
  ];
}
