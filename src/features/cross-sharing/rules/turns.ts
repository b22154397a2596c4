import { randomFrom } from './random.ts';

/** How often somebody has presented, and when she last did (epoch milliseconds). */
export type Presented = { times: number; lastAt: number | null };

const NEVER: Presented = { times: 0, lastAt: null };

export const presentedBy = (presented: ReadonlyMap<string, Presented>, id: string): Presented =>
  presented.get(id) ?? NEVER;

/**
 * Whose turn it is to present: who has done so least, then longest ago. Those who are even are drawn by lot,
 * the same for one gathering, so that nobody is always asked first for her name.
 */
export function turnOrder(
  ids: readonly string[],
  presented: ReadonlyMap<string, Presented>,
  gatheringId: string,
): string[] {
  const lots = new Map(ids.map((id) => [id, randomFrom(`${gatheringId} ${id}`)()]));
  return [...ids].sort((a, b) => {
    const [one, other] = [presentedBy(presented, a), presentedBy(presented, b)];
    return (
      one.times - other.times ||
      (one.lastAt ?? 0) - (other.lastAt ?? 0) ||
      (lots.get(a) ?? 0) - (lots.get(b) ?? 0)
    );
  });
}
