import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Markdown } from '../../../chat/markdown.ts';
import type { Message } from '../../../chat/message.ts';
import type {
  ActorContext,
  CommandContext,
  HomeSection,
  PressContext,
} from '../../../community/feature/feature.ts';
import { plusDays } from '../../../community/format/iso-dates.ts';
import { phasesBetween } from '../../../community/programme/phases.ts';
import { loadEntries, loadEntry } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { toCome } from '../rules/days.ts';
import {
  inPromotion,
  isMonth,
  type Month,
  monthOf,
  parseMonth,
  rangeOfMonth,
  turnsFrom,
} from '../rules/month.ts';
import { entryMessage } from '../views/entry.ts';
import { monthMessage } from '../views/month.ts';
import { homeBlocks, nextMessage } from '../views/next.ts';

const todayOf = ({ calendar, now }: ActorContext): string => calendar.localDate(now);

/** The month that a button names; this one when it names none that is. */
export const monthNamed = (context: ActorContext, named: string): Month =>
  isMonth(named) ? named : monthOf(todayOf(context));

/** The month that she typed; the current one, with an explanation, when it can't be read. */
export function monthTyped(context: CommandContext): { month: Month; unread?: Markdown } {
  const month = parseMonth(context.args, todayOf(context), context.programme.promotion);
  if (month !== null) return { month };
  return { month: monthOf(todayOf(context)), unread: viewContextFor(context).words.month.unknown };
}

export const nextFor = async (context: ActorContext, happened?: string): Promise<Message> =>
  nextMessage(viewContextFor(context), toCome(await loadEntries(context), context.now), happened);

/** `/agenda`: what is next. */
export const showNext = async (context: ActorContext): Promise<Answer> => whisper(await nextFor(context));

async function monthFor(context: ActorContext, month: Month, happened?: string | Markdown): Promise<Message> {
  const { promotion } = context.programme;
  const { startsOn, endsOn, timeZone } = promotion;
  const data = {
    month,
    entries: await loadEntries(context, rangeOfMonth(month, timeZone)),
    todayOn: todayOf(context),
    phases: phasesBetween(context.programme, `${month}-01`, `${month}-31`),
    ...turnsFrom(month, promotion),
    outside: inPromotion(month, promotion) ? null : { from: monthOf(startsOn), to: monthOf(endsOn) },
  };
  return monthMessage(viewContextFor(context), data, happened);
}

/** `/agenda mois`: the month that she asks for. */
export async function typedMonth(context: CommandContext): Promise<Answer> {
  const { month, unread } = monthTyped(context);
  return whisper(await monthFor(context, month, unread));
}

/** The same from a button. */
export const showMonth = async (context: PressContext): Promise<Answer> =>
  whisper(await monthFor(context, monthNamed(context, context.ref)));

/** The month before or after, in the place of the one that she reads. */
export const turnMonth = async (context: PressContext): Promise<Answer> =>
  replace(await monthFor(context, monthNamed(context, context.ref)));

/** One entry, chosen in the month's menu. */
export async function showEntry(context: PressContext): Promise<Answer> {
  const entry = context.value === null ? null : await loadEntry(context, context.value);
  const view = viewContextFor(context);
  return whisper(entry ? entryMessage(view, entry) : await nextFor(context, view.words.next.gone));
}

/** How much is ahead, for who has anything in her agenda at all. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { calendar, now } = context;
  const all = await loadEntries(context);
  if (all.length === 0) return null;
  const todayOn = todayOf(context);
  const tomorrowAt = calendar.instant(plusDays(todayOn, 1), '00:00');
  const weekAt = calendar.instant(plusDays(todayOn, 8), '00:00');
  const ahead = toCome(all, now);
  const between = (fromAt: number, untilAt: number) => {
    const list = ahead.filter(({ startsAt }) => fromAt <= startsAt && startsAt < untilAt);
    return { count: list.length, time: list.reduce((sum, each) => sum + each.endsAt - each.startsAt, 0) };
  };
  const blocks = homeBlocks(viewContextFor(context), {
    today: between(0, tomorrowAt),
    week: between(tomorrowAt, weekAt),
  });
  return { order: 15, blocks };
}
