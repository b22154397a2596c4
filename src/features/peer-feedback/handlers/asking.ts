import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { namesInSentence } from '../../../community/format/lists.ts';
import { chosenMember } from '../../../community/members/chosen-member.ts';
import type { Member } from '../../../community/members/member.ts';
import { type AskValues, askForm } from '../forms.ts';
import { countOpen, loadList, ownRequests } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { tellAsked } from '../notifications.ts';
import { isInTime, isPeer, MOST_AHEAD_DAYS, MOST_OPEN, type Request, untilOf } from '../rules.ts';
import { addRequest, requestById } from '../store.ts';
import { sentence, sentenceWith, shortName } from '../views/format.ts';
import { listMessage } from '../views/list.ts';
import { eraseRequest, withdrawRequest } from './ending.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** So many working days ahead is the day that the form proposes. */
const PROPOSED_DAYS = 5;

/** `/retour`. */
export const showList = async (context: ActorContext): Promise<Answer> =>
  whisper(listMessage(viewOf(context), await loadList(context)));

const hasMany = async (context: ActorContext): Promise<boolean> =>
  countOpen(await ownRequests(context, context.member.id)) >= MOST_OPEN;

/** `/retour demander`. */
export async function openAsk(context: ActorContext): Promise<Answer> {
  const { calendar, now } = context;
  const view = viewOf(context);
  if (await hasMany(context)) return whisper(sentence(view.words.ask.many(MOST_OPEN)));
  return openForm(askForm(view, calendar.addWorkingDays(calendar.localDate(now), PROPOSED_DAYS)));
}

type Slot = 'first' | 'second' | 'third';

/** Those whom she chose, or what is wrong beside each field. */
async function chosenOf(
  context: SubmitContext<AskValues>,
): Promise<{ givers: Member[] } | { errors: Record<string, string> }> {
  const { errors: words } = viewOf(context).words.ask;
  const errors: Record<string, string> = {};
  const givers: Member[] = [];
  for (const slot of ['first', 'second', 'third'] satisfies Slot[]) {
    const account = context.values[slot];
    if (account === null) continue;
    const giver = await chosenMember(context.tx, account);
    if (!giver) errors[slot] = words.unknown;
    else if (giver.id === context.member.id) errors[slot] = words.self;
    else if (!isPeer(giver)) errors[slot] = words.notPeer;
    else if (givers.some(({ id }) => id === giver.id)) errors[slot] = words.twice;
    else givers.push(giver);
  }
  return Object.keys(errors).length > 0 ? { errors } : { givers };
}

/** Keeps what she asks, and tells each of those whom she chose. */
export async function ask(context: SubmitContext<AskValues>): Promise<Answer> {
  const { tx, secrets, member, now, values, calendar } = context;
  const view = viewOf(context);
  const { ask: words } = view.words;
  if (await hasMany(context)) return rejectForm({ '': words.many(MOST_OPEN) });
  const chosen = await chosenOf(context);
  if ('errors' in chosen) return rejectForm(chosen.errors);
  if (!isInTime(calendar.localDate(now), values.by))
    return rejectForm({ by: words.errors.by(MOST_AHEAD_DAYS) });
  const { request, asks } = await addRequest(tx, secrets, {
    ...{ askerId: member.id, askedAt: now, byOn: values.by, about: values.about },
    giverIds: chosen.givers.map(({ id }) => id),
  });
  for (const each of asks) {
    const giver = chosen.givers.find(({ id }) => id === each.giverId);
    if (giver)
      await tellAsked(
        context,
        { ask: each, request, asker: member, giver },
        { again: false, until: untilOf(calendar, request) },
      );
  }
  const names = namesInSentence(
    chosen.givers.map(({ name }) => shortName(name)),
    view.locale,
    { bytes: 1_000, others: String },
  ).join('');
  return whisper(sentenceWith(words.sent(names), words.undo));
}

/** One of her own requests, by what she chose. */
async function ownOf(context: PressContext): Promise<Request | null> {
  const { tx, secrets, member, value, ref } = context;
  const request = await requestById(tx, secrets, value ?? ref);
  return request?.askerId === member.id ? request : null;
}

/** “Retirer une demande”: whoever has not answered is asked no more. */
export async function withdraw(context: PressContext): Promise<Answer> {
  const { words } = viewOf(context);
  const request = await ownOf(context);
  if (!request) return whisper(sentence(words.gone));
  await withdrawRequest(context, request);
  return whisper(sentence(words.withdrawn));
}

/** “Effacer une demande”: what was said goes with it. One that somebody is still asked is withdrawn first. */
export async function erase(context: PressContext): Promise<Answer> {
  const { words } = viewOf(context);
  const request = await ownOf(context);
  if (!request) return whisper(sentence(words.gone));
  await eraseRequest(context, request);
  return whisper(sentence(words.erased));
}
