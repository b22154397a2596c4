/** A message to a sponsor, as far as it is: where it waits for an account, and when it leaves (epoch ms). */
type Post = { state: string; dueAt: number; to: object };

/**
 * How far a decision came to the sponsors: `told` when one has it, or gets it when work begins next; it waits until a
 * month with room (`waitsUntil`, epoch ms); or it cannot come to anybody as it stands.
 */
export type Reach = 'told' | 'noSponsor' | 'noAccount' | 'lost' | { waitsUntil: number };

/** The best of several: one sponsor who is told is enough. `soonAt` is when work begins next (epoch ms). */
export function reachOf(sponsors: number, posts: readonly Post[], soonAt: number): Reach {
  if (sponsors === 0) return 'noSponsor';
  const there = posts.filter(({ state }) => state !== 'failed' && state !== 'cancelled');
  const [withAccount, without] = [
    there.filter(({ to }) => !('unlinked' in to)),
    there.filter(({ to }) => 'unlinked' in to),
  ];
  if (withAccount.some(({ state, dueAt }) => state !== 'queued' || dueAt <= soonAt)) return 'told';
  if (withAccount.length > 0) return { waitsUntil: Math.min(...withAccount.map(({ dueAt }) => dueAt)) };
  return without.length > 0 ? 'noAccount' : 'lost';
}
