import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../chat/answer.ts';
import type { FormErrors } from '../../../../chat/form.ts';
import type { Message } from '../../../../chat/message.ts';
import { pageIn } from '../../../../chat/pages.ts';
import { actionsOn } from '../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { postIn } from '../../../../community/feature/messages/messaging.ts';
import { randomKey } from '../../../../engine/unsigned/texts.ts';
import { viewContextFor } from '../../locales/ideas.ts';
import { isCoach } from '../follow-up/access.ts';
import { openNew } from '../trials/handlers.ts';
import { type IdeaValues, ideaForm } from './forms.ts';
import { everyIdea, ideasShown, loadIdeas, openedBox } from './load.ts';
import { ENOUGH, type Idea, isSame, MAX_IDEAS, MAX_OF_ONE } from './rules.ts';
import {
  addSigned,
  ideasIn,
  markIdea,
  removeSigned,
  setSupport,
  unhideIdea,
  unsignedIdeas,
} from './store.ts';
import { enoughMessage, hiddenMessage, listMessage, receivedMessage } from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** A ref names the box, the idea and the page: "2022-03.key.2"; or the page alone. */
function partsOf(ref: string): { boxId: string; key: string; page: number } {
  const parts = ref.split('.');
  const [boxId = '', key = ''] = parts.length > 1 ? parts : [];
  return { boxId, key, page: pageIn(ref) ?? 1 };
}

async function listed(context: ActorContext, page: number, happened?: string): Promise<Message> {
  return listMessage(viewOf(context), {
    ideas: await loadIdeas(context),
    page,
    isCoach: isCoach(context.member),
    ...(happened === undefined ? {} : { happened }),
  });
}

/** Presses about an idea that is in the box; else the box is shown as it is. */
export const onIdea = actionsOn<Idea, object>(async (context) => {
  const { boxId, key, page } = partsOf(context.ref);
  const found = (await ideasShown(context)).find((idea) => idea.boxId === boxId && idea.key === key);
  return found
    ? { row: found }
    : { refused: replace(await listed(context, page, viewOf(context).words.gone)) };
});

/** `/rencontre idee`. */
export const show = async (context: ActorContext): Promise<Answer> => whisper(await listed(context, 1));

export const turn = async (context: PressContext): Promise<Answer> =>
  replace(await listed(context, partsOf(context.ref).page));

export async function propose(context: ActorContext): Promise<Answer> {
  const { few } = await openedBox(context);
  return openForm(ideaForm(viewOf(context), few));
}

/** What keeps an idea from being taken, beside the field; null when nothing does. */
async function whyNot(context: SubmitContext<IdeaValues>): Promise<FormErrors | null> {
  const { values, member } = context;
  const { form } = viewOf(context).words;
  const box = await openedBox(context);
  if (box.few && values.sign === 'unsigned') return { sign: form.few };
  if ((await ideasShown(context)).some(({ title }) => isSame(title, values.title)))
    return { title: form.same };
  // While the box is open none of the unsigned ones can be taken out, those that were set aside neither.
  const inBox = await ideasIn(context, box.id);
  if (inBox.length >= MAX_IDEAS) return { title: form.full };
  const own = inBox.filter(({ memberId }) => memberId === member.id).length;
  return values.sign === 'signed' && own >= MAX_OF_ONE ? { title: form.yours } : null;
}

/** An unsigned one goes the way of all unsigned texts: no row says who proposed one, nor that she did. */
export async function submit(context: SubmitContext<IdeaValues>): Promise<Answer> {
  const errors = await whyNot(context);
  if (errors) return rejectForm(errors);
  const { title, text, sign } = context.values;
  const { id: boxId } = await openedBox(context);
  if (sign === 'unsigned') await unsignedIdeas.add(context, boxId, { key: randomKey(), title, text });
  else await addSigned(context, { boxId, memberId: context.member.id, title, text });
  return whisper(receivedMessage(viewOf(context)));
}

/** Her own may have it too: were hers known from those of others, an unsigned one would have an author. */
export const support =
  (has: boolean) =>
  async (context: PressContext, { boxId, key }: Idea): Promise<Answer> => {
    await setSupport(context.tx, { list: boxId, item: key, memberId: context.member.id }, has);
    const now = (await everyIdea(context)).find((idea) => idea.boxId === boxId && idea.key === key);
    if (has && now && now.meToo >= ENOUGH && (await markIdea(context.tx, boxId, key, 'told')))
      await postIn(
        context,
        'coaches',
        'gatherings/idea',
        `ideas/${boxId}/${key}/enough`,
        enoughMessage(viewContextFor(context), now.meToo),
        { notBefore: context.calendar.nextWorkingMoment(context.now) },
      );
    return replace(await listed(context, partsOf(context.ref).page));
  };

export async function withdraw(context: PressContext, { boxId, key }: Idea): Promise<Answer> {
  const { words } = viewOf(context);
  const isGone = await removeSigned(context.tx, { boxId, key, memberId: context.member.id });
  if (isGone) context.forgetOrder();
  return replace(await listed(context, partsOf(context.ref).page, isGone ? words.withdrawn : words.gone));
}

/** A coach sets one aside, for everybody: an unsigned one cannot be taken out while its box is open. */
export async function hide(context: PressContext, { boxId, key }: Idea): Promise<Answer> {
  await markIdea(context.tx, boxId, key, 'hidden');
  return replace(hiddenMessage(viewOf(context), context.ref, partsOf(context.ref).page));
}

/** What a coach set aside comes back, as long as its box has kept it. */
export async function unhide(context: PressContext): Promise<Answer> {
  const { boxId, key, page } = partsOf(context.ref);
  const { words } = viewOf(context);
  const isThere = (await everyIdea(context)).some((idea) => idea.boxId === boxId && idea.key === key);
  if (isThere) await unhideIdea(context.tx, boxId, key);
  return replace(await listed(context, page, isThere ? words.unhidden : words.gone));
}

/** A coach makes a trial of it: the form begins with what it says. */
export const tryOut = (context: PressContext, { boxId, key, title, text }: Idea): Promise<Answer> =>
  openNew(context, { name: title, hypothesis: text }, `${boxId}.${key}`);
