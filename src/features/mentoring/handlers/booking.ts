import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import { shortened } from '../../../chat/lengths.ts';
import type { PressContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { updateMessages } from '../../../community/feature/messages/messaging.ts';
import { awayAmong, bookedAt, clashesAt, suits } from '../../../community/feature/slot-conflicts.ts';
import type { Member } from '../../../community/members/member.ts';
import { entryId, freeFirsts, timesOfCycle } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { notify, outdateSlots } from '../notifications.ts';
import type { MentoringSession } from '../rules/cycle.ts';
import { offerById, setOffers } from '../store/offers.ts';
import { nameOf, sentence } from '../views/format.ts';
import { bookedMessage, type Warning } from '../views/slots.ts';
import { offerView, scheduleSessions, transitionCycle } from './cycles.ts';
import { findCycle, type OnCycle, presentSlots, refused } from './present.ts';

/** What one of the two should look at among the sessions: what she has then already, and her absences. */
async function warningsFor(
  uow: UnitOfWork,
  member: Member,
  sessions: readonly MentoringSession[],
): Promise<Warning[]> {
  const own = sessions.map(({ id }) => entryId(id));
  const clashes = await clashesAt(uow, member, sessions, own);
  const starts = sessions.map(({ startsAt }) => startsAt);
  const away = await awayAmong(uow, member.id, starts);
  return starts.flatMap((startsAt): Warning[] => {
    if (away.has(startsAt)) return [{ startsAt, clash: null }];
    const clash = clashes.get(startsAt);
    return clash === undefined ? [] : [{ startsAt, clash }];
  });
}

const MINUTE_MS = 60_000;

export async function book(context: PressContext): Promise<Answer> {
  const chosen = await offerById(context.tx, context.ref);
  if (!chosen) return whisper(sentence(refused(context, 'elsewhere')));
  const found = await findCycle({ ...context, ref: chosen.cycleId }, { by: 'mentee', can: 'book' });
  if ('refused' in found) return found.refused;
  const { row: on } = found;
  const { cycle, other } = on;
  const { member } = context;
  const { words } = viewContextFor(context, member);
  const [firstAt] = await freeFirsts(context, cycle, [chosen.startsAt]);
  const slot = { startsAt: chosen.startsAt, endsAt: chosen.startsAt + cycle.minutes * MINUTE_MS };
  const taken = (await bookedAt(context, member, [slot])).get(slot.startsAt);
  if (taken !== undefined) {
    const said = words.slots.choose.booked(shortened(taken, 80));
    return replace(await presentSlots(context, cycle, member, other, said));
  }
  if (firstAt === undefined || !other || !(await suits(context, other, slot)))
    return replace(await presentSlots(context, cycle, member, other, words.slots.choose.taken));
  const running = await transitionCycle(context, cycle, 'book');
  if (!running) return whisper(sentence(refused(context, 'elsewhere')));
  await setOffers(context.tx, cycle.id, []);
  const sessions = await scheduleSessions(context, running, timesOfCycle(context, cycle.minutes, firstAt));
  const mine = bookedMessage(
    viewContextFor(context, member),
    'mentee',
    running,
    other.name,
    sessions,
    await warningsFor(context, member, sessions),
  );
  const hers = await warningsFor(context, other, sessions);
  await notify(context, other.id, `booked/${cycle.id}`, (view) =>
    bookedMessage(view, 'coach', running, member.name, sessions, hers),
  );
  // Wherever she pressed, the buttons of the message with the times are spent.
  await updateMessages(context, `mentoring/slots/${cycle.id}/${cycle.edition}/`, 'booked', () => mine);
  return replace(mine);
}

export async function noneSuits(context: PressContext, { cycle, other }: OnCycle): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const offering = await transitionCycle(context, cycle, 'noneSuits');
  if (!offering) return whisper(sentence(refused(context, 'elsewhere')));
  await setOffers(context.tx, cycle.id, []);
  const said = sentence(view.words.slots.choose.asked(nameOf(view, other?.name ?? null)));
  await outdateSlots(context, cycle.id, cycle.edition + 1, said);
  if (other) {
    const message = await offerView(context, offering, other, true);
    await notify(context, other.id, `none-suits/${cycle.id}/${cycle.edition}`, () => message);
  }
  return replace(said);
}

export async function slots(context: PressContext, { cycle, other }: OnCycle): Promise<Answer> {
  return whisper(await presentSlots(context, cycle, context.member, other));
}
