import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { FormErrors } from '../../../chat/form.ts';
import { shortened } from '../../../chat/lengths.ts';
import type { PressContext, SubmitContext, UnitOfWork } from '../../../community/feature/feature.ts';
import type { Slot } from '../../../community/feature/slot.ts';
import { clashesAt, obstacleOf } from '../../../community/feature/slot-conflicts.ts';
import { slotErrors } from '../../../community/feature/slot-locales.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { plusDays, weekdayOf } from '../../../community/format/iso-dates.ts';
import { readMoments, type UnreadMoment } from '../../../community/format/read-moments.ts';
import type { Member } from '../../../community/members/member.ts';
import { type OfferValues, offerForm, type PatternValues, patternForm } from '../forms/slots.ts';
import { freeFirsts } from '../load.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { notify, outdateSlots } from '../notifications.ts';
import { type Cycle, LIMITS } from '../rules/cycle.ts';
import { addPattern, patternOf, removePattern, setOffers } from '../store/offers.ts';
import { momentOf, nameOf, sentence } from '../views/format.ts';
import { patternMessage } from '../views/slots.ts';
import { transitionCycle } from './cycles.ts';
import { type OnCycle, presentSlots } from './present.ts';

const MINUTE_MS = 60_000;
/** How far ahead a coach's usual times are offered. */
const USUAL_DAYS = 14;
const MAX_USUAL = 8;

/** What is wrong with a time that a coach offers; null when nothing is. */
async function faultOf(uow: UnitOfWork, cycle: Cycle, startsAt: number) {
  const { calendar, now, programme } = uow;
  if (startsAt <= now) return 'past' as const;
  if (calendar.localDate(startsAt) > programme.promotion.endsOn) return 'outside' as const;
  if ((await freeFirsts(uow, cycle, [startsAt])).length === 0) return 'taken' as const;
  return null;
}

/** What is wrong with a line, in words. */
function unreadLine({ words, locale }: ViewContext, unread: UnreadMoment): string {
  const { errors: messages } = words.slots;
  const line = shortened(unread.line, 60);
  return unread.refused === 'wrong-weekday'
    ? messages.weekday(line, formatDay(unread.on, locale))
    : messages.unreadable(line);
}

const slotAt = ({ minutes }: Cycle, startsAt: number): Slot => ({
  startsAt,
  endsAt: startsAt + minutes * MINUTE_MS,
});

const mapped = (errors: FormErrors, to: (said: string) => string): FormErrors =>
  Object.fromEntries(Object.entries(errors).map(([field, said]) => [field, to(said)]));

/** Offers times to the mentee, in the place of those that were offered before. */
async function offer(
  uow: UnitOfWork,
  { cycle, other }: OnCycle,
  coach: Member,
  starts: readonly number[],
  place: string | null,
): Promise<void> {
  const edition = cycle.edition + 1;
  await outdateSlots(
    uow,
    cycle.id,
    edition,
    sentence(viewContextFor(uow, other ?? undefined).words.slots.choose.outdated),
  );
  await setOffers(uow.tx, cycle.id, starts);
  const offered = await transitionCycle(uow, cycle, 'offer', { edition, place });
  if (!offered || !other) return;
  const message = await presentSlots(uow, offered, other, coach);
  await notify(uow, other.id, `slots/${cycle.id}/${edition}`, () => message);
}

async function offered(
  context: PressContext | SubmitContext<OfferValues>,
  on: OnCycle,
  starts: readonly number[],
) {
  const view = viewContextFor(context, context.member);
  const { slots } = view.words;
  const times = starts.map((startsAt) => slotAt(on.cycle, startsAt));
  const clashes = [...(await clashesAt(context, context.member, times))].map(
    ([at, title]) => `${momentOf(view, at)} (${nameOf(view, shortened(title, 60))})`,
  );
  const name = nameOf(view, on.other?.name ?? null);
  return sentence(clashes.length === 0 ? slots.offered(name) : slots.offeredWith(name, clashes.join(', ')));
}

export async function submitOffer(context: SubmitContext<OfferValues>, on: OnCycle): Promise<Answer> {
  const { calendar, now, member, values } = context;
  const view = viewContextFor(context, member);
  const { errors: messages } = view.words.slots;
  const typed = readMoments(values.times, calendar.localDate(now));
  if ('refused' in typed) return rejectForm({ times: unreadLine(view, typed) });
  if (typed.length === 0) return rejectForm({ times: messages.empty });
  if (typed.length > LIMITS.offers) return rejectForm({ times: messages.many(LIMITS.offers) });
  const starts = typed.map(({ on: day, time }) => calendar.instant(day, time)).sort((a, b) => a - b);
  for (const startsAt of starts) {
    const fault = await faultOf(context, on.cycle, startsAt);
    if (fault) return rejectForm({ times: messages[fault](momentOf(view, startsAt)) });
    const obstacle = await obstacleOf(context, member, slotAt(on.cycle, startsAt));
    if (obstacle === null || (obstacle.kind !== 'booked' && values.anyway)) continue;
    const errors = slotErrors({ hers: obstacle }, member.locale, 'times');
    return rejectForm(mapped(errors, (said) => messages.at(momentOf(view, startsAt), said)));
  }
  const said = await offered(context, on, starts);
  await offer(context, on, member, starts, values.place);
  return whisper(said);
}

/** Her usual times of the coming two weeks that are still possible. */
async function usualStarts(context: PressContext, cycle: Cycle): Promise<number[]> {
  const { calendar, now, member, tx } = context;
  const pattern = await patternOf(tx, member.id);
  const todayOn = calendar.localDate(now);
  const starts: number[] = [];
  for (let days = 1; days <= USUAL_DAYS; days += 1) {
    const on = plusDays(todayOn, days);
    for (const { weekday, time } of pattern) {
      if (weekdayOf(on) !== weekday) continue;
      const startsAt = calendar.instant(on, time);
      if ((await faultOf(context, cycle, startsAt)) !== null) continue;
      if ((await obstacleOf(context, member, slotAt(cycle, startsAt))) === null) starts.push(startsAt);
    }
  }
  const times = starts.map((startsAt) => slotAt(cycle, startsAt));
  const clashes = await clashesAt(context, member, times);
  return starts.filter((at) => !clashes.has(at)).slice(0, MAX_USUAL);
}

const shownPattern = async (context: PressContext | SubmitContext<PatternValues>, happened?: string) =>
  patternMessage(
    viewContextFor(context, context.member),
    await patternOf(context.tx, context.member.id),
    happened,
  );

export async function openOfferForm(context: PressContext, { cycle, other }: OnCycle): Promise<Answer> {
  return openForm(offerForm(viewContextFor(context, context.member), cycle, other?.name ?? null));
}

export async function offerUsual(context: PressContext, on: OnCycle): Promise<Answer> {
  const starts = await usualStarts(context, on.cycle);
  const { slots } = viewContextFor(context, context.member).words;
  if (starts.length === 0) return whisper(sentence(slots.noUsualLeft));
  const said = await offered(context, on, starts);
  await offer(context, on, context.member, starts, on.cycle.place);
  return replace(said);
}

export async function patternAdd(context: PressContext): Promise<Answer> {
  const { pattern } = viewContextFor(context, context.member).words.slots;
  if ((await patternOf(context.tx, context.member.id)).length >= LIMITS.pattern)
    return whisper(await shownPattern(context, pattern.full(LIMITS.pattern)));
  return openForm(patternForm(viewContextFor(context, context.member)));
}

export async function patternRemove(context: PressContext): Promise<Answer> {
  const { words } = viewContextFor(context, context.member);
  const removed = await removePattern(context.tx, context.member.id, context.value ?? '');
  const said = removed ? words.slots.pattern.removed : words.labels.refused.gone;
  return removed ? replace(await shownPattern(context, said)) : whisper(await shownPattern(context, said));
}

export async function pattern(context: SubmitContext<PatternValues>): Promise<Answer> {
  const { pattern } = viewContextFor(context, context.member).words.slots;
  if ((await patternOf(context.tx, context.member.id)).length >= LIMITS.pattern)
    return rejectForm({ '': pattern.full(LIMITS.pattern) });
  await addPattern(context.tx, context.member.id, context.values.weekday, context.values.at);
  return whisper(await shownPattern(context, pattern.added));
}
