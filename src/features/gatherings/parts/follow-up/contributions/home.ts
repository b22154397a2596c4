import type { ActorContext, HomeSection } from '../../../../../community/feature/feature.ts';
import { gatheringById, gatheringsBetween } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/follow-up.ts';
import { isCoach } from '../access.ts';
import { loadAttendance, loadComer, loadComers } from '../load/attendance.ts';
import { mayGive, tooFewToAsk } from '../notifications/thanks.ts';
import { givenBy } from '../store/feedback-givers.ts';
import { followupsIn } from '../store/followups.ts';
import { homeBlocks } from '../views/home.ts';

/** Attendance that nobody noted for so long awaits nobody any more. */
const TO_NOTE_MS = 14 * 24 * 60 * 60_000;

/** Feedback that is open to her, and, for a coach who planned it, attendance that is not noted yet. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { tx, now, member } = context;
  const given = await givenBy(tx, member.id);
  const toGive = [];
  for (const { gatheringId, closesAt } of await followupsIn(tx, ['ended', 'thanked'])) {
    const gathering = await gatheringById(tx, gatheringId);
    if (!gathering || closesAt <= now || given.has(gatheringId)) continue;
    if (!mayGive({ ...(await loadComer(context, gathering, member.id)), member })) continue;
    if (!tooFewToAsk(context, await loadComers(context, gathering)))
      toGive.push({ gathering, until: closesAt });
  }
  const toNote = [];
  if (isCoach(member))
    for (const gathering of await gatheringsBetween(tx, now - TO_NOTE_MS, now, ['over']))
      if (gathering.authorId === member.id && (await loadAttendance(context, gathering)).came === null)
        toNote.push(gathering);
  const blocks = homeBlocks(viewContextFor(context, member), toGive, toNote);
  return blocks.length === 0 ? null : { order: 30, blocks };
}
