import type { Log } from '../engine/log.ts';
import type { Platform } from '../engine/platform.ts';
import type { App } from './app.ts';

/** How often everyone on the chats is held against the roster: whoever was missed, or imported since, is linked. */
const EVERY_MS = 60 * 60_000;

/**
 * Links the people of each platform that is added to the roster, then and every hour. A platform that cannot be
 * asked does not keep Magellan from starting: its people are linked later, or when they first write.
 */
export function startAccountLinking(app: App, log: Log) {
  const platforms = new Set<Platform>();
  async function link(platform: Platform): Promise<void> {
    try {
      const linked = await app.linkEveryone(platform);
      log.info({ event: 'accounts.linked', platform: platform.id, linked }, 'people linked to the roster');
    } catch (error) {
      log.warn(
        { event: 'accounts.unlinked', platform: platform.id, err: error },
        'people could not be linked; it will be tried again',
      );
    }
  }
  async function linkAll(): Promise<void> {
    for (const platform of platforms) await link(platform);
  }
  const timer = setInterval(() => void linkAll(), EVERY_MS);
  timer.unref();
  return {
    async add(platform: Platform): Promise<void> {
      platforms.add(platform);
      await link(platform);
    },
    stop: () => clearInterval(timer),
  };
}
