import { openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import { type Call, type Press, type Submission, submission } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { isOfTeam, teamOf } from '../access.ts';
import { type OneTextValues, textSchema } from '../forms/text-schema.ts';
import { type Voice, voiceFor } from '../locales/index.ts';
import { tell } from '../notifications/requests.ts';
import { MOST, type Request } from '../rules/request.ts';
import { OPEN } from '../rules/states.ts';
import { addQuestion, answerQuestion, type Question, questionById } from '../store/questions.ts';
import { requestById } from '../store/requests.ts';
import { answerMessage, oneTextForm } from '../views/asking.ts';
import { button, short, showButton, titleOf } from '../views/format.ts';
import { goneMessage, saidMessage } from '../views/simple.ts';
import { GIVING } from './answering.ts';
import { ASKING } from './need.ts';
import { inForm, stale, withRequest } from './request.ts';

const openQuestion: Press = {
  who: GIVING,
  handle: (call) =>
    withRequest(call, ['asked', 'parrain'], async (request) => {
      if (!OPEN.includes(request.state)) return stale(call, request);
      const { question } = voiceFor(call, call.member).words.asking;
      return openForm(
        oneTextForm({
          id: 'question',
          ref: request.id,
          title: question.title,
          intro: question.intro,
          label: question.label,
          submit: question.submit,
          most: MOST.question,
        }),
      );
    }),
};

/** A question reaches its author; the whole team, when she cannot be written to. */
const question = submission<OneTextValues>({
  who: GIVING,
  schema: (locale) => textSchema(locale, MOST.question),
  handle: (call) =>
    inForm(call, ['asked', 'parrain'], async (request) => {
      const { member, tx, secrets, values, now } = call;
      if (!OPEN.includes(request.state)) return rejectForm({ '': voiceFor(call, member).words.gone.text });
      const asked = await addQuestion(
        tx,
        secrets,
        { requestId: request.id, askerId: member.id, question: values.text },
        now,
      );
      const author = request.authorId === null ? null : await memberById(tx, request.authorId);
      const readers = author?.active ? [author] : await teamOf(call, request);
      await tell(call, request, readers, `question/${asked.id}`, (voice) => {
        const { question: words } = voice.words.asking;
        return saidMessage(
          {
            summary: words.summary(short(member.name)),
            text: words.text(escapeMarkdown(member.name), escapeMarkdown(titleOf(voice, request))),
          },
          button(voice.words.buttons.reply, 'reply', asked.id, 'primary'),
          showButton(voice, request),
        );
      });
      const { sent } = voiceFor(call, member).words.asking.question;
      return whisper(saidMessage({ summary: sent, text: sent }));
    }),
});

/** The question of a button, and its request, for a member of the team. */
async function forTeam(call: Call & { ref: string }) {
  const asked = await questionById(call.tx, call.secrets, call.ref);
  const request = asked ? await requestById(call.tx, call.secrets, asked.requestId) : null;
  return asked && request && isOfTeam(call.member, request) ? { asked, request } : null;
}

const openReply: Press = {
  who: ASKING,
  async handle(call) {
    const voice = voiceFor(call, call.member);
    const found = await forTeam(call);
    if (!found) return whisper(goneMessage(voice));
    const { question: words } = voice.words.asking;
    if (found.asked.answer !== null)
      return whisper(saidMessage({ summary: words.already, text: words.already }));
    return openForm(
      oneTextForm({
        id: 'reply',
        ref: found.asked.id,
        title: words.reply,
        intro: escapeMarkdown(found.asked.question),
        label: words.replyLabel,
        submit: words.submit,
        most: MOST.question,
      }),
    );
  },
};

const reply = submission<OneTextValues>({
  who: ASKING,
  schema: (locale) => textSchema(locale, MOST.question),
  async handle(call) {
    const voice = voiceFor(call, call.member);
    const found = await forTeam(call);
    if (!found) return rejectForm({ '': voice.words.gone.text });
    const { asked, request } = found;
    const { question: words } = voice.words.asking;
    if (asked.answer !== null) return rejectForm({ '': words.already });
    await answerQuestion(call.tx, call.secrets, asked, call.values.text);
    const asker = await memberById(call.tx, asked.askerId);
    await tell(call, request, asker?.active ? [asker] : [], `answer/${asked.id}`, (theirs) =>
      answeredView(theirs, request, asked),
    );
    const said = words.replySent(asker?.name ?? voice.words.someone);
    return whisper(
      saidMessage({ summary: short(said), text: escapeMarkdown(said) }, showButton(voice, request)),
    );
  },
});

/** That she is answered; the answer stands behind a button, since the chat keeps this. */
function answeredView(voice: Voice, request: Request, { id }: Question) {
  const { question: words } = voice.words.asking;
  return saidMessage(
    {
      summary: words.answeredSummary(short(titleOf(voice, request))),
      text: words.answered(escapeMarkdown(titleOf(voice, request))),
    },
    button(words.read, 'answer', id, 'primary'),
    showButton(voice, request),
  );
}

/** The answer to a question of hers. */
const readAnswer: Press = {
  who: GIVING,
  async handle(call) {
    const voice = voiceFor(call, call.member);
    const asked = await questionById(call.tx, call.secrets, call.ref);
    const request = asked ? await requestById(call.tx, call.secrets, asked.requestId) : null;
    if (!asked || !request || asked.askerId !== call.member.id) return whisper(goneMessage(voice));
    return whisper(answerMessage(voice, request, asked));
  },
};

export const questionPresses: Record<string, Press> = {
  'acceleration/question': openQuestion,
  'acceleration/reply': openReply,
  'acceleration/answer': readAnswer,
};

export const questionForms: Record<string, Submission<OneTextValues>> = {
  'acceleration/question': question,
  'acceleration/reply': reply,
};
