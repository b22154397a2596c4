import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../chat/answer.ts';
import { type Message, text } from '../../../chat/message.ts';
import type { ActorContext, CommandContext, PressContext } from '../../../community/feature/feature.ts';
import { writeTo } from '../../../community/feature/messages/messaging.ts';
import { loadEntries } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { type Month, rangeOfMonth } from '../rules/month.ts';
import { splitTime } from '../rules/split.ts';
import { timeMessage, timeSavedMessage } from '../views/time.ts';
import { monthNamed, monthTyped } from './agenda.ts';

async function timeFor(context: ActorContext, month: Month): Promise<Message> {
  const { timeZone } = context.programme.promotion;
  const split = splitTime(await loadEntries(context), rangeOfMonth(month, timeZone), context.now);
  return timeMessage(viewContextFor(context), month, split);
}

/** `/agenda temps`: how her time is spent. */
export async function typedTime(context: CommandContext): Promise<Answer> {
  const { month, unread } = monthTyped(context);
  const message = await timeFor(context, month);
  if (unread === undefined) return whisper(message);
  return whisper({ ...message, blocks: [text(unread), ...message.blocks] });
}

export const showTime = async (context: PressContext): Promise<Answer> =>
  whisper(await timeFor(context, monthNamed(context, context.ref)));

/** Written to her: a whisper shows no picture on every chat, and none stays. */
export async function keepTime(context: PressContext): Promise<Answer> {
  const message = await timeFor(context, monthNamed(context, context.ref));
  const key = `agenda/time/${randomUUID()}`;
  await writeTo(context, [context.member], {
    kind: 'agenda/file',
    key: () => key,
    message: () => ({ ...message, blocks: message.blocks.filter(({ kind }) => kind !== 'buttons') }),
  });
  return whisper(timeSavedMessage(viewContextFor(context)));
}
