import { randomBytes } from 'node:crypto';
import type { FileBlock } from '../../chat/message.ts';
import type { PlatformHost } from '../../engine/platform.ts';
import { downloadRoutes } from '../../engine/single-use-download.ts';

/**
 * Confidential files, which Slack would keep: they are fetched from Magellan, once, by the button of a page whose
 * address cannot be guessed. Kept in memory only.
 */
export type TemporaryFiles = {
  /** Where a file can be fetched for a while; null where people cannot reach Magellan. */
  file(block: FileBlock): string | null;
  serve(router: PlatformHost['router']): void;
};

/** Long enough for a person to press on the page. */
const LASTS_MS = 15 * 60_000;
const MAX_ITEMS = 500;

/** `peopleUrl` is what the addresses that people can reach begin with. */
export function createTemporaryFiles(peopleUrl: string | null): TemporaryFiles {
  const items = new Map<string, { file: FileBlock; until: number }>();

  function lasting(key: string | undefined): FileBlock | null {
    const item = items.get(key ?? '');
    return item !== undefined && item.until >= performance.now() ? item.file : null;
  }

  return {
    file(file) {
      if (peopleUrl === null) return null;
      const now = performance.now();
      for (const [key, { until }] of items) if (until <= now) items.delete(key);
      if (items.size >= MAX_ITEMS) items.delete(items.keys().next().value ?? '');
      const key = randomBytes(18).toString('base64url');
      items.set(key, { file, until: now + LASTS_MS });
      return `${peopleUrl}/slack/kept/${key}`;
    },
    serve(router) {
      downloadRoutes(router, '/kept/:key', {
        find: ({ key }) => lasting(key),
        take({ key }) {
          const file = lasting(key);
          items.delete(key ?? '');
          return file;
        },
      });
    },
  };
}
