import { randomInt } from 'node:crypto';
import { createServer } from 'node:http';

/**
 * Below the ports that systems give to whoever asks for any (from 32,768 on Linux, 49,152 elsewhere): one of those
 * could be given to another test while the process that is to have it is started again.
 */
const [LOWEST, HIGHEST] = [20_000, 32_000];

const isFree = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const server = createServer();
    server.once('error', () => tell(false));
    server.listen(port, '127.0.0.1', () => server.close(() => tell(true)));
  });

/** A port of this machine on which nothing listens, and nothing will by chance. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
}
