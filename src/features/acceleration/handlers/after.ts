import { z } from 'zod';
import { openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import {
  type ActorContext,
  type Press,
  type Submission,
  submission,
} from '../../../community/feature/feature.ts';
import type { Locale, Member } from '../../../community/members/member.ts';
import { bothSides } from '../access.ts';
import { type OneTextValues, textSchema } from '../forms/text-schema.ts';
import { accelerationWords, type ViewContext, viewContextFor } from '../locales/index.ts';
import { notify } from '../notifications/requests.ts';
import { MIN_MINUTES } from '../rules/moment.ts';
import { LIMITS, type Request } from '../rules/request.ts';
import { requestStates } from '../rules/states.ts';
import { toldForm } from '../views/after.ts';
import { oneTextForm } from '../views/asking.ts';
import { button, formatLength, short, showButton, titleOf } from '../views/format.ts';
import { simpleMessage } from '../views/simple.ts';
import { BOTH, SIDES } from './moment.ts';
import { ASKING } from './need.ts';
import { inForm, rejected, stale, withRequest } from './request.ts';
import { isRefused, transition } from './transition.ts';

type ToldValues = { minutes: number; outcome: string | null };

function toldSchema(locale: Locale) {
  const { after, need } = accelerationWords(locale);
  const minutes = after.told.badMinutes(300);
  return z.object({
    minutes: z.number(minutes).int(minutes).min(MIN_MINUTES, minutes),
    outcome: z
      .string(need.form.missing)
      .nullish()
      .transform((typed) => typed?.trim() || null)
      .refine((typed) => (typed?.length ?? 0) <= LIMITS.outcome, need.form.tooLong(LIMITS.outcome)),
  });
}

/** Everybody concerned but who acts. */
async function othersOf(context: ActorContext, request: Request): Promise<Member[]> {
  const { team, parrain } = await bothSides(context, request);
  return [...team, ...(parrain ? [parrain] : [])].filter(({ id }) => id !== context.member.id);
}

const openTold: Press = {
  who: BOTH,
  handle: (context) =>
    withRequest(context, SIDES, async (request) =>
      requestStates.can(request.state, 'tell')
        ? openForm(toldForm(viewContextFor(context, context.member), request))
        : stale(context, request),
    ),
};

/** It took place: what was used is counted, the rest is given back. */
const told = submission<ToldValues>({
  who: BOTH,
  schema: toldSchema,
  handle: (context) =>
    inForm(context, SIDES, async (request) => {
      const { minutes, outcome } = context.values;
      const view = viewContextFor(context, context.member);
      const { told: words } = view.words.after;
      if (minutes > request.granted && request.state === 'held')
        return rejectForm({ minutes: words.badMinutes(request.granted) });
      const texts = { ...request.texts, outcome };
      const done = await transition(context, request, 'tell', context.member, { texts }, minutes);
      if (isRefused(done)) return rejected(context, request, done, null);
      await notify(context, done, await othersOf(context, done), 'told', (theirs) =>
        toldView(theirs, done, context.member.name),
      );
      const length = (value: number) => formatLength(value, view.locale);
      const back = done.granted - (done.used ?? 0);
      const said = back > 0 ? words.savedBack(length(minutes), length(back)) : words.saved(length(minutes));
      return whisper(simpleMessage({ summary: said, text: said }, showButton(view, done)));
    }),
});

function toldView(view: ViewContext, request: Request, who: string) {
  const { told: words } = view.words.after;
  const length = formatLength(request.used ?? 0, view.locale);
  return simpleMessage(
    {
      summary: words.other(short(who), short(titleOf(view, request)), length),
      text: words.other(escapeMarkdown(who), escapeMarkdown(titleOf(view, request)), length),
    },
    showButton(view, request),
  );
}

const notHeld: Press = {
  who: BOTH,
  handle: (context) =>
    withRequest(context, SIDES, async (request) => {
      if (!requestStates.can(request.state, 'missed')) return stale(context, request);
      const { after, buttons } = viewContextFor(context, context.member).words;
      return whisper(
        simpleMessage(
          { summary: after.held.no, text: `${after.held.no} ${after.held.noText}` },
          button(buttons.move, 'counter', request.id, 'primary'),
          button(buttons.missed, 'missed', request.id, 'danger'),
        ),
      );
    }),
};

const missed: Press = {
  who: BOTH,
  handle: (context) =>
    withRequest(context, SIDES, async (request) => {
      const others = await othersOf(context, request);
      const cancelled = await transition(context, request, 'missed', context.member);
      if (isRefused(cancelled)) return stale(context, request);
      await notify(context, cancelled, others, 'missed', (view) => {
        const { missedOther } = view.words.after.told;
        return simpleMessage({
          summary: missedOther(short(context.member.name), short(titleOf(view, request))),
          text: missedOther(escapeMarkdown(context.member.name), escapeMarkdown(titleOf(view, request))),
        });
      });
      const said = viewContextFor(context, context.member).words.after.told.missed;
      return whisper(simpleMessage({ summary: said, text: said }));
    }),
};

const openFollow: Press = {
  who: ASKING,
  handle: (context) =>
    withRequest(context, ['team'], async (request) => {
      if (!requestStates.can(request.state, 'follow')) return stale(context, request);
      const { follow } = viewContextFor(context, context.member).words.after;
      const { title, label, hint, submit } = follow;
      return openForm(
        oneTextForm({ id: 'follow', ref: request.id, title, label, hint, submit, max: LIMITS.outcome }),
      );
    }),
};

/** What came of it, some weeks later: passed on to who gave the hour. */
const follow = submission<OneTextValues>({
  who: ASKING,
  schema: (locale) => textSchema(locale, LIMITS.outcome),
  handle: (context) =>
    inForm(context, ['team'], async (request) => {
      const texts = { ...request.texts, followUp: context.values.text };
      const followed = await transition(context, request, 'follow', context.member, { texts });
      if (isRefused(followed)) return rejected(context, request, followed, null);
      const { parrain } = await bothSides(context, followed);
      await notify(context, followed, parrain ? [parrain] : [], 'followed', (view) => {
        const { follow: words } = view.words.after;
        return simpleMessage(
          {
            summary: words.toldSummary(short(titleOf(view, request))),
            text: words.told(escapeMarkdown(context.member.name), escapeMarkdown(titleOf(view, request))),
          },
          showButton(view, request),
        );
      });
      const { thanks } = viewContextFor(context, context.member).words.after.follow;
      return whisper(simpleMessage({ summary: thanks, text: thanks }));
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
