import { Router } from 'express';
import type { AdapterContext } from './context.ts';
import { RequestFault } from './receive.ts';
import { messageById } from './store.ts';

/** Drawn pictures kept in memory: a page asks for the same few again and again. */
const MAX_CACHED = 24;

/** Pictures, drawn when a page asks for them: none is ever stored. */
export function pictureRoutes(adapter: AdapterContext): Router {
  const router = Router();
  const drawn = new Map<string, Promise<Buffer>>();

  function keep(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const picture = drawn.get(key) ?? draw();
    // Setting it again makes it the latest used; the first of the map is the oldest.
    drawn.delete(key);
    drawn.set(key, picture);
    picture.catch(() => drawn.delete(key));
    const [oldest] = drawn.keys();
    if (drawn.size > MAX_CACHED && oldest !== undefined) drawn.delete(oldest);
    return picture;
  }

  router.get('/pictures/:message/:file', async (request, response) => {
    const { message, file } = request.params;
    const index = /^(\d{1,3})\.png$/.exec(file)?.[1];
    if (index === undefined)
      throw new RequestFault(400, { picture: 'must be named by its block, such as 0.png' });
    const said = adapter.whispers.byId(message) ?? (await messageById(adapter.options.database, message));
    const block = said?.message.blocks[Number(index)];
    if (said === null || block?.kind !== 'image') throw new RequestFault(404, { picture: 'does not exist' });
    const picture = await keep(`${message}/${said.revision}/${index}`, () => adapter.host.draw(block.chart));
    response.set('Cache-Control', 'private, max-age=3600').type('png').send(picture);
  });
  return router;
}
