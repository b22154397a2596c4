import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import { type Markdown, plainText } from '../../../chat/markdown.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { updateMessages, writeTo } from '../../../community/feature/messages/messaging.ts';
import { answersOf } from '../../../community/gatherings/answers.ts';
import { isForHer } from '../../../community/gatherings/audience.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { memberById } from '../../../community/members/members.ts';
import { stillAhead, stillAsked } from '../contributions/still-true.ts';
import { type AskValues, askForm, type SubjectValues, subjectForm } from '../forms.ts';
import { sharingAhead, sharingsAhead } from '../load/sharings.ts';
import { candidatesFor } from '../load/turns.ts';
import { sharingWords, viewContextFor } from '../locales/index.ts';
import { presentedBy } from '../rules/turns.ts';
import {
  asksFor,
  presentedSoFar,
  removeVolunteer,
  saveAsk,
  saveDeclined,
  saveVolunteer,
  volunteersFor,
} from '../store/presenters.ts';
import {
  answerForCoach,
  askedAndAnswered,
  askMessage,
  askSentMessage,
  offeredMessage,
  offerMessage,
  withdrawnMessage,
} from '../views/presenting.ts';
import { wordMessage } from '../views/receipts.ts';
import { resettlePresenters } from './splitting.ts';

/** So many coming sharings are offered at once. */
const MAX_OFFERED = 4;

const askKey = (gatheringId: string, memberId: string) => `cross-sharing/${gatheringId}/ask/${memberId}/`;

/** Presses and forms about a sharing that is still to come, and for her. */
export const onOwnSharing = actionsOn<Gathering, object>(async (context, _need, asked) => {
  const { gone } = sharingWords(context.member.locale);
  const refused = (said: { summary: string; text: string | Markdown }) => ({
    refused: asked === 'form' ? rejectForm({ '': plainText(said.text) }) : whisper(wordMessage(said)),
  });
  const gathering = await sharingAhead(context, context.ref);
  if (!gathering) return refused(gone);
  if (!(await isForHer(context, gathering))) return refused({ summary: gone.summary, text: gone.notYours });
  return { row: gathering };
});

/** `/rencontre presenter`: the coming sharings, and whether she presents. */
export async function offer(context: ActorContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const sharings = [];
  for (const gathering of await sharingsAhead(context)) {
    if (sharings.length === MAX_OFFERED || !(await isForHer(context, gathering))) continue;
    const volunteers = await volunteersFor(context.tx, gathering.id);
    sharings.push({ gathering, subject: volunteers.get(context.member.id) });
  }
  const { empty } = view.words;
  if (sharings.length === 0) return whisper(wordMessage({ summary: empty.summary, text: empty.member }));
  return whisper(
    offerMessage(view, sharings, presentedBy(await presentedSoFar(context.tx), context.member.id)),
  );
}

export async function present(context: PressContext, gathering: Gathering): Promise<Answer> {
  const subject = (await volunteersFor(context.tx, gathering.id)).get(context.member.id) ?? null;
  return openForm(subjectForm(viewContextFor(context, context.member), gathering, subject));
}

export async function subject(context: SubmitContext<SubjectValues>, gathering: Gathering): Promise<Answer> {
  const { tx, member, values } = context;
  const view = viewContextFor(context, member);
  const isNew = !(await volunteersFor(tx, gathering.id)).has(member.id);
  await saveVolunteer(tx, gathering.id, member.id, values.subject);
  await resettlePresenters(context, gathering);
  if (isNew) await answerAsk(context, gathering, 'yes');
  const comes = (await answersOf(tx, member.id, [gathering.id])).get(gathering.id) === 'yes';
  return whisper(offeredMessage(view, gathering, { subject: values.subject, comes }));
}

export async function withdraw(context: PressContext, gathering: Gathering): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  if (!(await removeVolunteer(context.tx, gathering.id, context.member.id)))
    return whisper(wordMessage(view.words.gone));
  await resettlePresenters(context, gathering);
  return replace(withdrawnMessage(view, gathering));
}

/** The question that she was asked has its answer: its buttons go, and the coach who asked hears of it. */
async function answerAsk(context: ActorContext, gathering: Gathering, answer: 'yes' | 'no'): Promise<void> {
  const { tx, member } = context;
  const ask = (await asksFor(tx, gathering.id)).get(member.id);
  if (!ask) return;
  // Who has just pressed “not this time” sees the question change at once.
  const spent = askedAndAnswered(viewContextFor(context, member), gathering, 'yes');
  if (answer === 'yes')
    await updateMessages(context, askKey(gathering.id, member.id), `${answer}-${context.now}`, () => spent);
  const coach = ask.coachId === null ? null : await memberById(tx, ask.coachId);
  if (!coach?.active) return;
  await writeTo(context, [coach], {
    kind: 'cross-sharing/answer',
    still: stillAhead(gathering),
    key: () => `cross-sharing/${gathering.id}/asker/${member.id}/${answer}`,
    notBefore: context.calendar.nextWorkingMoment(context.now),
    message: (reader) =>
      answerForCoach(
        viewContextFor(context, reader),
        gathering,
        member.name,
        answer === 'yes' ? 'accepted' : 'declined',
      ),
  });
}

export async function decline(context: PressContext, gathering: Gathering): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const presents = (await volunteersFor(context.tx, gathering.id)).has(context.member.id);
  if (presents || !(await saveDeclined(context.tx, gathering.id, context.member.id)))
    return whisper(wordMessage(view.words.gone));
  await answerAsk(context, gathering, 'no');
  return replace(askedAndAnswered(view, gathering, 'no'));
}

/** A coach chooses whom to ask. */
export async function openAsk(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const found = await candidatesFor(context, context.ref);
  if (!found) return whisper(wordMessage(view.words.gone));
  const { gathering, candidates } = found;
  if (candidates.length === 0) return whisper(askSentMessage(view, false));
  return openForm(askForm(view, context.ref, gathering, candidates));
}

/** She asks somebody, once a gathering, in a direct message that this person alone sees. */
export async function ask(context: SubmitContext<AskValues>): Promise<Answer> {
  const memberId = context.values.member;
  const view = viewContextFor(context, context.member);
  const found = await candidatesFor(context, context.ref);
  if (!found) return rejectForm({ '': plainText(view.words.gone.text) });
  const { gathering, candidates } = found;
  const mayBe = candidates.some(({ id }) => id === memberId);
  const asked = mayBe ? await memberById(context.tx, memberId) : null;
  if (!asked || !(await saveAsk(context.tx, gathering.id, memberId, context.member.id)))
    return whisper(askSentMessage(view, false));
  const presented = presentedBy(await presentedSoFar(context.tx), memberId);
  await writeTo(context, [asked], {
    kind: 'cross-sharing/presenter',
    still: stillAsked(gathering, asked.id),
    expiresAt: gathering.startsAt,
    key: ({ id }) => `${askKey(gathering.id, id)}question`,
    notBefore: context.calendar.nextWorkingMoment(context.now),
    message: (reader) =>
      askMessage(viewContextFor(context, reader), gathering, context.member.name, presented),
  });
  return whisper(askSentMessage(view, true));
}
