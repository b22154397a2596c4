import type { Message } from '../../../chat/message.ts';
import type { Work } from '../../../community/feature/feature.ts';
import { rewrite, writeTo } from '../../../community/feature/messaging.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { type Voice, voiceFor } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';
import { spentMessage } from '../views/simple.ts';

const prefixOf = ({ id }: Pick<Request, 'id'>): string => `acceleration/${id}`;
const liveOf = (request: Pick<Request, 'id'>): string => `${prefixOf(request)}/live/`;

export type View = (voice: Voice, member: Member) => Message;

/**
 * Writes to members about a request, once for what has just happened to it. `live` messages have buttons that
 * hold while the request stands where it is: `retire` takes them away.
 */
export const tell = (
  work: Work,
  request: Request,
  members: readonly Member[],
  what: string,
  view: View,
): Promise<void> =>
  writeTo(work, members, {
    key: ({ id }) => `${prefixOf(request)}/${what}/${request.sequence}/${id}`,
    message: (member) => view(voiceFor(work, member), member),
  });

/** The same, by day rather than by event: what the clock brings twice to a request that was moved. */
export const remind = (
  work: Work,
  request: Request,
  members: readonly Member[],
  what: string,
  view: View,
): Promise<void> => tell(work, request, members, `${what}/${work.now}`, view);

export const tellLive = (work: Work, request: Request, members: readonly Member[], view: View) =>
  tell(work, request, members, 'live', view);

/** The member whose message this is: its key ends with her id. */
const readersOf = async (work: Work): Promise<(key: string) => Member | null> => {
  const members = new Map((await allMembers(work.tx)).map((member) => [member.id, member]));
  return (key) => members.get(key.split('/').at(-1) ?? '') ?? null;
};

/** Takes the buttons away that were about the request as it stood: what was said before this sequence. */
export async function retire(work: Work, request: Request, upTo: number): Promise<void> {
  const reader = await readersOf(work);
  await rewrite(work, `${liveOf(request)}${upTo}/`, request.sequence, ({ key }) => {
    const member = reader(key);
    return spentMessage(voiceFor(work, member ?? undefined), request);
  });
}

const askedKey = (request: Pick<Request, 'id'>, wave: number, memberId: string): string =>
  `${prefixOf(request)}/asked/${wave}/${memberId}`;

/** Asks one parrain, in one wave. */
export const ask = (work: Work, request: Request, member: Member, wave: number, view: View): Promise<void> =>
  writeTo(work, [member], {
    key: ({ id }) => askedKey(request, wave, id),
    message: (each) => view(voiceFor(work, each), each),
  });

/** Puts other words in the place of what asked somebody. */
export const answerAsked = (
  work: Work,
  request: Request,
  member: Member,
  wave: number,
  view: View,
): Promise<void> =>
  rewrite(work, askedKey(request, wave, member.id), request.sequence, () =>
    view(voiceFor(work, member), member),
  );

/** What stands in the coaches' channel about a request that is to be read. */
export const reviewKey = (request: Pick<Request, 'id'>): string => `${prefixOf(request)}/review`;
export const coachesKey = (request: Request, what: string): string =>
  `${prefixOf(request)}/${what}/${request.sequence}`;
