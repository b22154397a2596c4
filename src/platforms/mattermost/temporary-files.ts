import type { Chart } from '../../chat/chart.ts';
import type { FileBlock } from '../../chat/message.ts';
import { downloadRoutes } from '../../engine/http/single-use-download.ts';
import type { PlatformHost } from '../../engine/platform.ts';

/**
 * Pictures and files of whispers, to which Mattermost can attach nothing: they are fetched from Magellan, at
 * addresses that cannot be guessed. A picture is shown where it is read; a file is served once, by the button of
 * its page.
 *
 * The server reads whatever an ephemeral post links to, and keeps for its previews the address, a picture's size
 * and a page's title: so an address is worth something for minutes only.
 */
export type TemporaryFiles = {
  picture(chart: Chart): Promise<string>;
  file(block: FileBlock): Promise<string>;
};

/** Long enough for a client to show a picture, and for a person to press on a file's page. */
const PICTURE_LASTS_MS = 5 * 60_000;
const FILE_LASTS_MS = 15 * 60_000;

type Item = { chart: Chart } | { file: FileBlock };

/** `now` in epoch milliseconds. */
export function createTemporaryFiles(
  publicUrl: string,
  host: Pick<PlatformHost, 'draw' | 'router' | 'temporaryFiles'>,
  now: () => number,
): TemporaryFiles {
  const { temporaryFiles } = host;
  const put = async (item: Item, lastsMs: number): Promise<string> =>
    `${publicUrl}/mattermost/kept/${await temporaryFiles.put(JSON.stringify(item), now() + lastsMs)}`;
  serve(host);
  return {
    picture: async (chart) => `${await put({ chart }, PICTURE_LASTS_MS)}.png`,
    file: (file) => put({ file }, FILE_LASTS_MS),
  };
}

function serve({
  draw,
  router,
  temporaryFiles,
}: Pick<PlatformHost, 'draw' | 'router' | 'temporaryFiles'>): void {
  const found = async (key: string): Promise<Item | null> => {
    const kept = await temporaryFiles.find(key);
    return kept === null ? null : JSON.parse(kept);
  };
  router.get('/kept/:key.png', async (request, response, next) => {
    const item = await found(request.params.key);
    if (!item || !('chart' in item)) return next('router');
    response.set('Cache-Control', 'private, no-store');
    // Members' clients show the picture within the pages of Mattermost.
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    response.type('png').send(await draw(item.chart));
  });
  const fileAt = async (key: string): Promise<FileBlock | null> => {
    const item = await found(key);
    return item && 'file' in item ? item.file : null;
  };
  downloadRoutes(router, '/kept/:key', {
    find: ({ key = '' }) => fileAt(key),
    // A picture is no file to be taken, and stays where it is.
    take: async ({ key = '' }) =>
      (await fileAt(key)) === null ? null : fileOf(await temporaryFiles.take(key)),
  });
}

const fileOf = (kept: string | null): FileBlock | null => {
  const item: Item | null = kept === null ? null : JSON.parse(kept);
  return item && 'file' in item ? item.file : null;
};
