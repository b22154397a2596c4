import type { Message } from '../../../chat/message.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Need } from '../../../community/feature/need.ts';
import { loadResemblances } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { peopleOf, problemsIn, saidOf } from '../store/problems.ts';
import { markResemblance } from '../store/resemblances.ts';
import { digestMessage } from '../views.ts';

/** What looks alike since the last digest, once. */
export async function digest(uow: UnitOfWork): Promise<Message | null> {
  const found = (await loadResemblances(uow)).filter(({ notified }) => !notified);
  if (found.length === 0) return null;
  for (const { id } of found) await markResemblance(uow.tx, id, 'notified');
  return digestMessage(viewContextFor(uow), found);
}

/** The problems that wait and whose authors agreed to be named: a need is shown to coaches with its author. */
export async function needs(uow: UnitOfWork): Promise<Need[]> {
  const found: Need[] = [];
  for (const { id, memberId, audience, createdAt } of await problemsIn(uow.tx, ['open'])) {
    const said = audience !== 'asked' ? await saidOf(uow.tx, uow.secrets, id) : null;
    const people = await peopleOf(uow.tx, id);
    const named = people.some((person) => person.memberId === memberId && person.named);
    if (said && named && memberId !== null)
      found.push({
        id,
        feature: 'collective-mentoring',
        memberId,
        text: `${said.title}\n${said.words}`,
        sinceAt: createdAt,
      });
  }
  return found;
}
