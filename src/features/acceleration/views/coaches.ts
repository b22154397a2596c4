import { escapeMarkdown } from '../../../chat/markdown.ts';
import type { Message } from '../../../chat/message.ts';
import { momentInWords } from '../../../community/format/dates.ts';
import type { Voice } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';
import { button, short, teamName, titleOf } from './format.ts';
import { saidMessage } from './simple.ts';

/** In the coaches' channel: a request that they may comment on, and when it leaves by itself. */
export function reviewMessage(
  voice: Voice,
  request: Request,
  author: string | null,
  leavesAt: number | null,
): Message {
  const { review } = voice.words.need;
  return saidMessage(
    {
      summary: review.summary(short(titleOf(voice, request))),
      text: [
        review.text(
          escapeMarkdown(titleOf(voice, request)),
          escapeMarkdown(teamName(voice, request, author)),
        ),
        ...(leavesAt === null ? [] : [review.leaves(momentInWords(leavesAt, voice.timeZone, voice.locale))]),
      ].join('\n'),
    },
    button(voice.words.buttons.read, 'show', request.id, 'primary'),
    button(voice.words.buttons.letGo, 'let-go', request.id),
  );
}

/** In its place, once it has left, or was commented on: where it stands. */
export function reviewedMessage(voice: Voice, request: Request, author: string | null): Message {
  const { review } = voice.words.need;
  const state = voice.words.states[request.state];
  return saidMessage(
    {
      summary: review.gone(short(titleOf(voice, request)), short(teamName(voice, request, author)), state),
      text: review.gone(
        escapeMarkdown(titleOf(voice, request)),
        escapeMarkdown(teamName(voice, request, author)),
        state,
      ),
    },
    button(voice.words.buttons.show, 'show', request.id),
  );
}
