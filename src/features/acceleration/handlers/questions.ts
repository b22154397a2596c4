import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { isOfTeam, teamOf } from '../access.ts';
import { questionForm, replyForm, type TextValues } from '../forms/texts.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { notify } from '../notifications/requests.ts';
import type { Request } from '../rules/request.ts';
import { OPEN } from '../rules/states.ts';
import { addQuestion, answerQuestion, type Question, questionById } from '../store/questions.ts';
import { requestById } from '../store/requests.ts';
import { answerMessage } from '../views/asking.ts';
import { button, short, showButton, titleOf } from '../views/format.ts';
import { goneMessage, noticeMessage, simpleMessage } from '../views/simple.ts';
import { type OnRequest, stale } from './request.ts';

export async function openQuestion(context: PressContext, { request }: OnRequest): Promise<Answer> {
  if (!OPEN.includes(request.state)) return stale(context, request);
  return openForm(questionForm(viewContextFor(context, context.member), request));
}

/** A question reaches its author; the whole team, when she cannot be written to. */
export async function question(context: SubmitContext<TextValues>, { request }: OnRequest): Promise<Answer> {
  const { member, tx, secrets, values, now } = context;
  if (!OPEN.includes(request.state))
    return rejectForm({ '': viewContextFor(context, member).words.gone.text });
  const asked = await addQuestion(
    tx,
    secrets,
    { requestId: request.id, askerId: member.id, question: values.text },
    now,
  );
  const author = request.authorId === null ? null : await memberById(tx, request.authorId);
  const readers = author?.active ? [author] : await teamOf(context, request);
  await notify(context, request, readers, `question/${asked.id}`, (view) => {
    const { question: words } = view.words.asking;
    return noticeMessage(
      view,
      request,
      {
        summary: words.summary(short(member.name)),
        say: (what) => words.text(member.name, what.request),
      },
      button(view.words.buttons.reply, 'reply', asked.id, 'primary'),
      showButton(view, request),
    );
  });
  const { sent } = viewContextFor(context, member).words.asking.question;
  return whisper(simpleMessage({ summary: sent, text: sent }));
}

/** The question of a button, and its request, for a member of the team. */
async function forTeam(context: ActorContext & { ref: string }) {
  const asked = await questionById(context.tx, context.secrets, context.ref);
  const request = asked ? await requestById(context.tx, context.secrets, asked.requestId) : null;
  return asked && request && isOfTeam(context.member, request) ? { asked, request } : null;
}

export async function openReply(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const found = await forTeam(context);
  if (!found) return whisper(goneMessage(view));
  const { question: words } = view.words.asking;
  if (found.asked.answer !== null)
    return whisper(simpleMessage({ summary: words.already, text: words.already }));
  return openForm(replyForm(view, found.asked));
}

export async function reply(context: SubmitContext<TextValues>): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const found = await forTeam(context);
  if (!found) return rejectForm({ '': view.words.gone.text });
  const { asked, request } = found;
  const { question: words } = view.words.asking;
  if (asked.answer !== null) return rejectForm({ '': words.already });
  await answerQuestion(context.tx, context.secrets, asked, context.values.text);
  const asker = await memberById(context.tx, asked.askerId);
  await notify(context, request, asker?.active ? [asker] : [], `answer/${asked.id}`, (theirs) =>
    answeredView(theirs, request, asked),
  );
  const said = words.replySent(asker?.name ?? view.words.someone);
  return whisper(simpleMessage({ summary: short(said), text: said }, showButton(view, request)));
}

/** That she is answered; the answer stands behind a button, since the chat keeps this. */
function answeredView(view: ViewContext, request: Request, { id }: Question) {
  const { question: words } = view.words.asking;
  return noticeMessage(
    view,
    request,
    {
      summary: words.answeredSummary(short(titleOf(view, request))),
      say: (what) => words.answered(what.request),
    },
    button(words.read, 'answer', id, 'primary'),
    showButton(view, request),
  );
}

/** The answer to a question of hers. */
export async function readAnswer(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const asked = await questionById(context.tx, context.secrets, context.ref);
  const request = asked ? await requestById(context.tx, context.secrets, asked.requestId) : null;
  if (!asked || !request || asked.askerId !== context.member.id) return whisper(goneMessage(view));
  return whisper(answerMessage(view, request, asked));
}
