import { type Context, faultAt, list, part } from './coherence.ts';
import { DEFAULT_PATH } from './default-path.ts';
import { DEFAULT_ARRIVAL, DEFAULT_DEPARTURE } from './default-steps.ts';

/** Steps name métiers that are there; whoever has métiers of their own, and keeps the usual steps, need not. */
export function stepMetierRules(given: unknown, context: Context): void {
  const value = part(given);
  const ids = list(value.metiers).map(({ id }) => id);
  for (const [key, steps, usual] of [
    ['arrival', 'steps', DEFAULT_ARRIVAL] as const,
    ['departure', 'steps', DEFAULT_DEPARTURE] as const,
    ['path', 'items', DEFAULT_PATH] as const,
  ])
    list(part(value[key])[steps]).forEach(({ id, metiers }, index) => {
      if (!Array.isArray(metiers) || !Array.isArray(value.metiers)) return;
      const same = usual.find((step) => step.id === id)?.metiers as readonly unknown[] | undefined;
      if (same?.length === metiers.length && metiers.every((each) => same.includes(each))) return;
      metiers.forEach((each, place) => {
        if (!ids.includes(each))
          faultAt(context, [key, steps, index, 'metiers', place], `one of metiers (${ids.join(', ')})`);
      });
    });
}
