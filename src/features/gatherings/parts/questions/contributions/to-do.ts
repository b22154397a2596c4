import type { ActorContext, ToDo } from '../../../../../community/feature/feature.ts';
import { gatheringsBetween } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/questions.ts';
import { isCoach } from '../../follow-up/access.ts';
import { listOf, questionsOn } from '../store.ts';
import { aboutOf } from '../views.ts';

/** From so long before it begins they are worth reading; until its end. */
const AHEAD_MS = 2 * 24 * 60 * 60_000;
const MAX_SHOWN = 2;

/** What was asked of those who speak at a gathering that this coach planned, when it is near. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  const { tx, now, member } = context;
  if (!isCoach(member)) return [];
  const view = viewContextFor(context, member);
  const found: ToDo[] = [];
  for (const gathering of await gatheringsBetween(tx, now - AHEAD_MS, now + AHEAD_MS, ['announced'])) {
    if (found.length === MAX_SHOWN || gathering.authorId !== member.id) continue;
    if ((await listOf(tx, gathering.id))?.state !== 'open') continue;
    const { length } = await questionsOn(context, gathering.id);
    if (length === 0) continue;
    found.push({
      order: 35,
      line: view.words.toDo(length, aboutOf(view, gathering)),
      button: { label: view.words.buttons.read, press: 'questions/read', ref: gathering.id },
    });
  }
  return found;
}
