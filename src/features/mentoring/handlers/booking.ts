import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import type { Press, PressCall, Work } from '../../../community/feature/feature.ts';
import { rewrite } from '../../../community/feature/messaging.ts';
import { awayAmong, bookedAt, clashesAt, suits } from '../../../community/feature/slot-conflicts.ts';
import type { Member } from '../../../community/members/member.ts';
import { MENTEES } from '../access.ts';
import { entryId, freeFirsts, timesOfCycle } from '../load.ts';
import { voiceFor } from '../locales/index.ts';
import { outdateSlots, tell } from '../notifications.ts';
import type { MentoringSession } from '../rules/cycle.ts';
import { offerById, setOffers } from '../store/offers.ts';
import { inLine, markedName, sentence } from '../views/format.ts';
import { bookedMessage, type Warning } from '../views/slots.ts';
import { laySessions, moveCycle, offerView } from './cycles.ts';
import { type OnCycle, onCycle, refused, shownSlots } from './present.ts';

/** What one of the two should look at among the sessions: what she has then already, and her absences. */
async function warningsFor(
  work: Work,
  member: Member,
  sessions: readonly MentoringSession[],
): Promise<Warning[]> {
  const own = sessions.map(({ id }) => entryId(id));
  const clashes = await clashesAt(work, member, sessions, own);
  const starts = sessions.map(({ startsAt }) => startsAt);
  const away = await awayAmong(work, member.id, starts);
  return starts.flatMap((startsAt): Warning[] => {
    if (away.has(startsAt)) return [{ startsAt, clash: null }];
    const clash = clashes.get(startsAt);
    return clash === undefined ? [] : [{ startsAt, clash }];
  });
}

const MINUTE_MS = 60_000;

async function book(call: PressCall): Promise<Answer> {
  const chosen = await offerById(call.tx, call.ref);
  if (!chosen) return whisper(sentence(refused(call, 'elsewhere')));
  return onCycle({ ...call, ref: chosen.cycleId }, 'book', 'mentee', async (on) => {
    const { cycle, other } = on;
    const { member } = call;
    const { words } = voiceFor(call, member);
    const [firstAt] = await freeFirsts(call, cycle, [chosen.startsAt]);
    const slot = { startsAt: chosen.startsAt, endsAt: chosen.startsAt + cycle.minutes * MINUTE_MS };
    const taken = (await bookedAt(call, member, [slot])).get(slot.startsAt);
    if (taken !== undefined) {
      const said = words.slots.choose.booked(escapeMarkdown(inLine(taken, 80)));
      return replace(await shownSlots(call, cycle, member, other, said));
    }
    if (firstAt === undefined || !other || !(await suits(call, other, slot)))
      return replace(await shownSlots(call, cycle, member, other, words.slots.choose.taken));
    const running = await moveCycle(call, cycle, 'book');
    if (!running) return whisper(sentence(refused(call, 'elsewhere')));
    await setOffers(call.tx, cycle.id, []);
    const sessions = await laySessions(call, running, timesOfCycle(call, cycle.minutes, firstAt));
    const mine = bookedMessage(
      voiceFor(call, member),
      'mentee',
      running,
      other.name,
      sessions,
      await warningsFor(call, member, sessions),
    );
    const hers = await warningsFor(call, other, sessions);
    await tell(call, other.id, `booked/${cycle.id}`, (voice) =>
      bookedMessage(voice, 'coach', running, member.name, sessions, hers),
    );
    // Wherever she pressed, the buttons of the message with the times are spent.
    await rewrite(call, `mentoring/slots/${cycle.id}/${cycle.edition}/`, 'booked', () => mine);
    return replace(mine);
  });
}

async function noneSuits(call: PressCall, { cycle, other }: OnCycle): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  const offering = await moveCycle(call, cycle, 'noneSuits');
  if (!offering) return whisper(sentence(refused(call, 'elsewhere')));
  await setOffers(call.tx, cycle.id, []);
  const said = sentence(voice.words.slots.choose.asked(markedName(voice, other?.name ?? null)));
  await outdateSlots(call, cycle.id, cycle.edition + 1, said);
  if (other) {
    const message = await offerView(call, offering, other, true);
    await tell(call, other.id, `none-suits/${cycle.id}/${cycle.edition}`, () => message);
  }
  return replace(said);
}

export const bookingPresses: Record<string, Press> = {
  'mentoring/book': { who: MENTEES, handle: book },
  'mentoring/slots': {
    who: MENTEES,
    handle: (call) =>
      onCycle(call, 'book', 'mentee', async ({ cycle, other }) =>
        whisper(await shownSlots(call, cycle, call.member, other)),
      ),
  },
  'mentoring/none-suits': {
    who: MENTEES,
    handle: (call) => onCycle(call, 'noneSuits', 'mentee', (on) => noneSuits(call, on)),
  },
};
