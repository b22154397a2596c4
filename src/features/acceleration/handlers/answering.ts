import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import {
  type ActorContext,
  type Press,
  type Submission,
  submission,
} from '../../../community/feature/feature.ts';
import { type MomentValues, momentSchema } from '../forms/moment-schema.ts';
import { viewContextFor } from '../locales/index.ts';
import { notifyProposal } from '../notifications/proposals.ts';
import { answerAsked } from '../notifications/requests.ts';
import type { Request } from '../rules/request.ts';
import { requestStates } from '../rules/states.ts';
import { askedFor, askedOf, setAsked } from '../store/asked.ts';
import { requestById } from '../store/requests.ts';
import { short, showButton, titleOf, whenOf } from '../views/format.ts';
import { type MomentForm, momentForm } from '../views/moment.ts';
import { simpleMessage } from '../views/simple.ts';
import { dismissOthers, search } from './matchmaking.ts';
import { momentFor } from './moment-check.ts';
import { inForm, rejected, stale, withRequest } from './request.ts';
import { isRefused, transition } from './transition.ts';

export const GIVING = ['parrain'] as const;

/** Who was asked, and no longer can: somebody else took it, or it was withdrawn. */
async function tooLate(context: ActorContext & { ref: string }): Promise<Request | null> {
  const asked = await askedOf(context.tx, context.ref, context.member.id);
  return asked === null ? null : requestById(context.tx, context.secrets, context.ref);
}

const orTooLate = async (
  context: ActorContext & { ref: string },
  then: (request: Request) => Promise<Answer>,
): Promise<Answer> => {
  const late = await tooLate(context);
  if (late && (await askedOf(context.tx, late.id, context.member.id))?.state !== 'asked') {
    const view = viewContextFor(context, context.member);
    const { taken, closed } = view.words.asking;
    const said = late.state === 'proposed' || late.state === 'granted' ? taken : closed;
    return whisper(
      simpleMessage({
        summary: said(short(titleOf(view, late))),
        text: said(escapeMarkdown(titleOf(view, late))),
      }),
    );
  }
  return withRequest(context, ['asked'], then);
};

/** Opens the form in which a parrain proposes a moment. */
const opens = (id: MomentForm): Press => ({
  who: GIVING,
  handle: (context) =>
    orTooLate(context, async (request) =>
      requestStates.can(request.state, 'take')
        ? openForm(momentForm(viewContextFor(context, context.member), request, id))
        : stale(context, request),
    ),
});

/** The first yes wins: the hours are reserved, the others are thanked, the team is told. */
const takes = (how: MomentForm): Submission<MomentValues> =>
  submission<MomentValues>({
    who: GIVING,
    schema: momentSchema,
    handle: (context) =>
      inForm(context, ['asked'], async (request) => {
        const { member, values } = context;
        const view = viewContextFor(context, member);
        const moment = await momentFor(context, request, 'parrain', values);
        if ('errors' in moment) return rejectForm(moment.errors);
        const texts = { ...request.texts, place: values.place };
        const change = { ...moment, texts, parrainId: member.id, proposedBy: 'parrain' as const };
        const taken = await transition(context, request, 'take', member, change, values.minutes);
        if (isRefused(taken)) return rejected(context, request, taken, moment.startsAt);
        await setAsked(context.tx, request.id, member.id, 'took');
        await dismissOthers(context, taken, member.id, (theirs) => {
          const { taken: said } = theirs.words.asking;
          return simpleMessage({
            summary: said(short(titleOf(theirs, taken))),
            text: said(escapeMarkdown(titleOf(theirs, taken))),
          });
        });
        await thank(context, taken);
        await notifyProposal(context, taken, member, 'parrain', how);
        const said = view.words.moments.proposed.sent(whenOf(view, taken) ?? '');
        return whisper(simpleMessage({ summary: said, text: said }, showButton(view, taken)));
      }),
  });

/** What asked her becomes a word of thanks. */
async function thank(context: ActorContext, request: Request): Promise<void> {
  const asked = await askedOf(context.tx, request.id, context.member.id);
  if (!asked) return;
  await answerAsked(context, request, context.member, asked.wave, (view) => {
    const { yours } = view.words.asking;
    return simpleMessage(
      {
        summary: yours(short(titleOf(view, request))),
        text: yours(escapeMarkdown(titleOf(view, request))),
      },
      showButton(view, request),
    );
  });
}

/** A no is well taken: she is not asked again; when nobody is left to answer, others are asked at once. */
const decline: Press = {
  who: GIVING,
  handle: (context) =>
    orTooLate(context, async (request) => {
      const { tx, member } = context;
      const declined = await transition(context, request, 'decline', member);
      if (isRefused(declined)) return stale(context, request);
      const wave = (await askedOf(tx, request.id, member.id))?.wave ?? 0;
      await setAsked(tx, request.id, member.id, 'declined');
      await answerAsked(context, declined, member, wave, (view) => {
        const said = view.words.asking.declined;
        return simpleMessage({
          summary: said(short(titleOf(view, request))),
          text: said(escapeMarkdown(titleOf(view, request))),
        });
      });
      const waiting = (await askedFor(tx, request.id)).some(({ state }) => state === 'asked');
      if (!waiting) await search(context, declined);
      const view = viewContextFor(context, member);
      const said = view.words.asking.declined;
      return whisper(
        simpleMessage({
          summary: said(short(titleOf(view, request))),
          text: said(escapeMarkdown(titleOf(view, request))),
        }),
      );
    }),
};

export const answeringPresses: Record<string, Press> = {
  'acceleration/take': opens('take'),
  'acceleration/other': opens('other'),
  'acceleration/decline': decline,
};

export const answeringForms: Record<string, Submission<MomentValues>> = {
  'acceleration/take': takes('take'),
  'acceleration/other': takes('other'),
};
