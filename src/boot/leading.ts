import type { Backups } from '../engine/backups/schedule.ts';
import { type Heartbeat, startHeartbeat } from '../engine/heartbeat.ts';
import type { Log } from '../engine/log.ts';
import type { Platform } from '../engine/platform.ts';
import { type AccountLinking, startAccountLinking } from './account-linking.ts';
import type { App } from './app.ts';
import type { Beat } from './beat.ts';
import type { PlatformConnections } from './connect-platforms.ts';

/** How long what is in flight may take to finish when it stops. */
const STOP_WITHIN_MS = 10_000;
/** What an instance that is cut off sent last has arrived by then, or never does. */
const ARRIVED_WITHIN_MS = 10_000;

/** What one instance does for all: the scheduler, the outbox, the sockets, the linking of accounts, backups. */
export type Leading = {
  /** Begins; `after` another instance, whose last messages may still be arriving. */
  begin(after?: 'another'): Promise<void>;
  end(): Promise<void>;
  /** A platform that was away is there. */
  connected(platform: Platform): Promise<void>;
  /** Of the linking of accounts. */
  state: AccountLinking['state'];
};

type Parts = {
  app: App;
  platforms: readonly Platform[];
  connections: () => PlatformConnections;
  beat: Beat;
  backups: Pick<Backups, 'beat'> | null;
  log: Log;
};

export function createLeading({ app, platforms, connections, beat, backups, log }: Parts): Leading {
  let linking: AccountLinking | null = null;
  const heartbeats: Heartbeat[] = [];
  return {
    async begin(after) {
      const { away, listen } = connections();
      await app.recoverUnsigned();
      await listen();
      linking = startAccountLinking(app, log);
      for (const platform of platforms) if (!away().includes(platform.id)) await linking.add(platform);
      await app.outbox.start(away(), after === 'another' ? ARRIVED_WITHIN_MS : 0);
      await app.scheduler.tick();
      beat.begin();
      heartbeats.push(startHeartbeat(beat.run, log));
      if (backups) heartbeats.push(startHeartbeat(async () => backups.beat(), log));
    },
    async end() {
      for (const heartbeat of heartbeats.splice(0)) await heartbeat.stop();
      await app.outbox.stop(STOP_WITHIN_MS);
      linking?.stop();
      linking = null;
      await connections().stopListening();
    },
    async connected(platform) {
      if (linking === null) return;
      await linking.add(platform);
      app.outbox.open(platform.id);
    },
    state: async () => (await linking?.state()) ?? { problems: [], warnings: [] },
  };
}
