import type { Message } from '../../../chat/message.ts';
import type { Work } from '../../../community/feature/feature.ts';
import type { Need } from '../../../community/feature/need.ts';
import { foundAlike } from '../load.ts';
import { voiceFor } from '../locales/index.ts';
import { peopleOf, problemsIn, saidOf } from '../store/problems.ts';
import { markResemblance } from '../store/resemblances.ts';
import { digestMessage } from '../views.ts';

/** What looks alike since the last digest, once. */
export async function digest(work: Work): Promise<Message | null> {
  const found = (await foundAlike(work)).filter(({ told }) => !told);
  if (found.length === 0) return null;
  for (const { id } of found) await markResemblance(work.tx, id, 'told');
  return digestMessage(voiceFor(work), found);
}

/** The problems that wait and whose authors agreed to be named: a need is shown to coaches with its author. */
export async function needs(work: Work): Promise<Need[]> {
  const found: Need[] = [];
  for (const { id, memberId, audience, createdAt } of await problemsIn(work.tx, ['open'])) {
    const said = audience !== 'asked' ? await saidOf(work.tx, work.secrets, id) : null;
    const people = await peopleOf(work.tx, id);
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
