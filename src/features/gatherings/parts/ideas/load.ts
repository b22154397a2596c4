import type { ActorContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { allMembers, membersByIds } from '../../../../community/members/members.ts';
import { boxOf, type Idea, inOrder, MAX_IDEAS } from './rules.ts';
import { addBox, type Box, boxes, ideasIn, supportedBy, unsignedIdeas } from './store.ts';
import type { Shown } from './views.ts';

/** The box of this month, opened by the first who means to propose something. */
export async function openedBox(uow: UnitOfWork): Promise<Box> {
  const id = boxOf(uow.calendar.localDate(uow.now));
  const found = (await boxes(uow.tx)).find((box) => box.id === id);
  if (found) return found;
  const people = (await allMembers(uow.tx)).filter(({ active }) => active).length;
  const few = people < uow.programme.meteo.thresholds.figures;
  await addBox(uow.tx, id, few);
  if (!few) unsignedIdeas.open(uow, id, Math.min(people, MAX_IDEAS));
  return { id, state: 'open', few };
}

/** All that is in the boxes, in no order. */
export async function everyIdea(uow: UnitOfWork): Promise<Idea[]> {
  const all = [];
  for (const { id } of await boxes(uow.tx)) all.push(await ideasIn(uow, id));
  return all.flat();
}

/** Those that nobody set aside. */
export const ideasShown = async (uow: UnitOfWork): Promise<Idea[]> =>
  (await everyIdea(uow)).filter(({ marks }) => !marks.has('hidden'));

/** The same, as one reader sees them, in the order in which they are shown. */
export async function loadIdeas(context: ActorContext): Promise<Shown[]> {
  const { tx, member } = context;
  const ideas = inOrder(await ideasShown(context));
  const supported = await supportedBy(tx, member.id);
  const ids = [...new Set(ideas.flatMap(({ memberId }) => memberId ?? []))];
  const authors = new Map((await membersByIds(tx, ids)).map((author) => [author.id, author]));
  return ideas.map(({ boxId, key, title, text, memberId, meToo, marks }) => ({
    ...{ ref: `${boxId}.${key}`, title, text, meToo },
    author: memberId === null ? null : (authors.get(memberId) ?? null),
    supports: supported.has(key),
    hers: memberId === member.id,
    tried: marks.has('tried'),
  }));
}
