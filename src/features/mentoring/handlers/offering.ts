import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { FormErrors } from '../../../chat/form.ts';
import {
  type Press,
  type PressCall,
  type SubmitCall,
  submission,
  type Work,
} from '../../../community/feature/feature.ts';
import type { Slot } from '../../../community/feature/slot.ts';
import { clashesAt, obstacleOf } from '../../../community/feature/slot-conflicts.ts';
import { slotErrors } from '../../../community/feature/slot-locales.ts';
import { dayInWords } from '../../../community/format/dates.ts';
import { plusDays, weekdayOf } from '../../../community/format/iso-dates.ts';
import { readMoments, type UnreadMoment } from '../../../community/format/typed-moments.ts';
import type { Member } from '../../../community/members/member.ts';
import { COACHES } from '../access.ts';
import { type OfferValues, offerSchema, type PatternValues, patternSchema } from '../forms/schemas.ts';
import { freeFirsts } from '../load.ts';
import { type Voice, voiceFor } from '../locales/index.ts';
import { outdateSlots, tell } from '../notifications.ts';
import { type Cycle, MOST } from '../rules/cycle.ts';
import { addPattern, patternOf, removePattern, setOffers } from '../store/offers.ts';
import { inLine, markedName, momentOf, sentence } from '../views/format.ts';
import { offerForm, patternForm, patternMessage } from '../views/slots.ts';
import { moveCycle } from './cycles.ts';
import { type OnCycle, onCycle, shownSlots } from './present.ts';

const MINUTE_MS = 60_000;
/** How far ahead a coach's usual times are offered. */
const USUAL_DAYS = 14;
const MOST_USUAL = 8;

/** What is wrong with a time that a coach offers; null when nothing is. */
async function faultOf(work: Work, cycle: Cycle, startsAt: number) {
  const { calendar, now, programme } = work;
  if (startsAt <= now) return 'past' as const;
  if (calendar.localDate(startsAt) > programme.promotion.endsOn) return 'outside' as const;
  if ((await freeFirsts(work, cycle, [startsAt])).length === 0) return 'taken' as const;
  return null;
}

/** What is wrong with a line, in words. */
function unreadLine({ words, locale }: Voice, unread: UnreadMoment): string {
  const { wrong } = words.slots;
  const line = inLine(unread.line, 60);
  return unread.refused === 'wrong-weekday'
    ? wrong.weekday(line, dayInWords(unread.on, locale))
    : wrong.unreadable(line);
}

const slotAt = ({ minutes }: Cycle, startsAt: number): Slot => ({
  startsAt,
  endsAt: startsAt + minutes * MINUTE_MS,
});

const mapped = (errors: FormErrors, to: (said: string) => string): FormErrors =>
  Object.fromEntries(Object.entries(errors).map(([field, said]) => [field, to(said)]));

/** Offers times to the mentee, in the place of those that were offered before. */
async function offer(
  work: Work,
  { cycle, other }: OnCycle,
  coach: Member,
  starts: readonly number[],
  place: string | null,
): Promise<void> {
  const edition = cycle.edition + 1;
  await outdateSlots(
    work,
    cycle.id,
    edition,
    sentence(voiceFor(work, other ?? undefined).words.slots.choose.outdated),
  );
  await setOffers(work.tx, cycle.id, starts);
  const offered = await moveCycle(work, cycle, 'offer', { edition, place });
  if (!offered || !other) return;
  const message = await shownSlots(work, offered, other, coach);
  await tell(work, other.id, `slots/${cycle.id}/${edition}`, () => message);
}

async function offered(call: PressCall | SubmitCall<OfferValues>, on: OnCycle, starts: readonly number[]) {
  const voice = voiceFor(call, call.member);
  const { slots } = voice.words;
  const times = starts.map((startsAt) => slotAt(on.cycle, startsAt));
  const clashes = [...(await clashesAt(call, call.member, times))].map(
    ([at, title]) => `${momentOf(voice, at)} (${markedName(voice, inLine(title, 60))})`,
  );
  const name = markedName(voice, on.other?.name ?? null);
  return sentence(clashes.length === 0 ? slots.offered(name) : slots.offeredWith(name, clashes.join(', ')));
}

async function submitOffer(call: SubmitCall<OfferValues>): Promise<Answer> {
  return onCycle(call, 'offer', 'coach', async (on) => {
    const { calendar, now, member, values } = call;
    const voice = voiceFor(call, member);
    const { wrong } = voice.words.slots;
    const typed = readMoments(values.times, calendar.localDate(now));
    if ('refused' in typed) return rejectForm({ times: unreadLine(voice, typed) });
    if (typed.length === 0) return rejectForm({ times: wrong.empty });
    if (typed.length > MOST.offers) return rejectForm({ times: wrong.many(MOST.offers) });
    const starts = typed.map(({ on: day, time }) => calendar.instant(day, time)).sort((a, b) => a - b);
    for (const startsAt of starts) {
      const fault = await faultOf(call, on.cycle, startsAt);
      if (fault) return rejectForm({ times: wrong[fault](momentOf(voice, startsAt)) });
      const obstacle = await obstacleOf(call, member, slotAt(on.cycle, startsAt));
      if (obstacle === null || (obstacle.kind !== 'booked' && values.anyway)) continue;
      const errors = slotErrors({ hers: obstacle }, member.locale, 'times');
      return rejectForm(mapped(errors, (said) => wrong.at(momentOf(voice, startsAt), said)));
    }
    const said = await offered(call, on, starts);
    await offer(call, on, member, starts, values.place);
    return whisper(said);
  });
}

/** Her usual times of the coming two weeks that are still possible. */
async function usualStarts(call: PressCall, cycle: Cycle): Promise<number[]> {
  const { calendar, now, member, tx } = call;
  const pattern = await patternOf(tx, member.id);
  const todayOn = calendar.localDate(now);
  const starts: number[] = [];
  for (let days = 1; days <= USUAL_DAYS; days += 1) {
    const on = plusDays(todayOn, days);
    for (const { weekday, time } of pattern) {
      if (weekdayOf(on) !== weekday) continue;
      const startsAt = calendar.instant(on, time);
      if ((await faultOf(call, cycle, startsAt)) !== null) continue;
      if ((await obstacleOf(call, member, slotAt(cycle, startsAt))) === null) starts.push(startsAt);
    }
  }
  const times = starts.map((startsAt) => slotAt(cycle, startsAt));
  const clashes = await clashesAt(call, member, times);
  return starts.filter((at) => !clashes.has(at)).slice(0, MOST_USUAL);
}

const shownPattern = async (call: PressCall | SubmitCall<PatternValues>, happened?: string) =>
  patternMessage(voiceFor(call, call.member), await patternOf(call.tx, call.member.id), happened);

export const offeringPresses: Record<string, Press> = {
  'mentoring/offer-form': {
    who: COACHES,
    handle: (call) =>
      onCycle(call, 'offer', 'coach', async ({ cycle, other }) =>
        openForm(offerForm(voiceFor(call, call.member), cycle, other?.name ?? null)),
      ),
  },
  'mentoring/offer-usual': {
    who: COACHES,
    handle: (call) =>
      onCycle(call, 'offer', 'coach', async (on) => {
        const starts = await usualStarts(call, on.cycle);
        const { slots } = voiceFor(call, call.member).words;
        if (starts.length === 0) return whisper(sentence(slots.noUsualLeft));
        const said = await offered(call, on, starts);
        await offer(call, on, call.member, starts, on.cycle.place);
        return replace(said);
      }),
  },
  'mentoring/pattern-add': {
    who: COACHES,
    async handle(call) {
      const { pattern } = voiceFor(call, call.member).words.slots;
      if ((await patternOf(call.tx, call.member.id)).length >= MOST.pattern)
        return whisper(await shownPattern(call, pattern.full(MOST.pattern)));
      return openForm(patternForm(voiceFor(call, call.member)));
    },
  },
  'mentoring/pattern-remove': {
    who: COACHES,
    async handle(call) {
      const { words } = voiceFor(call, call.member);
      const removed = await removePattern(call.tx, call.member.id, call.value ?? '');
      const said = removed ? words.slots.pattern.removed : words.common.refused.gone;
      return removed ? replace(await shownPattern(call, said)) : whisper(await shownPattern(call, said));
    },
  },
};

export const offeringForms = {
  'mentoring/offer': submission<OfferValues>({
    who: COACHES,
    schema: (locale) => offerSchema(locale),
    handle: submitOffer,
  }),
  'mentoring/pattern': submission<PatternValues>({
    who: COACHES,
    schema: (locale) => patternSchema(locale),
    async handle(call) {
      const { pattern } = voiceFor(call, call.member).words.slots;
      if ((await patternOf(call.tx, call.member.id)).length >= MOST.pattern)
        return rejectForm({ '': pattern.full(MOST.pattern) });
      await addPattern(call.tx, call.member.id, call.values.weekday, call.values.at);
      return whisper(await shownPattern(call, pattern.added));
    },
  }),
};
