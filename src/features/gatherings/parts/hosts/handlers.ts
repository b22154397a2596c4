import { type Answer, openForm, replace, whisper } from '../../../../chat/answer.ts';
import { actionsOn } from '../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { formatOf } from '../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../locales/follow-up.ts';
import { isCoach } from '../follow-up/access.ts';
import { loadComer } from '../follow-up/load/attendance.ts';
import { isThanked } from '../follow-up/rules/attendance.ts';
import { type ContactValues, contactForm } from './forms.ts';
import { mayHaveContact } from './rules.ts';
import { contactOf, eraseContact, saveContact, visitsWithContact } from './store.ts';
import { contactMessage, noContact } from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** Whether how to reach the hosts is hers to read: she came, as far as anybody knows, or is a coach. */
async function isHers(context: ActorContext, gathering: Gathering): Promise<boolean> {
  if (isCoach(context.member)) return mayHaveContact(gathering);
  if (gathering.state !== 'over') return false;
  return isThanked(await loadComer(context, gathering, context.member.id));
}

/** A visit to hosts, of which it is hers to read how to reach them; by a menu the visit is the value. */
export const onVisit = actionsOn<Gathering, object>(async (context) => {
  const gathering = await gatheringById(context.tx, context.value ?? context.ref);
  if (!gathering || !(await isHers(context, gathering)))
    return { refused: whisper(noContact(viewOf(context), 'notYours')) };
  if (formatOf(context.programme, gathering.format)?.visit !== true)
    return { refused: whisper(noContact(viewOf(context), 'noVisit')) };
  return { row: gathering };
});

async function shown(context: ActorContext, gathering: Gathering, happened?: string) {
  return contactMessage(viewOf(context), gathering, {
    ...{ contact: await contactOf(context, gathering.id), changes: isCoach(context.member) },
    ...(happened === undefined ? {} : { happened }),
  });
}

export const show = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  whisper(await shown(context, gathering));

export const openEdit = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  openForm(contactForm(viewOf(context), gathering, await contactOf(context, gathering.id)));

export async function save(context: SubmitContext<ContactValues>, gathering: Gathering): Promise<Answer> {
  // What stood there before must not stay in the write-ahead log.
  if (await saveContact(context, gathering.id, context.values)) context.forgetOrder();
  return whisper(await shown(context, gathering, viewOf(context).words.hosts.saved));
}

export async function remove(context: PressContext, gathering: Gathering): Promise<Answer> {
  if (await eraseContact(context.tx, gathering.id)) context.forgetOrder();
  return replace(await shown(context, gathering, viewOf(context).words.hosts.removed));
}

/** Of these visits, those with a contact that is hers to read. */
export async function withContact(
  context: ActorContext,
  gatherings: readonly Gathering[],
): Promise<Gathering[]> {
  const left = new Set(await visitsWithContact(context.tx));
  const found: Gathering[] = [];
  for (const gathering of gatherings)
    if (left.has(gathering.id) && (await isHers(context, gathering))) found.push(gathering);
  return found;
}
