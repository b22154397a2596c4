import { shortened } from '../../../chat/lengths.ts';
import type { ActorContext, ToDo } from '../../../community/feature/feature.ts';
import { formatMonthName } from '../../../community/format/dates.ts';
import { COACHES, mayCall } from '../../../community/members/member.ts';
import { everybody, openEditions, planOf } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { mayStill } from '../rules/meeting.ts';

/** To a coach: each month with how many of those whom she follows have no time yet, and who waits for another. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  const { member, now } = context;
  if (!mayCall(member, COACHES)) return [];
  const editions = openEditions(context);
  if (editions.length === 0) return [];
  const { words, locale } = viewContextFor(context, member);
  const everyone = await everybody(context);
  const found: ToDo[] = [];
  let unsuited = 0;
  for (const edition of editions) {
    const { own, due } = await planOf(context, member, edition, everyone);
    unsuited += own.filter((each) => each.state === 'unsuited' && mayStill(each, 'move', now)).length;
    if (due.length === 0) continue;
    const label = shortened(edition.format[locale], 100);
    const month = formatMonthName(edition.nominalOn.slice(0, 7), locale);
    found.push({
      order: 21,
      line: words.toDo.propose(label, month, due.length),
      button: { label: words.buttons.propose, press: 'one-to-one/open', ref: edition.ref },
    });
  }
  if (unsuited > 0)
    found.push({
      order: 21,
      line: words.toDo.unsuited(unsuited),
      button: { label: words.buttons.list, press: 'one-to-one/show', ref: '' },
    });
  return found;
}
