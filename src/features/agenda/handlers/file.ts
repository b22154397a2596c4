import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../chat/answer.ts';
import { calendarText } from '../../../community/calendar-file/calendar.ts';
import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { writeTo } from '../../../community/feature/messages/messaging.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import { calendarIn, loadEntries, loadEntriesOf } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { rangeOfMonth } from '../rules/month.ts';
import { feedOf } from '../store.ts';
import { aboutFileMessage, fileMessage, fileSaid } from '../views/calendar.ts';
import { GATHERING } from '../views/entry.ts';
import { titleOf } from '../views/format.ts';
import { monthNamed } from './agenda.ts';

/** Sends entries as a file to her conversation: files travel through the outbox on every platform. */
export async function send(
  context: ActorContext,
  given: { said: string; name: string; entries: readonly AgendaEntry[] },
): Promise<Answer> {
  const view = viewContextFor(context);
  const { calendar, file } = view.words;
  const { promotion } = context.programme;
  const alarmMinutes = (await feedOf(context.tx, context.member.id))?.alarmMinutes ?? null;
  const made = calendarIn(context, context.member.locale, {
    name: calendar.name(promotion.name),
    alarmMinutes,
  });
  const message = fileMessage(view, {
    said: given.said,
    name: given.name,
    content: calendarText(made, given.entries),
    subscribe: context.peopleUrl !== null,
  });
  const key = `agenda/file/${randomUUID()}`;
  await writeTo(context, [context.member], { kind: 'agenda/file', key: () => key, message: () => message });
  return whisper(aboutFileMessage(file.sent));
}

/** One gathering of hers, for who presses « Ajouter à mon agenda » on its message. */
export async function sendEntry(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context);
  const entries = await loadEntriesOf(context, `${GATHERING}${context.ref}`);
  const [entry] = entries;
  if (!entry) return whisper(aboutFileMessage(view.words.file.none));
  const on = dateIn(context.programme.promotion.timeZone, entry.startsAt);
  const said = fileSaid.one(view, titleOf(view, entry));
  return send(context, { said, name: `magellan-${on}.ics`, entries });
}

/** The month that she sees, where Magellan has no address to give. */
export async function sendMonth(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context);
  const month = monthNamed(context, context.ref);
  const entries = await loadEntries(context, rangeOfMonth(month, context.programme.promotion.timeZone));
  if (entries.length === 0) return whisper(aboutFileMessage(fileSaid.noneMonth(view, month)));
  return send(context, { said: fileSaid.month(view, month), name: `magellan-${month}.ics`, entries });
}
