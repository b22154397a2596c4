import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import { type Call, type Press, type Submission, submission } from '../../../community/feature/feature.ts';
import { type MomentValues, momentFor, momentSchema } from '../forms/moment-schema.ts';
import { voiceFor } from '../locales/index.ts';
import { bringProposal } from '../notifications/proposals.ts';
import { answerAsked } from '../notifications/requests.ts';
import type { Request } from '../rules/request.ts';
import { next } from '../rules/states.ts';
import { askedFor, askedOf, setAsked } from '../store/asked.ts';
import { requestById } from '../store/requests.ts';
import { short, showButton, titleOf, whenOf } from '../views/format.ts';
import { type MomentForm, momentForm } from '../views/moment.ts';
import { saidMessage } from '../views/simple.ts';
import { search, spare } from './matchmaking.ts';
import { inForm, rejected, stale, withRequest } from './request.ts';
import { advance, isRefused } from './transition.ts';

export const GIVING = ['parrain'] as const;

/** Who was asked, and no longer can: somebody else took it, or it was withdrawn. */
async function tooLate(call: Call & { ref: string }): Promise<Request | null> {
  const asked = await askedOf(call.tx, call.ref, call.member.id);
  return asked === null ? null : requestById(call.tx, call.secrets, call.ref);
}

const orTooLate = async (
  call: Call & { ref: string },
  then: (request: Request) => Promise<Answer>,
): Promise<Answer> => {
  const late = await tooLate(call);
  if (late && (await askedOf(call.tx, late.id, call.member.id))?.state !== 'asked') {
    const voice = voiceFor(call, call.member);
    const { taken, closed } = voice.words.asking;
    const said = late.state === 'proposed' || late.state === 'granted' ? taken : closed;
    return whisper(
      saidMessage({
        summary: said(short(titleOf(voice, late))),
        text: said(escapeMarkdown(titleOf(voice, late))),
      }),
    );
  }
  return withRequest(call, ['asked'], then);
};

/** Opens the form in which a parrain proposes a moment. */
const opens = (id: MomentForm): Press => ({
  who: GIVING,
  handle: (call) =>
    orTooLate(call, async (request) =>
      typeof next(request.state, 'take') === 'string'
        ? openForm(momentForm(voiceFor(call, call.member), request, id))
        : stale(call, request),
    ),
});

/** The first yes wins: the hours are reserved, the others are thanked, the team is told. */
const takes = (how: MomentForm): Submission<MomentValues> =>
  submission<MomentValues>({
    who: GIVING,
    schema: momentSchema,
    handle: (call) =>
      inForm(call, ['asked'], async (request) => {
        const { member, values } = call;
        const voice = voiceFor(call, member);
        const moment = await momentFor(call, request, 'parrain', values);
        if ('errors' in moment) return rejectForm(moment.errors);
        const texts = { ...request.texts, place: values.place };
        const change = { ...moment, texts, parrainId: member.id, proposedBy: 'parrain' as const };
        const taken = await advance(call, request, 'take', member, change, values.minutes);
        if (isRefused(taken)) return rejected(call, request, taken, moment.startsAt);
        await setAsked(call.tx, request.id, member.id, 'took');
        await spare(call, taken, member.id, (theirs) => {
          const { taken: said } = theirs.words.asking;
          return saidMessage({
            summary: said(short(titleOf(theirs, taken))),
            text: said(escapeMarkdown(titleOf(theirs, taken))),
          });
        });
        await thank(call, taken);
        await bringProposal(call, taken, member, 'parrain', how);
        const said = voice.words.moments.proposed.sent(whenOf(voice, taken) ?? '');
        return whisper(saidMessage({ summary: said, text: said }, showButton(voice, taken)));
      }),
  });

/** What asked her becomes a word of thanks. */
async function thank(call: Call, request: Request): Promise<void> {
  const asked = await askedOf(call.tx, request.id, call.member.id);
  if (!asked) return;
  await answerAsked(call, request, call.member, asked.wave, (voice) => {
    const { yours } = voice.words.asking;
    return saidMessage(
      {
        summary: yours(short(titleOf(voice, request))),
        text: yours(escapeMarkdown(titleOf(voice, request))),
      },
      showButton(voice, request),
    );
  });
}

/** A no is well taken: she is not asked again; when nobody is left to answer, others are asked at once. */
const decline: Press = {
  who: GIVING,
  handle: (call) =>
    orTooLate(call, async (request) => {
      const { tx, member } = call;
      const declined = await advance(call, request, 'decline', member);
      if (isRefused(declined)) return stale(call, request);
      const wave = (await askedOf(tx, request.id, member.id))?.wave ?? 0;
      await setAsked(tx, request.id, member.id, 'declined');
      await answerAsked(call, declined, member, wave, (voice) => {
        const said = voice.words.asking.declined;
        return saidMessage({
          summary: said(short(titleOf(voice, request))),
          text: said(escapeMarkdown(titleOf(voice, request))),
        });
      });
      const waiting = (await askedFor(tx, request.id)).some(({ state }) => state === 'asked');
      if (!waiting) await search(call, declined);
      const voice = voiceFor(call, member);
      const said = voice.words.asking.declined;
      return whisper(
        saidMessage({
          summary: said(short(titleOf(voice, request))),
          text: said(escapeMarkdown(titleOf(voice, request))),
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
