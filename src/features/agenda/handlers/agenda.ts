import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import type { Message } from '../../../chat/message.ts';
import type { Call, CommandCall, HomeSection, PressCall } from '../../../community/feature/feature.ts';
import { plusDays } from '../../../community/format/iso-dates.ts';
import { firstLetters } from '../../../community/format/words.ts';
import { entriesOf, entryOf } from '../load.ts';
import { voiceFor } from '../locales/index.ts';
import { toCome } from '../rules/days.ts';
import {
  inPromotion,
  isMonth,
  type Month,
  monthAsTyped,
  monthOf,
  rangeOfMonth,
  turnsFrom,
} from '../rules/month.ts';
import { entryMessage } from '../views/entry.ts';
import { monthMessage } from '../views/month.ts';
import { homeBlocks, nextMessage } from '../views/next.ts';

const todayOf = ({ calendar, now }: Call): string => calendar.localDate(now);

/** The month that a button names; this one when it names none that is. */
export const monthNamed = (call: Call, named: string): Month =>
  isMonth(named) ? named : monthOf(todayOf(call));

/** The month that she typed; the current one, with an explanation, when it can't be read. */
export function monthTyped(call: CommandCall): { month: Month; unread?: string } {
  const month = monthAsTyped(call.args, todayOf(call), call.programme.promotion);
  if (month !== null) return { month };
  const typed = escapeMarkdown(firstLetters(call.args, 60));
  return { month: monthOf(todayOf(call)), unread: voiceFor(call).words.month.unknown(typed) };
}

export const nextFor = async (call: Call, happened?: string): Promise<Message> =>
  nextMessage(voiceFor(call), toCome(await entriesOf(call), call.now), happened);

/** `/agenda`: what is next. */
export const showNext = async (call: Call): Promise<Answer> => whisper(await nextFor(call));

async function monthFor(call: Call, month: Month, happened?: string): Promise<Message> {
  const { promotion } = call.programme;
  const { startsOn, endsOn, timeZone } = promotion;
  const data = {
    month,
    entries: await entriesOf(call, rangeOfMonth(month, timeZone)),
    todayOn: todayOf(call),
    ...turnsFrom(month, promotion),
    outside: inPromotion(month, promotion) ? null : { from: monthOf(startsOn), to: monthOf(endsOn) },
  };
  return monthMessage(voiceFor(call), data, happened);
}

/** `/agenda mois`: the month that she asks for. */
export async function typedMonth(call: CommandCall): Promise<Answer> {
  const { month, unread } = monthTyped(call);
  return whisper(await monthFor(call, month, unread));
}

/** The same from a button. */
export const showMonth = async (call: PressCall): Promise<Answer> =>
  whisper(await monthFor(call, monthNamed(call, call.ref)));

/** The month before or after, in the place of the one that she reads. */
export const turnMonth = async (call: PressCall): Promise<Answer> =>
  replace(await monthFor(call, monthNamed(call, call.ref)));

/** One entry, chosen in the month's menu. */
export async function showEntry(call: PressCall): Promise<Answer> {
  const entry = call.value === null ? null : await entryOf(call, call.value);
  const voice = voiceFor(call);
  return whisper(entry ? entryMessage(voice, entry) : await nextFor(call, voice.words.next.gone));
}

/** How much is ahead, for who has anything in her agenda at all. */
export async function home(call: Call): Promise<HomeSection | null> {
  const { calendar, now } = call;
  const all = await entriesOf(call);
  if (all.length === 0) return null;
  const todayOn = todayOf(call);
  const tomorrowAt = calendar.instant(plusDays(todayOn, 1), '00:00');
  const weekAt = calendar.instant(plusDays(todayOn, 8), '00:00');
  const ahead = toCome(all, now);
  const between = (fromAt: number, untilAt: number) => {
    const list = ahead.filter(({ startsAt }) => fromAt <= startsAt && startsAt < untilAt);
    return { count: list.length, time: list.reduce((sum, each) => sum + each.endsAt - each.startsAt, 0) };
  };
  const blocks = homeBlocks(voiceFor(call), {
    today: between(0, tomorrowAt),
    week: between(tomorrowAt, weekAt),
  });
  return { order: 15, blocks };
}
