import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { Call, CommandCall, PressCall } from '../../../community/feature/feature.ts';
import { addressOf } from '../../../community/members/members.ts';
import { entriesOf } from '../load.ts';
import { voiceFor } from '../locales/index.ts';
import { type Month, rangeOfMonth } from '../rules/month.ts';
import { splitTime } from '../rules/split.ts';
import { timeKeptMessage, timeMessage } from '../views/time.ts';
import { monthNamed, monthTyped } from './agenda.ts';

async function timeFor(call: Call, month: Month): Promise<Message> {
  const { timeZone } = call.programme.promotion;
  const split = splitTime(await entriesOf(call), rangeOfMonth(month, timeZone), call.now);
  return timeMessage(voiceFor(call), month, split);
}

/** `/agenda temps`: how her time is spent. */
export async function typedTime(call: CommandCall): Promise<Answer> {
  const { month, unread } = monthTyped(call);
  const message = await timeFor(call, month);
  if (unread === undefined) return whisper(message);
  return whisper({ ...message, blocks: [{ kind: 'text', text: unread }, ...message.blocks] });
}

export const showTime = async (call: PressCall): Promise<Answer> =>
  whisper(await timeFor(call, monthNamed(call, call.ref)));

/** Written to her: a whisper shows no picture on Slack, and none stays. */
export async function keepTime(call: PressCall): Promise<Answer> {
  const message = await timeFor(call, monthNamed(call, call.ref));
  const to = await addressOf(call.tx, call.member.id);
  await call.enqueue({
    kind: 'post',
    key: `agenda/time/${randomUUID()}`,
    to,
    message: { ...message, blocks: message.blocks.filter(({ kind }) => kind !== 'buttons') },
  });
  return whisper(timeKeptMessage(voiceFor(call)));
}
