import { escapeMarkdown } from '../../../chat/markdown.ts';
import type { Call, Kept, Work } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { parrainOf, teamOf } from '../access.ts';
import { search, spare } from '../handlers/matchmaking.ts';
import { refreshReview } from '../handlers/review.ts';
import { advance, isRefused } from '../handlers/transition.ts';
import { voiceFor } from '../locales/index.ts';
import { tell } from '../notifications/requests.ts';
import { NO_TEXTS, type Request } from '../rules/request.ts';
import { next, OPEN } from '../rules/states.ts';
import { requestsAsking, setAsked } from '../store/asked.ts';
import { saidBy } from '../store/availability.ts';
import { questionsBy } from '../store/questions.ts';
import { deleteRequest, requestsWhere, saveRequest } from '../store/requests.ts';
import { planDues } from '../store/timers.ts';
import { short, showButton, titleOf, whenOf } from '../views/format.ts';
import { saidMessage } from '../views/simple.ts';

const ASKED = ['asked', 'declined', 'spared', 'took'] as const;

/** What is kept of her, in words. */
export async function kept(call: Call): Promise<Kept[]> {
  const { tx, secrets, member } = call;
  const words = voiceFor(call, member).words.after.kept;
  const asked = (await requestsWhere(tx, secrets, { authorId: member.id })).length;
  const given = (await requestsWhere(tx, secrets, { parrainId: member.id })).length;
  const solicited = (await requestsAsking(tx, member.id, ASKED)).length;
  const details = [
    ...(asked > 0 ? [words.asked(asked)] : []),
    ...(given > 0 ? [words.given(given)] : []),
    ...(solicited > 0 ? [words.solicited(solicited)] : []),
    ...((await saidBy(tx, member.id)) ? [words.offers] : []),
  ];
  return details.length === 0 ? [] : [{ label: words.label, detail: [...details, words.why].join(' ') }];
}

/** The same as data. */
export async function exportOf({ tx, secrets }: Work, member: Member): Promise<Record<string, unknown>> {
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
    availability: await saidBy(tx, member.id),
  };
}

/**
 * What she wrote goes; the hours of her team stay counted, without her name. What she was to give is looked
 * for elsewhere, and the team is told.
 */
export async function release(work: Work, member: Member): Promise<void> {
  const { tx, secrets } = work;
  for (const request of await requestsWhere(tx, secrets, { parrainId: member.id }))
    await withoutParrain(work, request, member);
  for (const request of await requestsWhere(tx, secrets, { authorId: member.id }))
    await withoutAuthor(work, request, member);
}

/** An hour that she took, and that is to come, goes back to the search. */
async function withoutParrain(work: Work, request: Request, member: Member): Promise<void> {
  if (typeof next(request.state, 'release') !== 'string')
    return saveRequest(work.tx, work.secrets, { ...request, parrainId: null });
  const searching = await advance(work, request, 'release', null);
  if (isRefused(searching)) return;
  // She is erased in the same breath: nobody asks her again.
  await setAsked(work.tx, request.id, member.id, 'declined');
  await tell(work, searching, await teamOf(work, searching), 'released', (voice) => {
    const { byParrain } = voice.words.moments.released;
    const say = (title: string) => byParrain(voice.words.someone, title);
    return saidMessage(
      {
        summary: say(short(titleOf(voice, request))),
        text: say(escapeMarkdown(titleOf(voice, request))),
      },
      showButton(voice, request),
    );
  });
  await search(work, searching);
}

/** A request that others of her team still live by stays with them; else it is withdrawn, its texts erased. */
async function withoutAuthor(work: Work, request: Request, member: Member): Promise<void> {
  if (request.state === 'draft') return deleteRequest(work.tx, request.id);
  const team = (await teamOf(work, request)).filter(({ id }) => id !== member.id);
  const isOpen = OPEN.includes(request.state);
  const nameless = (last: Request): Request => ({
    ...last,
    authorId: null,
    account: last.account === `member/${member.id}` ? `erased/${last.id}` : last.account,
  });
  if (isOpen && team.length > 0) return saveRequest(work.tx, work.secrets, nameless(request));
  let last = request;
  if (isOpen) {
    const event = request.state === 'held' ? 'missed' : 'withdraw';
    const withdrawn = await advance(work, request, event, null);
    // What is sent from here on repeats nothing that she wrote: it is erased.
    last = { ...(isRefused(withdrawn) ? request : withdrawn), texts: NO_TEXTS };
    await saveRequest(work.tx, work.secrets, last);
    await spare(work, last, null, (voice) => saidMessage(voice.words.gone));
    await refreshReview(work, last);
    const parrain = await parrainOf(work, last);
    await tell(work, last, parrain ? [parrain] : [], 'withdrawn', (voice) => {
      const { erased } = voice.words.need.withdraw;
      return saidMessage({ summary: erased(whenOf(voice, last)), text: erased(whenOf(voice, last)) });
    });
  }
  await planDues(work.tx, last.id, []);
  await saveRequest(work.tx, work.secrets, { ...nameless(last), texts: NO_TEXTS });
}
