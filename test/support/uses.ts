import { randomBytes } from 'node:crypto';
import type { PlatformHost } from '../../src/engine/platform.ts';

type Kept = Pick<PlatformHost, 'useOnce' | 'release' | 'answered' | 'temporaryFiles'>;

/** Remembers what was used and what is to be fetched, as the database does, for as long as the test lasts. */
export function usesInMemory(): Kept {
  const used = new Set<string>();
  const files = new Map<string, string>();
  return {
    async useOnce(key) {
      const first = !used.has(key);
      used.add(key);
      return first;
    },
    release: async (key) => void used.delete(key),
    answered: async () => undefined,
    temporaryFiles: {
      async put(content) {
        const token = randomBytes(18).toString('base64url');
        files.set(token, content);
        return token;
      },
      find: async (token) => files.get(token) ?? null,
      async take(token) {
        const content = files.get(token) ?? null;
        files.delete(token);
        return content;
      },
    },
  };
}
