import type { FileBlock } from '../../chat/message.ts';
import { downloadRoutes } from '../../engine/http/single-use-download.ts';
import type { PlatformHost } from '../../engine/platform.ts';

/**
 * Confidential files, which Slack would keep: they are fetched from Magellan, once, by the button of a page whose
 * address cannot be guessed.
 */
export type TemporaryFiles = {
  /** Where a file can be fetched for a while; null where people cannot reach Magellan. */
  file(block: FileBlock): Promise<string | null>;
};

/** Long enough for a person to press on the page. */
const LASTS_MS = 15 * 60_000;

/** `peopleUrl` is what the addresses that people can reach begin with; `now` in epoch milliseconds. */
export function createTemporaryFiles(
  peopleUrl: string | null,
  { router, temporaryFiles }: Pick<PlatformHost, 'router' | 'temporaryFiles'>,
  now: () => number,
): TemporaryFiles {
  const read = (kept: string | null): FileBlock | null => (kept === null ? null : JSON.parse(kept));
  downloadRoutes(router, '/kept/:key', {
    find: async ({ key = '' }) => read(await temporaryFiles.find(key)),
    take: async ({ key = '' }) => read(await temporaryFiles.take(key)),
  });
  return {
    async file(file) {
      if (peopleUrl === null) return null;
      return `${peopleUrl}/slack/kept/${await temporaryFiles.put(JSON.stringify(file), now() + LASTS_MS)}`;
    },
  };
}
