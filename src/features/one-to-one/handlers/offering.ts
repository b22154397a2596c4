import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import { shortened } from '../../../chat/lengths.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { namesInSentence } from '../../../community/format/lists.ts';
import { readDay } from '../../../community/format/read-days.ts';
import type { Member } from '../../../community/members/member.ts';
import { type OfferValues, offerForm } from '../forms.ts';
import { editionOf, everybody, keyOf, named, planOf, suitsAt, todayOf } from '../load.ts';
import { invite } from '../notifications.ts';
import type { Edition } from '../rules/editions.ts';
import type { Meeting } from '../rules/meeting.ts';
import { assignSlots, NOON, slotsIn } from '../rules/slots.ts';
import { meetingsOf, offerSlots, saveDrafts, setMeeting } from '../store.ts';
import { previewMessage, sentence } from '../views.ts';
import { overview, viewOf } from './present.ts';

/** So many days are offered at once. */
const MOST_DAYS = 15;
/** What a form begins with: the rhythm's hour, and when nothing new begins any more. */
const UNTIL = '18:00';

const noted = async (context: ActorContext): Promise<Answer> =>
  whisper(sentence(viewOf(context).words.noted.none));

/** The first days that would do for so many, from the one that the rhythm names; from today when that is past. */
function daysFor(context: ActorContext, edition: Edition, count: number, from: string): string[] {
  const { calendar, programme } = context;
  const { endsOn } = programme.promotion;
  const days: string[] = [];
  let slots = 0;
  let on = edition.on > todayOf(context) ? edition.on : calendar.addWorkingDays(todayOf(context), 1);
  while (slots < count && days.length < MOST_DAYS && on <= endsOn) {
    days.push(on);
    slots += slotsIn(calendar, { days: [on], from, to: UNTIL }, edition.format.minutes).length || 1;
    on = calendar.addWorkingDays(on, 1);
  }
  return days;
}

/** **Proposer les créneaux**, from her home or her list. */
export async function open(context: PressContext): Promise<Answer> {
  const edition = editionOf(context, context.ref);
  if (!edition) return noted(context);
  const { due } = await planOf(context, context.member, edition, await everybody(context));
  if (due.length === 0) return noted(context);
  const from = edition.format.rhythm?.at ?? NOON.to;
  const days = daysFor(context, edition, due.length, from);
  return openForm(offerForm(viewOf(context), edition, { count: due.length, days, from, to: UNTIL }));
}

/** The days that were typed, one a line; or what is wrong with the first that is. */
function readDays(context: ActorContext, typed: string): string[] | { wrong: string } {
  const { calendar, programme, member } = context;
  const { errors } = viewOf(context).words.offer;
  const { startsOn, endsOn } = programme.promotion;
  const lines = typed.split(/[\n;]/).map((line) => line.trim());
  const days: string[] = [];
  for (const line of lines.filter((each) => each !== '')) {
    const read = readDay(line, todayOf(context));
    if ('refused' in read) return { wrong: errors.day(shortened(line, 60)) };
    const said = shortened(formatDay(read.on, member.locale), 60);
    if (read.on < todayOf(context)) return { wrong: errors.past(said) };
    if (read.on < startsOn || read.on > endsOn) return { wrong: errors.outside(said) };
    if (!calendar.isWorkingDay(read.on)) return { wrong: errors.off(said) };
    days.push(read.on);
  }
  if (days.length === 0) return { wrong: errors.days };
  return days.length > MOST_DAYS ? { wrong: errors.many(MOST_DAYS) } : days;
}

/** Shares out the times by everybody's agenda, and shows her who would have which: nothing is sent. */
export async function offer(context: SubmitContext<OfferValues>): Promise<Answer> {
  const { tx, member, now, values, calendar } = context;
  const { errors } = viewOf(context).words.offer;
  const edition = editionOf(context, context.ref);
  if (!edition) return noted(context);
  const days = readDays(context, values.days);
  if ('wrong' in days) return rejectForm({ days: days.wrong });
  if (values.to <= values.from) return rejectForm({ to: errors.reversed });
  const { minutes } = edition.format;
  const all = slotsIn(calendar, { days, from: values.from, to: values.to }, minutes);
  if (all.length === 0) return rejectForm({ to: errors.short(minutes) });
  const everyone = await everybody(context);
  const { due } = await planOf(context, member, edition, everyone);
  if (due.length === 0) return noted(context);
  const ahead = all.filter(({ startsAt }) => startsAt > now);
  const slots = ahead.filter(await suitsAt(context, member, ahead));
  const suits = new Map<Member, (slot: (typeof slots)[number]) => boolean>();
  for (const eig of due) suits.set(eig, await suitsAt(context, eig, slots));
  const laid = assignSlots(due, slots, (eig, slot) => suits.get(eig)?.(slot) ?? false);
  if (laid.size === 0) return rejectForm({ days: errors.none });
  const key = { ...keyOf(edition), coachId: member.id };
  await offerSlots(tx, key, slots);
  await saveDrafts(
    tx,
    { ...key, now },
    [...laid].map(([eig, slot]) => ({ ...slot, memberId: eig.id, place: values.place })),
  );
  return whisper(await preview(context, edition, everyone, due));
}

const draftsOf = async ({ tx, member }: ActorContext, edition: Edition): Promise<Meeting[]> =>
  (await meetingsOf(tx, keyOf(edition))).filter(
    ({ state, coachId }) => state === 'draft' && coachId === member.id,
  );

async function preview(
  context: ActorContext,
  edition: Edition,
  everyone: readonly Member[],
  due: readonly Member[],
) {
  const drafts = await draftsOf(context, edition);
  const left = due.filter(({ id }) => !drafts.some(({ memberId }) => memberId === id));
  return previewMessage(
    viewOf(context),
    edition,
    drafts.map((draft) => named(draft, 'coach', everyone)),
    left.map(({ name }) => name),
  );
}

/** Sends what she was shown. A time that something else took meanwhile is not sent: its EIG is still to be planned. */
export async function send(context: PressContext): Promise<Answer> {
  const { tx, member, now } = context;
  const { words, locale } = viewOf(context);
  const edition = editionOf(context, context.ref);
  if (!edition) return noted(context);
  const everyone = await everybody(context);
  const { own, due } = await planOf(context, member, edition, everyone);
  const drafts = own.filter(({ state }) => state === 'draft');
  const sent: Meeting[] = [];
  const clashed: string[] = [];
  const suitsHer = await suitsAt(context, member, drafts);
  for (const draft of drafts) {
    const eig = due.find(({ id }) => id === draft.memberId);
    if (!eig) continue;
    const isFree = suitsHer(draft) && (await suitsAt(context, eig, [draft]))(draft);
    if (!isFree || draft.startsAt <= now) {
      clashed.push(eig.name);
      continue;
    }
    const agreed: Meeting = { ...draft, state: 'agreed', changedAt: now };
    await setMeeting(tx, draft.id, agreed);
    sent.push(agreed);
  }
  await saveDrafts(tx, { ...keyOf(edition), coachId: member.id, now }, []);
  await invite(context, sent, everyone);
  const names = namesInSentence(clashed, locale, { bytes: 300, others: words.list.others }).join('');
  const said = [
    ...(sent.length > 0 ? [words.preview.sent(sent.length)] : []),
    ...(clashed.length > 0 ? [words.preview.clashed(names)] : []),
  ];
  return replace(await overview(context, said.length === 0 ? words.preview.nothing : said.join(' ')));
}
