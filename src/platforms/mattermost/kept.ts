import { randomBytes } from 'node:crypto';
import type { Chart } from '../../chat/chart.ts';
import type { FileBlock } from '../../chat/message.ts';
import type { PlatformHost } from '../../engine/platform.ts';
import { downloadRoutes } from '../../engine/single-use-download.ts';

/**
 * Pictures and files of whispers, to which Mattermost can attach nothing: they are fetched from Magellan, at
 * addresses that cannot be guessed, for as long as a whisper is read. A picture is shown where it is read; a file
 * is served once, by the button of its page. Kept in memory only.
 */
export type Kept = {
  picture(chart: Chart): string;
  file(block: FileBlock): string;
};

const LASTS_MS = 30 * 60_000;
const AT_MOST = 500;

type Item = { until: number } & ({ chart: Chart } | { file: FileBlock });

export function createKept(publicUrl: string, host: Pick<PlatformHost, 'draw' | 'router'>): Kept {
  const items = new Map<string, Item>();
  const keep = (item: { chart: Chart } | { file: FileBlock }): string => {
    const now = performance.now();
    for (const [key, { until }] of items) {
      if (until > now && items.size < AT_MOST) break;
      items.delete(key);
    }
    const key = randomBytes(18).toString('base64url');
    items.set(key, { ...item, until: now + LASTS_MS });
    return `${publicUrl}/mattermost/kept/${key}`;
  };
  serve(items, host);
  return {
    picture: (chart) => `${keep({ chart })}.png`,
    file: (file) => keep({ file }),
  };
}

function serve(items: Map<string, Item>, { draw, router }: Pick<PlatformHost, 'draw' | 'router'>): void {
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
