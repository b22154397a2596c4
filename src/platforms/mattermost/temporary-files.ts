import { randomBytes } from 'node:crypto';
import type { Chart } from '../../chat/chart.ts';
import type { FileBlock } from '../../chat/message.ts';
import type { PlatformHost } from '../../engine/platform.ts';
import { downloadRoutes } from '../../engine/single-use-download.ts';

/**
 * Pictures and files of whispers, to which Mattermost can attach nothing: they are fetched from Magellan, at
 * addresses that cannot be guessed. A picture is shown where it is read; a file is served once, by the button of
 * its page. Kept in memory only.
 *
 * The server reads whatever an ephemeral post links to, and keeps for its previews the address, a picture's size
 * and a page's title: so an address is worth something for minutes only.
 */
export type TemporaryFiles = {
  picture(chart: Chart): string;
  file(block: FileBlock): string;
};

/** Long enough for a client to show a picture, and for a person to press on a file's page. */
const PICTURE_LASTS_MS = 5 * 60_000;
const FILE_LASTS_MS = 15 * 60_000;
const MAX_ITEMS = 500;

type Item = { chart: Chart } | { file: FileBlock };
type Items = Map<string, Item & { until: number }>;

export function createTemporaryFiles(
  publicUrl: string,
  host: Pick<PlatformHost, 'draw' | 'router'>,
): TemporaryFiles {
  const items: Items = new Map();
  const keep = (item: Item, lastsMs: number): string => {
    const now = performance.now();
    for (const [key, { until }] of items) if (until <= now) items.delete(key);
    if (items.size >= MAX_ITEMS) items.delete(items.keys().next().value ?? '');
    const key = randomBytes(18).toString('base64url');
    items.set(key, { ...item, until: now + lastsMs });
    return `${publicUrl}/mattermost/kept/${key}`;
  };
  serve(items, host);
  return {
    picture: (chart) => `${keep({ chart }, PICTURE_LASTS_MS)}.png`,
    file: (file) => keep({ file }, FILE_LASTS_MS),
  };
}

function serve(items: Items, { draw, router }: Pick<PlatformHost, 'draw' | 'router'>): void {
  const lasting = (key: unknown): Item | null => {
    const item = items.get(String(key));
    return item && item.until >= performance.now() ? item : null;
  };
  router.get('/kept/:key.png', async (request, response, next) => {
    const item = lasting(request.params.key);
    if (!item || !('chart' in item)) return next('router');
    response.set('Cache-Control', 'private, no-store');
    // Members' clients show the picture within the pages of Mattermost.
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    response.type('png').send(await draw(item.chart));
  });
  const fileAt = (key: unknown): FileBlock | null => {
    const item = lasting(key);
    return item && 'file' in item ? item.file : null;
  };
  downloadRoutes(router, '/kept/:key', {
    find: ({ key }) => fileAt(key),
    take({ key = '' }) {
      const file = fileAt(key);
      if (file) items.delete(key);
      return file;
    },
  });
}
