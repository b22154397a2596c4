import type { Message } from '../../../chat/message.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Need } from '../../../community/feature/need.ts';
import { FORTNIGHT_MS, figures } from '../handlers/report.ts';
import { viewContextFor } from '../locales/index.ts';
import { aboutOf, allRequests } from '../store/requests.ts';
import { digestMessage } from '../views/report.ts';

/** What waits, for the fortnightly digest; null when nothing does. */
export async function digest(uow: UnitOfWork): Promise<Message | null> {
  const { requests, cycles, sessions } = await figures(uow);
  const waiting = requests.filter(({ state }) => state === 'asked' || state === 'open');
  const unbooked = cycles.filter(({ state }) => state === 'offering' || state === 'choosing').length;
  if (waiting.length === 0 && unbooked === 0) return null;
  const held = sessions.filter(
    ({ state, endsAt }) => state === 'held' && endsAt > uow.now - FORTNIGHT_MS,
  ).length;
  return digestMessage(viewContextFor(uow), {
    waiting: waiting.length,
    sinceAt: waiting[0]?.createdAt ?? null,
    unbooked,
    held,
  });
}

/** What members wait to be mentored about: coaches may read it. */
export async function needs(uow: UnitOfWork): Promise<Need[]> {
  const waiting = (await allRequests(uow.tx)).filter(({ state }) => state === 'asked' || state === 'open');
  const found: Need[] = [];
  for (const { id, memberId, createdAt } of waiting) {
    const text = await aboutOf(uow.tx, uow.secrets, id);
    if (memberId !== null && text !== '')
      found.push({ id, feature: 'mentoring', memberId, text, sinceAt: createdAt });
  }
  return found;
}
