import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../chat/answer.ts';
import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import type { Call, PressCall } from '../../../community/feature/feature.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import { addressOf } from '../../../community/members/members.ts';
import { calendarText } from '../exports/calendar.ts';
import { calendarIn, entriesOf, entryOf } from '../load.ts';
import { voiceFor } from '../locales/index.ts';
import { rangeOfMonth } from '../rules/month.ts';
import { feedOf } from '../store.ts';
import { aboutFileMessage, fileMessage, fileSaid } from '../views/calendar.ts';
import { GATHERING } from '../views/entry.ts';
import { titleOf } from '../views/format.ts';
import { monthNamed } from './agenda.ts';

/** Sends entries as a file to her conversation: files travel through the outbox on every platform. */
async function send(
  call: Call,
  given: { said: string; name: string; entries: readonly AgendaEntry[] },
): Promise<Answer> {
  const voice = voiceFor(call);
  const { calendar, file } = voice.words;
  const { promotion } = call.programme;
  const alarmMinutes = (await feedOf(call.tx, call.member.id))?.alarmMinutes ?? null;
  const made = calendarIn(call, call.member.locale, { name: calendar.name(promotion.name), alarmMinutes });
  const message = fileMessage(voice, {
    said: given.said,
    name: given.name,
    content: calendarText(made, given.entries),
    subscribe: call.peopleUrl !== null,
  });
  const to = await addressOf(call.tx, call.member.id);
  await call.enqueue({ kind: 'post', key: `agenda/file/${randomUUID()}`, to, message });
  return whisper(aboutFileMessage(file.sent));
}

/** One gathering of hers, for who presses « Ajouter à mon agenda » on its message. */
export async function sendEntry(call: PressCall): Promise<Answer> {
  const voice = voiceFor(call);
  const entry = await entryOf(call, `${GATHERING}${call.ref}`);
  if (!entry) return whisper(aboutFileMessage(voice.words.file.none));
  const on = dateIn(call.programme.promotion.timeZone, entry.startsAt);
  const said = fileSaid.one(voice, titleOf(voice, entry));
  return send(call, { said, name: `magellan-${on}.ics`, entries: [entry] });
}

/** The month that she sees, where Magellan has no address to give. */
export async function sendMonth(call: PressCall): Promise<Answer> {
  const voice = voiceFor(call);
  const month = monthNamed(call, call.ref);
  const entries = await entriesOf(call, rangeOfMonth(month, call.programme.promotion.timeZone));
  if (entries.length === 0) return whisper(aboutFileMessage(fileSaid.noneMonth(voice, month)));
  return send(call, { said: fileSaid.month(voice, month), name: `magellan-${month}.ics`, entries });
}
