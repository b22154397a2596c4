import type { ActorContext, ToDo } from '../../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringsBetween } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/follow-up.ts';
import { isCoach } from '../access.ts';
import { loadAttendance } from '../load/attendance.ts';
import { aboutOf } from '../views/format.ts';

/** Attendance that nobody noted for so long awaits nobody any more. */
const TO_NOTE_MS = 14 * 24 * 60 * 60_000;
const MAX_TO_NOTE = 3;

/** The gatherings of which nobody has noted who came: any coach may, and the one who planned it sees hers first. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  const { tx, now, member } = context;
  if (!isCoach(member)) return [];
  const view = viewContextFor(context, member);
  const found = [];
  for (const gathering of await gatheringsBetween(tx, now - TO_NOTE_MS, now, ['over']))
    if ((await loadAttendance(context, gathering)).came === null) found.push(gathering);
  const isHers = ({ authorId }: Gathering) => authorId === member.id;
  const sorted = [...found.filter(isHers), ...found.filter((gathering) => !isHers(gathering))];
  const shown = sorted.slice(0, MAX_TO_NOTE);
  return shown.map((gathering, index) => {
    const others = index === shown.length - 1 ? sorted.length - shown.length : 0;
    return {
      order: 40,
      line: view.words.home.toNote(aboutOf(view, gathering), others),
      button: { label: view.words.attendance.recent.open, press: 'afterwards/attendance', ref: gathering.id },
    };
  });
}
