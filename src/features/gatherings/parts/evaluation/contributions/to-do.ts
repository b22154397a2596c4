import type { ActorContext, ToDo } from '../../../../../community/feature/feature.ts';
import { formatOf } from '../../../../../community/gatherings/formats.ts';
import { gatheringsBetween } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/evaluation.ts';
import { isCoach } from '../../follow-up/access.ts';
import { runnersOf } from '../../planning/access.ts';
import { REPORT_AWAITED_MS } from '../rules.ts';
import { papersThere } from '../store.ts';
import { aboutOf } from '../views.ts';

const MAX_SHOWN = 2;

/** The reports that this coach is to write. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  const { tx, now, member, programme } = context;
  if (!isCoach(member) || programme.formats.every(({ report }) => report !== true)) return [];
  const view = viewContextFor(context, member);
  const { reports } = await papersThere(tx);
  const found: ToDo[] = [];
  for (const gathering of await gatheringsBetween(tx, now - REPORT_AWAITED_MS, now, ['over'])) {
    if (found.length === MAX_SHOWN || reports.has(gathering.id) || gathering.defi === null) continue;
    if (formatOf(programme, gathering.format)?.report !== true) continue;
    if (!(await runnersOf(context, gathering)).some(({ id }) => id === member.id)) continue;
    found.push({
      order: 38,
      line: view.words.toDo(aboutOf(view, gathering)),
      button: { label: view.words.buttons.writeReport, press: 'evaluation/write', ref: gathering.id },
    });
  }
  return found;
}
