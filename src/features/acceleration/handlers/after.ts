import { z } from 'zod';
import { openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import { type Call, type Press, type Submission, submission } from '../../../community/feature/feature.ts';
import type { Locale, Member } from '../../../community/members/member.ts';
import { bothSides } from '../access.ts';
import { type OneTextValues, textSchema } from '../forms/text-schema.ts';
import { accelerationWords, type Voice, voiceFor } from '../locales/index.ts';
import { tell } from '../notifications/requests.ts';
import { LEAST_MINUTES } from '../rules/moment.ts';
import { MOST, type Request } from '../rules/request.ts';
import { next } from '../rules/states.ts';
import { toldForm } from '../views/after.ts';
import { oneTextForm } from '../views/asking.ts';
import { button, lengthInWords, short, showButton, titleOf } from '../views/format.ts';
import { saidMessage } from '../views/simple.ts';
import { BOTH, SIDES } from './moment.ts';
import { ASKING } from './need.ts';
import { inForm, rejected, stale, withRequest } from './request.ts';
import { advance, isRefused } from './transition.ts';

type ToldValues = { minutes: number; outcome: string | null };

function toldSchema(locale: Locale) {
  const { after, need } = accelerationWords(locale);
  const minutes = after.told.badMinutes(300);
  return z.object({
    minutes: z.number(minutes).int(minutes).min(LEAST_MINUTES, minutes),
    outcome: z
      .string(need.form.missing)
      .nullish()
      .transform((typed) => typed?.trim() || null)
      .refine((typed) => (typed?.length ?? 0) <= MOST.outcome, need.form.tooLong(MOST.outcome)),
  });
}

/** Everybody concerned but who acts. */
async function othersOf(call: Call, request: Request): Promise<Member[]> {
  const { team, parrain } = await bothSides(call, request);
  return [...team, ...(parrain ? [parrain] : [])].filter(({ id }) => id !== call.member.id);
}

const openTold: Press = {
  who: BOTH,
  handle: (call) =>
    withRequest(call, SIDES, async (request) =>
      typeof next(request.state, 'tell') === 'string'
        ? openForm(toldForm(voiceFor(call, call.member), request))
        : stale(call, request),
    ),
};

/** It took place: what was used is counted, the rest is given back. */
const told = submission<ToldValues>({
  who: BOTH,
  schema: toldSchema,
  handle: (call) =>
    inForm(call, SIDES, async (request) => {
      const { minutes, outcome } = call.values;
      const voice = voiceFor(call, call.member);
      const { told: words } = voice.words.after;
      if (minutes > request.granted && request.state === 'held')
        return rejectForm({ minutes: words.badMinutes(request.granted) });
      const texts = { ...request.texts, outcome };
      const done = await advance(call, request, 'tell', call.member, { texts }, minutes);
      if (isRefused(done)) return rejected(call, request, done, null);
      await tell(call, done, await othersOf(call, done), 'told', (theirs) =>
        toldView(theirs, done, call.member.name),
      );
      const length = (value: number) => lengthInWords(value, voice.locale);
      const back = done.granted - (done.used ?? 0);
      const said = back > 0 ? words.savedBack(length(minutes), length(back)) : words.saved(length(minutes));
      return whisper(saidMessage({ summary: said, text: said }, showButton(voice, done)));
    }),
});

function toldView(voice: Voice, request: Request, who: string) {
  const { told: words } = voice.words.after;
  const length = lengthInWords(request.used ?? 0, voice.locale);
  return saidMessage(
    {
      summary: words.other(short(who), short(titleOf(voice, request)), length),
      text: words.other(escapeMarkdown(who), escapeMarkdown(titleOf(voice, request)), length),
    },
    showButton(voice, request),
  );
}

const notHeld: Press = {
  who: BOTH,
  handle: (call) =>
    withRequest(call, SIDES, async (request) => {
      if (typeof next(request.state, 'missed') !== 'string') return stale(call, request);
      const { after, buttons } = voiceFor(call, call.member).words;
      return whisper(
        saidMessage(
          { summary: after.held.no, text: `${after.held.no} ${after.held.noText}` },
          button(buttons.move, 'counter', request.id, 'primary'),
          button(buttons.missed, 'missed', request.id, 'danger'),
        ),
      );
    }),
};

const missed: Press = {
  who: BOTH,
  handle: (call) =>
    withRequest(call, SIDES, async (request) => {
      const others = await othersOf(call, request);
      const cancelled = await advance(call, request, 'missed', call.member);
      if (isRefused(cancelled)) return stale(call, request);
      await tell(call, cancelled, others, 'missed', (voice) => {
        const { missedOther } = voice.words.after.told;
        return saidMessage({
          summary: missedOther(short(call.member.name), short(titleOf(voice, request))),
          text: missedOther(escapeMarkdown(call.member.name), escapeMarkdown(titleOf(voice, request))),
        });
      });
      const said = voiceFor(call, call.member).words.after.told.missed;
      return whisper(saidMessage({ summary: said, text: said }));
    }),
};

const openFollow: Press = {
  who: ASKING,
  handle: (call) =>
    withRequest(call, ['team'], async (request) => {
      if (typeof next(request.state, 'follow') !== 'string') return stale(call, request);
      const { follow } = voiceFor(call, call.member).words.after;
      const { title, label, hint, submit } = follow;
      return openForm(
        oneTextForm({ id: 'follow', ref: request.id, title, label, hint, submit, most: MOST.outcome }),
      );
    }),
};

/** What came of it, some weeks later: passed on to who gave the hour. */
const follow = submission<OneTextValues>({
  who: ASKING,
  schema: (locale) => textSchema(locale, MOST.outcome),
  handle: (call) =>
    inForm(call, ['team'], async (request) => {
      const texts = { ...request.texts, followUp: call.values.text };
      const followed = await advance(call, request, 'follow', call.member, { texts });
      if (isRefused(followed)) return rejected(call, request, followed, null);
      const { parrain } = await bothSides(call, followed);
      await tell(call, followed, parrain ? [parrain] : [], 'followed', (voice) => {
        const { follow: words } = voice.words.after;
        return saidMessage(
          {
            summary: words.toldSummary(short(titleOf(voice, request))),
            text: words.told(escapeMarkdown(call.member.name), escapeMarkdown(titleOf(voice, request))),
          },
          showButton(voice, request),
        );
      });
      const { thanks } = voiceFor(call, call.member).words.after.follow;
      return whisper(saidMessage({ summary: thanks, text: thanks }));
    }),
});

export const afterPresses: Record<string, Press> = {
  'acceleration/tell': openTold,
  'acceleration/not-held': notHeld,
  'acceleration/missed': missed,
  'acceleration/follow': openFollow,
};

export const afterForms: Record<string, Submission<ToldValues> | Submission<OneTextValues>> = {
  'acceleration/tell': told,
  'acceleration/follow': follow,
};
