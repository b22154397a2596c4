import { whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import type { Press } from '../../../community/feature/feature.ts';
import { bothSides } from '../access.ts';
import { voiceFor } from '../locales/index.ts';
import { tell } from '../notifications/requests.ts';
import { next } from '../rules/states.ts';
import { deleteRequest } from '../store/requests.ts';
import { button, short, titleOf, whenOf } from '../views/format.ts';
import { saidMessage } from '../views/simple.ts';
import { spare } from './matchmaking.ts';
import { ASKING } from './need.ts';
import { stale, withRequest } from './request.ts';
import { refreshReview } from './review.ts';
import { advance, isRefused } from './transition.ts';

/** Asks whether she means it. */
const withdraw: Press = {
  who: ASKING,
  handle: (call) =>
    withRequest(call, ['team'], async (request) => {
      if (typeof next(request.state, 'withdraw') !== 'string') return stale(call, request);
      const { words } = voiceFor(call, call.member);
      const title = escapeMarkdown(titleOf(voiceFor(call, call.member), request));
      return whisper(
        saidMessage(
          { summary: words.need.withdraw.summary, text: words.need.withdraw.text(title) },
          button(words.buttons.withdrawSure, 'withdraw-sure', request.id, 'danger'),
          button(words.buttons.show, 'show', request.id),
        ),
      );
    }),
};

/** A draft is erased; what had left is withdrawn, and those concerned are told. */
const withdrawSure: Press = {
  who: ASKING,
  handle: (call) =>
    withRequest(call, ['team'], async (request) => {
      const voice = voiceFor(call, call.member);
      const { withdraw: words } = voice.words.need;
      const list = button(voice.words.buttons.list, 'list', '');
      if (request.state === 'draft') {
        await deleteRequest(call.tx, request.id);
        return whisper(saidMessage({ summary: words.discarded, text: words.discarded }, list));
      }
      const withdrawn = await advance(call, request, 'withdraw', call.member);
      if (isRefused(withdrawn)) return stale(call, request);
      await spare(call, withdrawn, null, ({ words: { asking } }) => {
        const said = asking.closed(short(titleOf(voice, request)));
        return saidMessage({ summary: said, text: asking.closed(escapeMarkdown(titleOf(voice, request))) });
      });
      await refreshReview(call, withdrawn);
      const { team, parrain } = await bothSides(call, withdrawn);
      const others = [...team, ...(parrain ? [parrain] : [])].filter(({ id }) => id !== call.member.id);
      const when = request.state === 'granted';
      await tell(call, withdrawn, others, 'withdrawn', (theirs) => {
        const { withdraw: told } = theirs.words.need;
        const say = (who: string, title: string) =>
          when ? told.cancelled(who, title, whenOf(theirs, request) ?? '') : told.told(who, title);
        return saidMessage({
          summary: say(short(call.member.name), short(titleOf(theirs, request))),
          text: say(escapeMarkdown(call.member.name), escapeMarkdown(titleOf(theirs, request))),
        });
      });
      return whisper(
        saidMessage(
          {
            summary: words.done(short(titleOf(voice, request))),
            text: words.done(escapeMarkdown(titleOf(voice, request))),
          },
          list,
        ),
      );
    }),
};

export const withdrawingPresses: Record<string, Press> = {
  'acceleration/withdraw': withdraw,
  'acceleration/withdraw-sure': withdrawSure,
};
