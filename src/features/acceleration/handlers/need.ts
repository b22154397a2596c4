import { z } from 'zod';
import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import {
  type Call,
  type Command,
  type Press,
  type Submission,
  type SubmitCall,
  submission,
} from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messaging.ts';
import { momentInWords } from '../../../community/format/dates.ts';
import type { Locale } from '../../../community/members/member.ts';
import { leftOf } from '../load.ts';
import { accelerationWords, voiceFor } from '../locales/index.ts';
import { reviewKey } from '../notifications/requests.ts';
import { accountOf } from '../rules/accounting.ts';
import { isComplete, MOST, type Request, wishes } from '../rules/request.ts';
import { next } from '../rules/states.ts';
import { after } from '../rules/timers.ts';
import { newRequest, requestsWhere } from '../store/requests.ts';
import { dueAt } from '../store/timers.ts';
import { reviewMessage } from '../views/coaches.ts';
import { quotaInWords, showButton, titleOf } from '../views/format.ts';
import { detailsForm, needForm, previewMessage, savedMessage } from '../views/need.ts';
import { saidMessage } from '../views/simple.ts';
import { authorName, search } from './matchmaking.ts';
import { inForm, stale, withRequest } from './request.ts';
import { refreshReview } from './review.ts';
import { advance, isRefused } from './transition.ts';

export const ASKING = ['eig'] as const;

/** Her draft, when she has one: one at a time. */
async function draftOf({ tx, secrets, member }: Call): Promise<Request | null> {
  const drafts = await requestsWhere(tx, secrets, { authorId: member.id, states: ['draft'] });
  return drafts[0] ?? null;
}

/** `/acceleration demander`: the need, first half; her draft, when there is one. */
const startAsking = async (call: Call): Promise<Answer> =>
  openForm(needForm(voiceFor(call, call.member), await draftOf(call)));

export const askCommand: Command = {
  command: 'acceleration',
  words: ['demander', 'ask', 'demande', 'demandes', 'request'],
  about: { fr: 'demander des heures à des spécialistes', en: 'ask specialists for hours' },
  who: ASKING,
  handle: startAsking,
};

type NeedValues = { title: string; goal: string; tried: string; expected: string };
type DetailsValues = { field: string; wished: number; dates: string };

function needSchema(locale: Locale) {
  const { form } = accelerationWords(locale).need;
  const words = (most: number) =>
    z
      .string(form.missing)
      .transform((typed) => typed.trim())
      .refine((typed) => typed !== '', form.missing)
      .refine((typed) => typed.length <= most, form.tooLong(most));
  return z.object({
    title: words(MOST.title),
    goal: words(MOST.text),
    tried: words(MOST.text),
    expected: words(MOST.text),
  });
}

/** Before it left, its author changes it; the draft is kept at once. */
const need = submission<NeedValues>({
  who: ASKING,
  schema: needSchema,
  async handle(call) {
    const { ref, member, now, programme } = call;
    if (ref !== '') return inForm(call, ['team'], (request) => keep(call, request));
    const draft = (await draftOf(call)) ?? newRequest(member, accountOf(member, programme.acceleration), now);
    return keep(call, draft);
  },
});

async function keep(call: SubmitCall<NeedValues>, request: Request): Promise<Answer> {
  const texts = { ...request.texts, ...call.values };
  const saved = await advance(call, request, 'save', call.member, { texts });
  const voice = voiceFor(call, call.member);
  if (isRefused(saved))
    return rejectForm({ '': voice.words.stale(titleOf(voice, request), voice.words.states[request.state]) });
  return whisper(savedMessage(voice, saved));
}

const details = submission<DetailsValues>({
  who: ASKING,
  schema: (locale, { programme }) => {
    const { details: words, form } = accelerationWords(locale).need;
    const lengths = wishes(programme.acceleration.hours).map(String);
    return z.object({
      field: z.enum(
        programme.expertise.map(({ id }) => id),
        words.chooseField,
      ),
      wished: z.enum(lengths, words.chooseWished).transform(Number),
      dates: z
        .string(form.missing)
        .nullish()
        .transform((typed) => typed?.trim() ?? '')
        .refine((typed) => typed.length <= MOST.dates, form.tooLong(MOST.dates)),
    });
  },
  handle: (call) =>
    inForm(call, ['team'], async (request) => {
      const { field, wished, dates } = call.values;
      const texts = { ...request.texts, dates };
      const saved = await advance(call, request, 'save', call.member, { texts, field, wished });
      const voice = voiceFor(call, call.member);
      if (isRefused(saved))
        return rejectForm({
          '': voice.words.stale(titleOf(voice, request), voice.words.states[request.state]),
        });
      return whisper(await previewOf(call, saved));
    }),
});

async function previewOf(call: Call, request: Request) {
  const leavesAt =
    request.state === 'draft' ? after(call.calendar, call.now, { workingDays: 1, at: '10:00' }) : null;
  return previewMessage(voiceFor(call, call.member), request, {
    author: await authorName(call, request),
    left: await leftOf(call),
    leavesAt,
  });
}

/** Sends a draft to the coaches first; one that they commented on leaves at once. */
const send: Press = {
  who: ASKING,
  handle: (call) =>
    withRequest(call, ['team'], async (request) => {
      if (request.state === 'commented') return sendAfterReview(call, request);
      if (request.state === 'draft' && !isComplete(request)) return whisper(await previewOf(call, request));
      const sent = await advance(call, request, 'send', call.member);
      if (isRefused(sent)) return stale(call, request);
      const leavesAt = await dueAt(call.tx, sent.id, 'leave');
      const channel = voiceFor(call);
      await postIn(
        call,
        'coaches',
        reviewKey(sent),
        reviewMessage(channel, sent, await authorName(call, sent), leavesAt),
      );
      const voice = voiceFor(call, call.member);
      const { sent: words } = voice.words.need;
      return whisper(
        saidMessage(
          {
            summary: words.summary,
            text: [
              words.text(momentInWords(leavesAt ?? call.now, voice.timeZone, voice.locale)),
              quotaInWords(voice, await leftOf(call)),
            ].join('\n'),
            note: words.undo,
          },
          showButton(voice, sent),
        ),
      );
    }),
};

async function sendAfterReview(call: Call, request: Request): Promise<Answer> {
  const sent = await advance(call, request, 'resend', call.member);
  if (isRefused(sent)) return stale(call, request);
  await refreshReview(call, sent);
  await search(call, sent);
  const voice = voiceFor(call, call.member);
  const { review, left } = voice.words.need;
  return whisper(
    saidMessage(
      {
        summary: left.summary(titleOf(voice, sent)),
        text: review.letGo(escapeMarkdown(titleOf(voice, sent))),
      },
      showButton(voice, sent),
    ),
  );
}

/** Looks again, for a request that found nobody. */
const again: Press = {
  who: ['eig', 'coach'],
  handle: (call) =>
    withRequest(call, ['team', 'coach'], async (request) => {
      const searching = await advance(call, request, 'again', call.member);
      if (isRefused(searching)) return stale(call, request);
      await search(call, searching);
      const voice = voiceFor(call, call.member);
      return whisper(
        saidMessage(
          {
            summary: voice.words.need.review.letGo(titleOf(voice, request)),
            text: voice.words.need.review.letGo(escapeMarkdown(titleOf(voice, request))),
          },
          showButton(voice, request),
        ),
      );
    }),
};

export const needPresses: Record<string, Press> = {
  'acceleration/new': {
    who: ASKING,
    async handle(call) {
      if (call.ref === '') return startAsking(call);
      return withRequest(call, ['team'], async (request) =>
        typeof next(request.state, 'save') === 'string'
          ? openForm(needForm(voiceFor(call, call.member), request))
          : stale(call, request),
      );
    },
  },
  'acceleration/details': {
    who: ASKING,
    handle: (call) =>
      withRequest(call, ['team'], async (request) =>
        typeof next(request.state, 'save') === 'string'
          ? openForm(detailsForm(voiceFor(call, call.member), request, await leftOf(call)))
          : stale(call, request),
      ),
  },
  'acceleration/send': send,
  'acceleration/again': again,
};

export const needForms: Record<string, Submission<NeedValues> | Submission<DetailsValues>> = {
  'acceleration/need': need,
  'acceleration/details': details,
};
