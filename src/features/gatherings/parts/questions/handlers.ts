import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../chat/answer.ts';
import type { FormErrors } from '../../../../chat/form.ts';
import { shortened } from '../../../../chat/lengths.ts';
import type { Message } from '../../../../chat/message.ts';
import { placeIn } from '../../../../chat/pages.ts';
import { actionsOn } from '../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { isForHer } from '../../../../community/gatherings/audience.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { sequencesOf } from '../../../../community/gatherings/sequences.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { randomKey } from '../../../../engine/unsigned/texts.ts';
import { viewContextFor } from '../../locales/questions.ts';
import { isCoach } from '../follow-up/access.ts';
import { mayAddTo } from '../follow-up/handlers/materials.ts';
import { materialsOf } from '../follow-up/store/materials.ts';
import { type QuestionValues, questionForm } from './forms.ts';
import { loadQuestions, openedList } from './load.ts';
import { isSame, isTaking, MAX_OF_ONE, MAX_QUESTIONS, takesQuestions } from './rules.ts';
import {
  addSigned,
  everyQuestionOn,
  listOf,
  questionsOn,
  removeSigned,
  setHidden,
  setSupport,
  unsignedQuestions,
} from './store.ts';
import { askedMessage, listMessage, type Refusal, readingMessage, refusedMessage } from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);
const refuse = (context: ActorContext, why: Refusal): Answer => whisper(refusedMessage(viewOf(context), why));

/** Presses and forms about the questions of a gathering that is hers; `open`: while it takes some. */
export const onQuestions = actionsOn<Gathering, { open?: true }>(async (context, { open = false }) => {
  const { tx, programme, now } = context;
  const gathering = await gatheringById(tx, placeIn(context.ref).id);
  if (!gathering || gathering.state === 'draft') return { refused: refuse(context, 'gone') };
  if (!(await isForHer(context, gathering))) return { refused: refuse(context, 'notHers') };
  const list = await listOf(tx, gathering.id);
  // What a format took once is read to the end, whatever programme.yaml says since.
  if (list === null && !takesQuestions(programme, gathering)) return { refused: refuse(context, 'notHers') };
  if (open && (list?.state === 'closed' || !isTaking(gathering, now)))
    return { refused: refuse(context, 'closed') };
  return { row: gathering };
});

async function listed(
  context: ActorContext,
  gathering: Gathering,
  page: number,
  happened?: string,
): Promise<Message> {
  return listMessage(viewOf(context), {
    gathering,
    questions: await loadQuestions(context, gathering),
    page,
    isTaking: isTaking(gathering, context.now),
    isCoach: isCoach(context.member),
    materials: await materialsOf(context.tx, gathering.id),
    mayAddMaterial: await mayAddTo(context, gathering),
    ...(happened === undefined ? {} : { happened }),
  });
}

export const open = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  whisper(await listed(context, gathering, 1));

export const turn = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  replace(await listed(context, gathering, placeIn(context.ref).page));

export async function ask(context: PressContext, gathering: Gathering): Promise<Answer> {
  const { few } = await openedList(context, gathering);
  return openForm(questionForm(viewOf(context), gathering, few, await spokenIn(context, gathering)));
}

/** The sequences of a seminar in which somebody speaks, and that are not over. */
const spokenIn = async ({ tx, now }: ActorContext, { id }: Gathering) =>
  (await sequencesOf(tx, id)).filter(({ speaker, endsAt }) => speaker !== null && endsAt > now);

/** So much of a sequence's title stands before a question about it, in bytes. */
const TITLE_BYTES = 40;

/** A question to whoever speaks in a sequence begins with its title: it is read with those of the whole seminar. */
async function withSequence(
  context: ActorContext,
  gathering: Gathering,
  { text, sequence }: QuestionValues,
): Promise<string> {
  const found = (await spokenIn(context, gathering)).find(({ id }) => id === sequence);
  if (!found) return text;
  // In the promotion's language: hers would tell of whoever is the only one to have it.
  return viewContextFor(context).words.ofSequence(shortened(found.title, TITLE_BYTES), text);
}

/** What keeps a question from being taken, beside the field; null when nothing does. */
async function whyNot(
  context: SubmitContext<QuestionValues>,
  gathering: Gathering,
): Promise<FormErrors | null> {
  const { values, member } = context;
  const { form } = viewOf(context).words;
  const { few } = await openedList(context, gathering);
  if (few && values.sign === 'unsigned') return { sign: form.few };
  const all = await everyQuestionOn(context, gathering.id);
  const onList = all.filter(({ hidden }) => !hidden);
  if (onList.some(({ text }) => isSame(text, values.text))) return { text: form.same };
  // While the list is open none of the unsigned ones can be taken out, hidden ones neither.
  const ofAuthor = (author: string | null) => all.filter(({ memberId }) => memberId === author).length;
  const isUnsigned = values.sign === 'unsigned';
  if (onList.length >= MAX_QUESTIONS || (isUnsigned && ofAuthor(null) >= MAX_QUESTIONS))
    return { text: form.full(MAX_QUESTIONS) };
  if (values.sign === 'signed' && ofAuthor(member.id) >= MAX_OF_ONE) return { text: form.yours(MAX_OF_ONE) };
  return null;
}

/** An unsigned one goes the way of all unsigned texts: no row says who asked one, nor that she did. */
export async function submit(context: SubmitContext<QuestionValues>, gathering: Gathering): Promise<Answer> {
  const text = await withSequence(context, gathering, context.values);
  const errors = await whyNot({ ...context, values: { ...context.values, text } }, gathering);
  if (errors) return rejectForm(errors);
  const { sign } = context.values;
  if (sign === 'unsigned') await unsignedQuestions.add(context, gathering.id, { key: randomKey(), text });
  else await addSigned(context, { gatheringId: gathering.id, memberId: context.member.id, text });
  return whisper(askedMessage(viewOf(context), gathering));
}

const isThere = async (context: ActorContext, { id }: Gathering, key: string): Promise<boolean> =>
  (await questionsOn(context, id)).some((question) => question.key === key);

/** Her own may have it too: were hers known from those of others, an unsigned one would have an author. */
export const support =
  (has: boolean) =>
  async (context: PressContext, gathering: Gathering): Promise<Answer> => {
    const { item: key, page } = placeIn(context.ref);
    if (!(await isThere(context, gathering, key)))
      return replace(await listed(context, gathering, page, viewOf(context).words.refused.goneOne));
    await setSupport(context.tx, { list: gathering.id, item: key, memberId: context.member.id }, has);
    return replace(await listed(context, gathering, page));
  };

export async function withdraw(context: PressContext, gathering: Gathering): Promise<Answer> {
  const { item: key, page } = placeIn(context.ref);
  const { words } = viewOf(context);
  const hers = { gatheringId: gathering.id, key, memberId: context.member.id };
  const isGone = await removeSigned(context.tx, hers);
  if (isGone) context.forgetOrder();
  return replace(await listed(context, gathering, page, isGone ? words.withdrawn : words.refused.goneOne));
}

const readAloud = async (
  context: ActorContext,
  gathering: Gathering,
  page: number,
  more: { happened?: string; hidden?: string } = {},
): Promise<Message> =>
  readingMessage(viewOf(context), {
    gathering,
    questions: await loadQuestions(context, gathering),
    page,
    ...more,
  });

/** For who animates. */
export const read = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  whisper(await readAloud(context, gathering, 1));

export const turnRead = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  replace(await readAloud(context, gathering, placeIn(context.ref).page));

/** A coach takes a question off the list for everybody: an unsigned one cannot be taken out while it is open. */
export async function hide(context: PressContext, gathering: Gathering): Promise<Answer> {
  const { page } = placeIn(context.ref);
  const { words } = viewOf(context);
  const key = context.value ?? '';
  if (!(await isThere(context, gathering, key)))
    return replace(await readAloud(context, gathering, page, { happened: words.refused.goneOne }));
  await setHidden(context.tx, gathering.id, key, true);
  return replace(await readAloud(context, gathering, page, { happened: words.reading.hidden, hidden: key }));
}

export async function unhide(context: PressContext, gathering: Gathering): Promise<Answer> {
  const { item: key, page } = placeIn(context.ref);
  await setHidden(context.tx, gathering.id, key, false);
  return replace(
    await readAloud(context, gathering, page, { happened: viewOf(context).words.reading.restored }),
  );
}
