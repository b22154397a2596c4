import type { ActorContext, PersonalDataItem, UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { parrainOf, teamOf } from '../access.ts';
import { dismissOthers, search } from '../handlers/matchmaking.ts';
import { refreshReview } from '../handlers/review.ts';
import { isRefused, transition } from '../handlers/transition.ts';
import { viewContextFor } from '../locales/index.ts';
import { notify } from '../notifications/requests.ts';
import { isAccountOf } from '../rules/accounting.ts';
import { NO_TEXTS, type Request } from '../rules/request.ts';
import { OPEN, requestStates } from '../rules/states.ts';
import { requestsAsking, setAsked } from '../store/asked.ts';
import { availabilityBy } from '../store/availability.ts';
import { questionsBy } from '../store/questions.ts';
import { deleteRequest, requestsWhere, saveRequest } from '../store/requests.ts';
import { setTimers } from '../store/timers.ts';
import { short, showButton, titleOf, whenOf } from '../views/format.ts';
import { simpleMessage } from '../views/simple.ts';

const ASKED = ['asked', 'declined', 'dismissed', 'took'] as const;

/** What is kept of her, in words. */
export async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, secrets, member } = context;
  const words = viewContextFor(context, member).words.after.kept;
  const asked = (await requestsWhere(tx, secrets, { authorId: member.id })).length;
  const given = (await requestsWhere(tx, secrets, { parrainId: member.id })).length;
  const solicited = (await requestsAsking(tx, member.id, ASKED)).length;
  const details = [
    ...(asked > 0 ? [words.asked(asked)] : []),
    ...(given > 0 ? [words.given(given)] : []),
    ...(solicited > 0 ? [words.solicited(solicited)] : []),
    ...((await availabilityBy(tx, member.id)) ? [words.offers] : []),
  ];
  return details.length === 0 ? [] : [{ label: words.label, detail: [...details, words.why].join(' ') }];
}

/** The same as data. */
export async function exportPersonalData(
  { tx, secrets }: UnitOfWork,
  member: Member,
): Promise<Record<string, unknown>> {
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const data = ({ state, field, wished, granted, used, startsAt, sentAt }: Request) => ({
    state,
    field,
    minutesWished: wished,
    minutesGranted: granted,
    minutesUsed: used,
    startsAt: instant(startsAt),
    sentAt: instant(sentAt),
  });
  return {
    requests: (await requestsWhere(tx, secrets, { authorId: member.id })).map((request) => ({
      ...data(request),
      ...request.texts,
    })),
    given: (await requestsWhere(tx, secrets, { parrainId: member.id })).map((request) => ({
      ...data(request),
      title: request.texts.title,
    })),
    timesAsked: (await requestsAsking(tx, member.id, ASKED)).length,
    questions: (await questionsBy(tx, secrets, member.id)).map(({ question, answer }) => ({
      question,
      answer,
    })),
    availability: await availabilityBy(tx, member.id),
  };
}

/**
 * What she wrote goes; the hours of her team stay counted, without her name. What she was to give is looked
 * for elsewhere, and the team is told.
 */
export async function release(uow: UnitOfWork, member: Member): Promise<void> {
  const { tx, secrets } = uow;
  for (const request of await requestsWhere(tx, secrets, { parrainId: member.id }))
    await withoutParrain(uow, request, member);
  for (const request of await requestsWhere(tx, secrets, { authorId: member.id }))
    await withoutAuthor(uow, request, member);
}

/** An hour that she took, and that is to come, goes back to the search. */
async function withoutParrain(uow: UnitOfWork, request: Request, member: Member): Promise<void> {
  if (!requestStates.can(request.state, 'release'))
    return saveRequest(uow.tx, uow.secrets, { ...request, parrainId: null });
  const searching = await transition(uow, request, 'release', null);
  if (isRefused(searching)) return;
  // She is erased in the same breath: nobody asks her again.
  await setAsked(uow.tx, request.id, member.id, 'declined');
  await notify(uow, searching, await teamOf(uow, searching), 'released', (view) => {
    const { byParrain } = view.words.moments.released;
    const say = (title: string) => byParrain(view.words.someone, title);
    return simpleMessage(
      {
        summary: say(short(titleOf(view, request))),
        text: say(titleOf(view, request)),
      },
      showButton(view, request),
    );
  });
  await search(uow, searching);
}

/** A request that others of her team still live by stays with them; else it is withdrawn, its texts erased. */
async function withoutAuthor(uow: UnitOfWork, request: Request, member: Member): Promise<void> {
  if (request.state === 'draft') return deleteRequest(uow.tx, request.id);
  const team = (await teamOf(uow, request)).filter(({ id }) => id !== member.id);
  const isOpen = OPEN.includes(request.state);
  const nameless = (last: Request): Request => ({
    ...last,
    authorId: null,
    account: isAccountOf(last.account, member.id) ? `erased/${last.id}` : last.account,
  });
  if (isOpen && team.length > 0) return saveRequest(uow.tx, uow.secrets, nameless(request));
  let last = request;
  if (isOpen) {
    const event = request.state === 'held' ? 'missed' : 'withdraw';
    const withdrawn = await transition(uow, request, event, null);
    // What is sent from here on repeats nothing that she wrote: it is erased.
    last = { ...(isRefused(withdrawn) ? request : withdrawn), texts: NO_TEXTS };
    await saveRequest(uow.tx, uow.secrets, last);
    await dismissOthers(uow, last, null, (view) => simpleMessage(view.words.gone));
    await refreshReview(uow, last);
    const parrain = await parrainOf(uow, last);
    await notify(uow, last, parrain ? [parrain] : [], 'withdrawn', (view) => {
      const { erased } = view.words.need.withdraw;
      return simpleMessage({ summary: erased(whenOf(view, last)), text: erased(whenOf(view, last)) });
    });
  }
  await setTimers(uow.tx, last.id, []);
  await saveRequest(uow.tx, uow.secrets, { ...nameless(last), texts: NO_TEXTS });
}
