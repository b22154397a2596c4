import type { ActorContext, ToDo } from '../../../../../community/feature/feature.ts';
import { gatheringsBetween } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/follow-up.ts';
import { isCoach } from '../access.ts';
import { loadAttendance } from '../load/attendance.ts';
import { aboutOf } from '../views/format.ts';

/** Attendance that nobody noted for so long awaits nobody any more. */
const TO_NOTE_MS = 14 * 24 * 60 * 60_000;
const MAX_TO_NOTE = 3;

/** The gatherings that this coach planned, of which nobody has noted who came. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  const { tx, now, member } = context;
  if (!isCoach(member)) return [];
  const view = viewContextFor(context, member);
  const found: ToDo[] = [];
  for (const gathering of await gatheringsBetween(tx, now - TO_NOTE_MS, now, ['over'])) {
    if (found.length === MAX_TO_NOTE || gathering.authorId !== member.id) continue;
    if ((await loadAttendance(context, gathering)).came !== null) continue;
    found.push({
      order: 40,
      line: view.words.home.toNote(aboutOf(view, gathering)),
      button: { label: view.words.attendance.recent.open, press: 'afterwards/attendance', ref: gathering.id },
    });
  }
  return found;
}
