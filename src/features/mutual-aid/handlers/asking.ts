import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import { fieldNamed } from '../../../community/expertise/fields.ts';
import type {
  ActorContext,
  CommandContext,
  PressContext,
  SubmitContext,
} from '../../../community/feature/feature.ts';
import { firstLetters } from '../../../community/format/words.ts';
import { pausedOn } from '../../../community/matching/pauses.ts';
import { mayCall } from '../../../community/members/member.ts';
import { type RequestValues, requestForm } from '../forms/request.ts';
import { chooseNext, loadSteps, sendAtOf } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { ASKERS, OPEN_AT_MOST, type Request } from '../rules/request.ts';
import { OPEN } from '../rules/states.ts';
import { askedBy } from '../store/asked.ts';
import { deleteRequest, newRequest, requestsWhere } from '../store/requests.ts';
import {
  type Listed,
  listMessage,
  previewMessage,
  requestMessage,
  sentMessage,
  unknownFieldMessage,
} from '../views/asking.ts';
import { fieldLabel, onDay, sentence } from '../views/format.ts';
import { askNext, end } from './matchmaking.ts';
import { refuse } from './request.ts';
import { isRefusedMove, transition } from './transition.ts';

/** Those of hers that wait for help, drafts apart. */
const openOf = ({ tx, secrets, member }: ActorContext): Promise<Request[]> =>
  requestsWhere(tx, secrets, { authorId: member.id, states: OPEN });

/** The requests that wait for an answer of hers. */
export async function waitingFor({ tx, secrets, member }: ActorContext): Promise<Request[]> {
  const ids = (await askedBy(tx, member.id))
    .filter(({ state }) => state === 'asked')
    .map(({ requestId }) => requestId);
  return requestsWhere(tx, secrets, { ids, states: OPEN });
}

/** How long a request that has ended stands in her list. */
const RECENT_MS = 14 * 24 * 60 * 60_000;

/** `/entraide`: hers, and those that wait for her. */
export async function list(context: ActorContext): Promise<Answer> {
  const { tx, secrets, member, calendar, now } = context;
  const view = viewContextFor(context, member);
  const mine = (await requestsWhere(tx, secrets, { authorId: member.id })).filter(
    ({ endedAt }) => endedAt === null || endedAt > now - RECENT_MS,
  );
  const waiting = await waitingFor(context);
  const paused = (await pausedOn(tx, calendar.localDate(now))).get(member.id) ?? null;
  const lines = (requests: readonly Request[], label: (request: Request) => string): Listed[] =>
    requests.map((request) => ({ request, label: label(request) }));
  return whisper(
    listMessage(view, {
      mine: lines(mine, ({ state }) => view.words.states[state]),
      waiting: lines(waiting, ({ field }) => fieldLabel(view, field)),
      pausedUntil: paused === null ? null : onDay(view, paused),
      mayAsk: mayCall(member, ASKERS),
    }),
  );
}

/** Her draft, when she has one: one at a time. */
const draftOf = async ({ tx, secrets, member }: ActorContext): Promise<Request | null> =>
  (await requestsWhere(tx, secrets, { authorId: member.id, states: ['draft'] }))[0] ?? null;

/** The form; her draft, when there is one. A third request waits until one of two is over. */
async function startAsking(context: ActorContext, field: string | null): Promise<Answer> {
  if ((await openOf(context)).length >= OPEN_AT_MOST) return refuse(context, 'tooMany', 'press');
  const view = viewContextFor(context, context.member);
  return openForm(requestForm(view, await draftOf(context), field));
}

/** `/entraide demander accessibilité`: a field may be named, by any of its names. */
export async function askByCommand(context: CommandContext): Promise<Answer> {
  const typed = context.args.trim();
  if (typed === '') return startAsking(context, null);
  const found = fieldNamed(context.programme, typed);
  if ('field' in found) return startAsking(context, found.field.id);
  const view = viewContextFor(context, context.member);
  const near = found.near && { id: found.near.id, label: found.near[view.locale] };
  return whisper(unknownFieldMessage(view, firstLetters(typed, 40), near));
}

/** **Demander de l’aide**: the ref is a field's, or none. */
export const openAsk = (context: PressContext): Promise<Answer> =>
  startAsking(context, context.ref === '' ? null : context.ref);

export const openEdit = async (context: PressContext, request: Request): Promise<Answer> =>
  openForm(requestForm(viewContextFor(context, context.member), request));

/** The draft as it would be read, and by how many. */
async function preview(context: ActorContext, request: Request): Promise<Message> {
  const people = (await chooseNext(context, request, context.member)).length;
  const sendAt = sendAtOf(context);
  return previewMessage(viewContextFor(context, context.member), request, {
    people,
    sentAt: sendAt > context.now ? sendAt : null,
  });
}

/** Writes a draft, or changes it. */
export async function write(context: SubmitContext<RequestValues>): Promise<Answer> {
  const { tx, secrets, member, now, values, ref } = context;
  const draft =
    ref === '' ? await draftOf(context) : ((await requestsWhere(tx, secrets, { ids: [ref] }))[0] ?? null);
  if (ref !== '' && (draft === null || draft.authorId !== member.id)) return refuse(context, 'gone', 'form');
  const { title, text, ...rest } = values;
  const saved = await transition(context, draft ?? newRequest(member.id, now), 'save', {
    ...rest,
    texts: { title, text, helped: null },
  });
  if (isRefusedMove(saved))
    return rejectForm({ '': viewContextFor(context, member).words.refused.elsewhere });
  return whisper(await preview(context, saved));
}

/** Whether her name may stand in the channel. */
export const naming =
  (named: boolean) =>
  async (context: PressContext, request: Request): Promise<Answer> => {
    const saved = await transition(context, request, 'save', { named });
    return isRefusedMove(saved)
      ? refuse(context, saved.refused, 'press')
      : replace(await preview(context, saved));
  };

export async function discard(context: PressContext, request: Request): Promise<Answer> {
  await deleteRequest(context.tx, request.id);
  const view = viewContextFor(context, context.member);
  return replace(sentence(view.words.asking.discarded));
}

export async function send(context: PressContext, draft: Request): Promise<Answer> {
  if ((await openOf(context)).length >= OPEN_AT_MOST) return refuse(context, 'tooMany', 'press');
  const sent = await askNext(context, draft, 'send');
  if (sent === null) return refuse(context, 'elsewhere', 'press');
  return replace(sentMessage(viewContextFor(context, context.member), sent.request, sent.count));
}

/** A request of hers, with each step. */
export async function showOwn(context: ActorContext, request: Request, happened?: string): Promise<Message> {
  const view = viewContextFor(context, context.member);
  return request.state === 'draft'
    ? preview(context, request)
    : requestMessage(view, request, await loadSteps(context, request), happened);
}

/** Nobody need help any more. */
export async function close(context: PressContext, request: Request): Promise<Answer> {
  const closed = await end(context, request, 'close');
  if (closed === null) return refuse(context, 'elsewhere', 'press');
  return whisper(sentence(viewContextFor(context, context.member).words.asking.closed));
}

/** It is not solved yet: others are asked. */
export async function again(context: PressContext, request: Request): Promise<Answer> {
  const asked = await askNext(context, request, 'again');
  if (asked === null) return refuse(context, 'elsewhere', 'press');
  const { words } = viewContextFor(context, context.member);
  return whisper(await showOwn(context, asked.request, words.ending.outcome.again));
}
