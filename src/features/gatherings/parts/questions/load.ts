import type { ActorContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { audienceOf } from '../../../../community/gatherings/audience.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { membersByIds } from '../../../../community/members/members.ts';
import { inOrder, MAX_QUESTIONS } from './rules.ts';
import { addList, type List, listOf, questionsOn, supportedBy, unsignedQuestions } from './store.ts';
import type { Shown } from './views.ts';

/** The list of a gathering, opened by the first who means to ask something. */
export async function openedList(uow: UnitOfWork, gathering: Gathering): Promise<List> {
  const found = await listOf(uow.tx, gathering.id);
  if (found) return found;
  const people = (await audienceOf(uow.tx, gathering, uow.programme)).length;
  const few = people < uow.programme.meteo.thresholds.figures;
  await addList(uow.tx, gathering.id, few);
  if (!few) unsignedQuestions.open(uow, gathering.id, Math.min(people, MAX_QUESTIONS));
  return { state: 'open', few };
}

/** What was asked, as one reader sees it, in the order in which it is shown. */
export async function loadQuestions(context: ActorContext, { id }: Gathering): Promise<Shown[]> {
  const { tx, member } = context;
  const questions = inOrder(await questionsOn(context, id));
  const supported = await supportedBy(tx, member.id, id);
  const authors = new Map(
    (await membersByIds(tx, [...new Set(questions.flatMap(({ memberId }) => memberId ?? []))])).map(
      (author) => [author.id, author],
    ),
  );
  return questions.map(({ key, text, memberId, meToo }) => ({
    ...{ key, text, meToo },
    author: memberId === null ? null : (authors.get(memberId) ?? null),
    supports: supported.has(key),
    hers: memberId === member.id,
  }));
}
