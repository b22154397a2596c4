import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../chat/answer.ts';
import type { Message } from '../../../../chat/message.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../locales/follow-up.ts';
import { loadComer } from '../follow-up/load/attendance.ts';
import { isThanked } from '../follow-up/rules/attendance.ts';
import { type IntentionValues, intentionForm } from './forms.ts';
import { schedule } from './rules.ts';
import { intentionsOf, removeIntention, saveIntention } from './store.ts';
import { intentionKept, intentionsMessage, notYours, type Shown } from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** A gathering that is over, and to which she came, as far as anybody knows. */
async function lived(context: ActorContext, id: string): Promise<Gathering | null> {
  const gathering = await gatheringById(context.tx, id);
  if (gathering?.state !== 'over') return null;
  return isThanked(await loadComer(context, gathering, context.member.id)) ? gathering : null;
}

async function listed(context: ActorContext, happened?: string): Promise<Message> {
  const shown: Shown[] = [];
  for (const { id, gatheringId, text } of await intentionsOf(context, context.member.id)) {
    const gathering = await gatheringById(context.tx, gatheringId);
    if (gathering) shown.push({ id, text, gathering });
  }
  return intentionsMessage(viewOf(context), shown, happened);
}

/** `/rencontre appliquer`. */
export const show = async (context: ActorContext): Promise<Answer> => whisper(await listed(context));

export async function intend(context: PressContext): Promise<Answer> {
  const gathering = await lived(context, context.ref);
  if (!gathering) return whisper(notYours(viewOf(context)));
  const all = await intentionsOf(context, context.member.id);
  const before = all.find(({ gatheringId }) => gatheringId === gathering.id)?.text ?? null;
  return openForm(intentionForm(viewOf(context), gathering, before));
}

export async function save(context: SubmitContext<IntentionValues>): Promise<Answer> {
  const { member, values, calendar, now, ref } = context;
  const gathering = await lived(context, ref);
  if (!gathering) return rejectForm({ '': viewOf(context).words.intentions.notYours });
  const kept = { gatheringId: gathering.id, memberId: member.id, text: values.text };
  // What she had written before must not stay in the write-ahead log.
  if (await saveIntention(context, { ...kept, ...schedule(calendar, now) })) context.forgetOrder();
  return whisper(intentionKept(viewOf(context)));
}

/** It is done, or she wants it no more: it is erased. */
export async function finish(context: PressContext): Promise<Answer> {
  const { intentions } = viewOf(context).words;
  const isRemoved = await removeIntention(context.tx, context.member.id, context.ref);
  if (isRemoved) context.forgetOrder();
  return replace(await listed(context, isRemoved ? intentions.finished : intentions.gone));
}
