import { Router } from 'express';
import type { FileBlock } from '../../chat/message.ts';
import { downloadRoutes } from '../../engine/http/single-use-download.ts';
import type { AdapterContext } from './context.ts';
import { messageById } from './store.ts';

/** Small files that messages carry, served once each, by the button of their page. */
export function fileRoutes(adapter: AdapterContext): Router {
  const router = Router();
  const served = new Set<string>();
  const addressOf = (message?: string, index?: string) => `${message}/${Number(index)}`;

  async function fileAt(message = '', index = ''): Promise<FileBlock | null> {
    const said = adapter.whispers.byId(message) ?? (await messageById(adapter.options.database, message));
    const block = said?.message.blocks[Number(index)];
    return block?.kind === 'file' && !served.has(addressOf(message, index)) ? block : null;
  }

  downloadRoutes(router, '/files/:message/:index', {
    find: ({ message, index }) => fileAt(message, index),
    async take({ message, index }) {
      const file = await fileAt(message, index);
      if (file) served.add(addressOf(message, index));
      return file;
    },
  });
  return router;
}
