import type { PlatformHost } from '../../src/engine/platform.ts';

/** Remembers what was used, as the database does, for as long as the test lasts. */
export function usesInMemory(): Pick<PlatformHost, 'useOnce' | 'release' | 'answered'> {
  const used = new Set<string>();
  return {
    async useOnce(key) {
      const first = !used.has(key);
      used.add(key);
      return first;
    },
    release: async (key) => void used.delete(key),
    answered: async () => undefined,
  };
}
