import type { Message } from '../../../chat/message.ts';
import type { Work } from '../../../community/feature/feature.ts';
import type { Need } from '../../../community/feature/need.ts';
import { FORTNIGHT_MS, figures } from '../handlers/report.ts';
import { voiceFor } from '../locales/index.ts';
import { aboutOf, allRequests } from '../store/requests.ts';
import { digestMessage } from '../views/report.ts';

/** What waits, for the fortnightly digest; null when nothing does. */
export async function digest(work: Work): Promise<Message | null> {
  const { requests, cycles, sessions } = await figures(work);
  const waiting = requests.filter(({ state }) => state === 'asked' || state === 'open');
  const unbooked = cycles.filter(({ state }) => state === 'offering' || state === 'choosing').length;
  if (waiting.length === 0 && unbooked === 0) return null;
  const held = sessions.filter(
    ({ state, endsAt }) => state === 'held' && endsAt > work.now - FORTNIGHT_MS,
  ).length;
  return digestMessage(voiceFor(work), {
    waiting: waiting.length,
    sinceAt: waiting[0]?.createdAt ?? null,
    unbooked,
    held,
  });
}

/** What members wait to be mentored about: coaches may read it. */
export async function needs(work: Work): Promise<Need[]> {
  const waiting = (await allRequests(work.tx)).filter(({ state }) => state === 'asked' || state === 'open');
  const found: Need[] = [];
  for (const { id, memberId, createdAt } of waiting) {
    const text = await aboutOf(work.tx, work.secrets, id);
    if (memberId !== null && text !== '')
      found.push({ id, feature: 'mentoring', memberId, text, sinceAt: createdAt });
  }
  return found;
}
