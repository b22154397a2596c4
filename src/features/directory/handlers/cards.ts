import { type Answer, openForm, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import { declareFields } from '../../../community/expertise/declared-fields.ts';
import { LEVELS } from '../../../community/expertise/fields.ts';
import type { ActorContext, SubmitContext } from '../../../community/feature/feature.ts';
import { type CardValues, cardForm, type FieldsValues, fieldsForm } from '../forms.ts';
import { loadOwn } from '../load/cards.ts';
import { viewContextFor } from '../locales/index.ts';
import { saveCard } from '../store/cards.ts';
import { ownCardMessage } from '../views/card.ts';
import { showSoon } from './bubbles.ts';

/** Her card, and who sees each line. */
export async function ownMessage(context: ActorContext, happened?: string): Promise<Message> {
  const { member } = context;
  const { facts } = await context.contributions.aboutMember(context, member, null);
  return ownCardMessage(viewContextFor(context, member), await loadOwn(context), facts, happened);
}

export const showOwn = async (context: ActorContext): Promise<Answer> => whisper(await ownMessage(context));

export async function openCard(context: ActorContext): Promise<Answer> {
  const { card } = await loadOwn(context);
  const gives = context.member.roles.includes('parrain');
  return openForm(cardForm(viewContextFor(context, context.member), card, gives));
}

export async function openFields(context: ActorContext): Promise<Answer> {
  const { fields, sharedWith } = await loadOwn(context);
  return openForm(fieldsForm(viewContextFor(context, context.member), fields, sharedWith));
}

export async function submitCard(context: SubmitContext<CardValues>): Promise<Answer> {
  await saveCard(context.tx, context.secrets, context.member.id, context.values);
  const { mine } = viewContextFor(context, context.member).words;
  return whisper(await ownMessage(context, mine.saved));
}

export async function submitFields(context: SubmitContext<FieldsValues>): Promise<Answer> {
  const { tx, member, values } = context;
  const fields = LEVELS.flatMap((level) => [...new Set(values[level])].map((field) => ({ field, level })));
  await declareFields(tx, member.id, fields, values.sharedWith);
  await showSoon(context);
  const { mine } = viewContextFor(context, member).words;
  return whisper(await ownMessage(context, mine.savedFields));
}
