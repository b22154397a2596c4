import type { ActorContext, PersonalDataItem, UnitOfWork } from '../../../community/feature/feature.ts';
import { pausedOn } from '../../../community/matching/pauses.ts';
import type { Member } from '../../../community/members/member.ts';
import { askNext, end } from '../handlers/matchmaking.ts';
import { helpersOf } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { answerAsked, updateChannel } from '../notifications/asked.ts';
import { OPEN } from '../rules/states.ts';
import { askedBy, askedFor } from '../store/asked.ts';
import { allCards } from '../store/cards.ts';
import { deleteOffer, offersWhere } from '../store/offers.ts';
import { questionsWhere } from '../store/questions.ts';
import { requestById, requestsWhere } from '../store/requests.ts';

const cardsOf = async ({ tx, secrets }: UnitOfWork, memberId: string) =>
  (await allCards(tx, secrets)).filter((card) => card.memberId === memberId);

/** What is kept of her, in words. */
export async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, secrets, member, calendar, now } = context;
  const { kept } = viewContextFor(context, member).words.ending;
  const asked = (await requestsWhere(tx, secrets, { authorId: member.id })).length;
  const helped = (await offersWhere(tx, secrets, { memberId: member.id })).length;
  const cards = (await cardsOf(context, member.id)).length;
  const solicited = (await askedBy(tx, member.id)).length;
  const paused = (await pausedOn(tx, calendar.localDate(now))).has(member.id);
  if (asked + helped + cards + solicited === 0 && !paused) return [];
  const details = [
    kept.detail(asked, helped, cards),
    ...(solicited > 0 ? [kept.solicited(solicited)] : []),
    ...(paused ? [kept.paused] : []),
    kept.why,
  ];
  return [{ label: kept.label, detail: details.join(' ') }];
}

/** The same as data. */
export async function exportPersonalData(uow: UnitOfWork, member: Member): Promise<Record<string, unknown>> {
  const { tx, secrets, calendar, now } = uow;
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const requests = await requestsWhere(tx, secrets, { authorId: member.id });
  return {
    requests: requests.map(({ state, field, stance, audience, sentAt, endedAt, texts }) => ({
      ...{ state, field, stance, audience },
      ...{ sentAt: instant(sentAt), endedAt: instant(endedAt) },
      ...texts,
    })),
    timesAsked: (await askedBy(tx, member.id)).length,
    offers: (await offersWhere(tx, secrets, { memberId: member.id })).map(({ state, texts }) => ({
      state,
      understood: texts.understood,
      idea: texts.idea,
    })),
    questions: (await questionsWhere(tx, secrets, { memberId: member.id })).map(({ question }) => question),
    cards: (await cardsOf(uow, member.id)).map(({ title, text, helped }) => ({ title, text, helped })),
    pausedUntil: (await pausedOn(tx, calendar.localDate(now))).get(member.id) ?? null,
  };
}

/**
 * Her requests end, and the messages that repeated them repeat them no more; whoever she was helping finds others.
 */
export async function release(uow: UnitOfWork, member: Member): Promise<void> {
  const { tx, secrets } = uow;
  for (const request of await requestsWhere(tx, secrets, { authorId: member.id })) {
    const ended = OPEN.includes(request.state) ? await end(uow, request, 'close') : request;
    if (ended === null) continue;
    const words = { ...ended, sequence: ended.sequence + 1 };
    await updateChannel(uow, words, 'forgotten');
    for (const { memberId } of await askedFor(tx, request.id))
      await answerAsked(uow, words, memberId, (view) => view.words.helping.asked.dismissed, false);
  }
  for (const offer of await offersWhere(tx, secrets, { memberId: member.id })) {
    const request = await requestById(tx, secrets, offer.requestId);
    await deleteOffer(tx, offer.id);
    if (request?.state === 'helping' && (await helpersOf(uow, request)).length === 0)
      await askNext(uow, request, 'again');
  }
}
