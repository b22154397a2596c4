import { openForm, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import { type Press, type Submission, submission } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { teamOf } from '../access.ts';
import { type OneTextValues, textSchema } from '../forms/text-schema.ts';
import { voiceFor } from '../locales/index.ts';
import { tellLive } from '../notifications/requests.ts';
import { MOST } from '../rules/request.ts';
import { next } from '../rules/states.ts';
import { actionsFor } from '../views/actions.ts';
import { oneTextForm } from '../views/asking.ts';
import { short, showButton, titleOf } from '../views/format.ts';
import { saidMessage } from '../views/simple.ts';
import { inForm, rejected, stale, withRequest } from './request.ts';
import { letLeave, refreshReview } from './review.ts';
import { advance, isRefused } from './transition.ts';

export const COACHING = ['coach'] as const;

const openComment: Press = {
  who: COACHING,
  handle: (call) =>
    withRequest(call, ['coach'], async (request) => {
      if (typeof next(request.state, 'comment') !== 'string') return stale(call, request);
      const { review } = voiceFor(call, call.member).words.need;
      return openForm(
        oneTextForm({
          id: 'comment',
          ref: request.id,
          title: review.form,
          intro: review.formIntro,
          label: review.comment,
          hint: review.commentHint,
          submit: review.submit,
          most: MOST.text,
        }),
      );
    }),
};

/** A coach's word before it leaves: whoever wrote it decides what to make of it. */
const comment = submission<OneTextValues>({
  who: COACHING,
  schema: (locale) => textSchema(locale, MOST.text),
  handle: (call) =>
    inForm(call, ['coach'], async (request) => {
      const { member, values, tx } = call;
      const texts = { ...request.texts, comment: values.text };
      const commented = await advance(call, request, 'comment', member, { texts });
      if (isRefused(commented)) return rejected(call, request, commented, null);
      await refreshReview(call, commented);
      const author = request.authorId === null ? null : await memberById(tx, request.authorId);
      const readers = author?.active ? [author] : await teamOf(call, commented);
      await tellLive(call, commented, readers, (voice) => {
        const { review } = voice.words.need;
        return saidMessage(
          {
            summary: review.toAuthorSummary(short(member.name)),
            text: review.toAuthor(escapeMarkdown(member.name), escapeMarkdown(titleOf(voice, request))),
            note: review.toAuthorNext,
          },
          ...actionsFor(voice, commented, 'team'),
          showButton(voice, commented),
        );
      });
      const voice = voiceFor(call, member);
      const { review } = voice.words.need;
      const name = author?.name ?? voice.words.someone;
      return whisper(
        saidMessage(
          { summary: review.commented(short(name)), text: review.commented(escapeMarkdown(name)) },
          showButton(voice, commented),
        ),
      );
    }),
});

const letGo: Press = {
  who: COACHING,
  handle: (call) =>
    withRequest(call, ['coach'], async (request) => {
      if (!(await letLeave(call, request, call.member))) return stale(call, request);
      const voice = voiceFor(call, call.member);
      const { review } = voice.words.need;
      return whisper(
        saidMessage(
          {
            summary: review.letGo(short(titleOf(voice, request))),
            text: review.letGo(escapeMarkdown(titleOf(voice, request))),
          },
          showButton(voice, request),
        ),
      );
    }),
};

export const coachingPresses: Record<string, Press> = {
  'acceleration/comment': openComment,
  'acceleration/let-go': letGo,
};

export const coachingForms: Record<string, Submission<OneTextValues>> = {
  'acceleration/comment': comment,
};
