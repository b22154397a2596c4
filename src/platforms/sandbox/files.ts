import { Router } from 'express';
import { RequestFault } from './receive.ts';
import type { OpenRoom } from './room.ts';
import { messageById } from './store.ts';

/** Small files that messages carry, as downloads: a browser never opens one as a page. */
export function fileRoutes(room: OpenRoom): Router {
  const router = Router();
  router.get('/files/:message/:index', async (request, response) => {
    const { message, index } = request.params;
    const said = room.whispers.byId(message) ?? (await messageById(room.options.database, message));
    const block = said?.message.blocks[Number(index)];
    if (block?.kind !== 'file') throw new RequestFault(404, { file: 'does not exist' });
    response.attachment(block.name).type(block.mediaType).send(Buffer.from(block.content, 'utf8'));
  });
  return router;
}
