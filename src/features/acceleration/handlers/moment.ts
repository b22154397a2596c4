import { openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import { type Press, type Submission, submission } from '../../../community/feature/feature.ts';
import { bothSides } from '../access.ts';
import { agendaFault, type MomentValues, momentFor, momentSchema } from '../forms/moment-schema.ts';
import { voiceFor } from '../locales/index.ts';
import { bringProposal, introduce } from '../notifications/proposals.ts';
import { tell } from '../notifications/requests.ts';
import type { Side } from '../rules/request.ts';
import { next } from '../rules/states.ts';
import { setAsked } from '../store/asked.ts';
import { button, short, showButton, titleOf, whenOf } from '../views/format.ts';
import { momentForm, obstacleMessage } from '../views/moment.ts';
import { saidMessage } from '../views/simple.ts';
import { search } from './matchmaking.ts';
import { inForm, rejected, stale, withRequest } from './request.ts';
import { advance, isRefused } from './transition.ts';

/** Both sides of an hour. */
export const BOTH = ['eig', 'parrain'] as const;
export const SIDES: readonly Side[] = ['team', 'parrain'];

/** Who did not propose the moment says yes to it; `anyway`: in spite of what her agenda warns of. */
const agree = (anyway: boolean): Press => ({
  who: BOTH,
  handle: (call) =>
    withRequest(call, SIDES, async (request, side) => {
      const { startsAt, endsAt } = request;
      // One does not agree with oneself: the other has not answered yet.
      if (request.proposedBy === side || startsAt === null || endsAt === null) return stale(call, request);
      const voice = voiceFor(call, call.member);
      const fault = await agendaFault(call, request, side, { startsAt, endsAt }, anyway);
      if (fault !== null) return whisper(obstacleMessage(voice, request, fault));
      const granted = await advance(call, request, 'agree', call.member, {}, request.granted);
      if (isRefused(granted)) return stale(call, request);
      await introduce(call, granted);
      const said = voice.words.moments.granted.summary(whenOf(voice, granted) ?? '');
      return whisper(saidMessage({ summary: said, text: said }, showButton(voice, granted)));
    }),
});

const openCounter: Press = {
  who: BOTH,
  handle: (call) =>
    withRequest(call, SIDES, async (request) =>
      typeof next(request.state, 'counter') === 'string'
        ? openForm(momentForm(voiceFor(call, call.member), request, 'counter'))
        : stale(call, request),
    ),
};

/** Another moment, before or after it was agreed: the other confirms it again. */
const counter = submission<MomentValues>({
  who: BOTH,
  schema: momentSchema,
  handle: (call) =>
    inForm(call, SIDES, async (request, side) => {
      const { member, values } = call;
      const voice = voiceFor(call, member);
      const moment = await momentFor(call, request, side, values);
      if ('errors' in moment) return rejectForm(moment.errors);
      const from = side === 'team' ? 'team' : 'parrain';
      const texts = { ...request.texts, place: values.place };
      const change = { ...moment, texts, proposedBy: from } as const;
      const proposed = await advance(call, request, 'counter', member, change, values.minutes);
      if (isRefused(proposed)) return rejected(call, request, proposed, moment.startsAt);
      await bringProposal(call, proposed, member, from, 'counter');
      const said = voice.words.moments.proposed.sent(whenOf(voice, proposed) ?? '');
      return whisper(saidMessage({ summary: said, text: said }, showButton(voice, proposed)));
    }),
});

/** Asks whether she means it: the other is counting on it. */
const release: Press = {
  who: BOTH,
  handle: (call) =>
    withRequest(call, SIDES, async (request) => {
      if (typeof next(request.state, 'release') !== 'string') return stale(call, request);
      const voice = voiceFor(call, call.member);
      const { released } = voice.words.moments;
      return whisper(
        saidMessage(
          { summary: released.ask, text: released.askText(escapeMarkdown(titleOf(voice, request))) },
          button(voice.words.buttons.releaseSure, 'release-sure', request.id, 'danger'),
          showButton(voice, request),
        ),
      );
    }),
};

/** One side steps back: hours are given back, the other is told, and others are asked. */
const releaseSure: Press = {
  who: BOTH,
  handle: (call) =>
    withRequest(call, SIDES, async (request, side) => {
      const { parrain, team } = await bothSides(call, request);
      const searching = await advance(call, request, 'release', call.member);
      if (isRefused(searching)) return stale(call, request);
      if (request.parrainId !== null) await setAsked(call.tx, request.id, request.parrainId, 'declined');
      const others = side === 'team' ? (parrain ? [parrain] : []) : team;
      await tell(call, searching, others, 'released', (voice) => {
        const { released } = voice.words.moments;
        const say = (who: string, title: string) =>
          side === 'team' ? released.byTeam(title) : released.byParrain(who, title);
        const list = button(voice.words.buttons.list, 'list', '');
        return saidMessage(
          {
            summary: say(short(call.member.name), short(titleOf(voice, request))),
            text: say(escapeMarkdown(call.member.name), escapeMarkdown(titleOf(voice, request))),
          },
          ...(side === 'team' ? [list] : [showButton(voice, request)]),
        );
      });
      await search(call, searching);
      const { done } = voiceFor(call, call.member).words.moments.released;
      return whisper(saidMessage({ summary: done, text: done }));
    }),
};

export const momentPresses: Record<string, Press> = {
  'acceleration/agree': agree(false),
  'acceleration/agree-anyway': agree(true),
  'acceleration/counter': openCounter,
  'acceleration/release': release,
  'acceleration/release-sure': releaseSure,
};

export const momentForms: Record<string, Submission<MomentValues>> = {
  'acceleration/counter': counter,
};
