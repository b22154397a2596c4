import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../engine/log.ts';
import { type Platform, type PlatformHost, PlatformUnreachable } from '../engine/platform.ts';

/** The wait before a platform is tried for again: doubled at each failure, up to the longest. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

type Options = {
  hostFor(platform: Platform): PlatformHost;
  log: Log;
  /** Whether it listens from the start: of several instances, the one that leads does. */
  listens: boolean;
  /** Called when a platform that was away has been connected. */
  onConnected(platform: Platform): Promise<void>;
};

export type PlatformConnections = {
  /** The platforms that are tried for, by their ids. */
  away(): string[];
  /** What keeps them from being connected, in words. */
  problems(): string[];
  /** Opens what each platform is heard by; one that cannot be reached is tried for until it stands. */
  listen(): Promise<void>;
  /** Closes that again; they can be called, and sent to, as before. */
  stopListening(): Promise<void>;
  /** Tries for no more, and stops all that stand; a try that is under way may take `withinMs`. */
  stop(withinMs: number): Promise<void>;
};

/**
 * Starts the platforms. One that cannot be reached does not keep Magellan from starting: it is tried for
 * again and again (with a growing wait) until it is connected. What only an administrator can put right stops
 * the start; found out later, when the other chats are being served, it is told and stays told.
 * @throws Refusal
 */
export async function connectPlatforms(
  platforms: readonly Platform[],
  options: Options,
): Promise<PlatformConnections> {
  const { hostFor, log, onConnected } = options;
  const connected: Platform[] = [];
  const started = new Set<Platform>();
  const heard = new Set<Platform>();
  let { listens } = options;
  const reasons = new Map<string, string>();
  const underWay: Promise<void>[] = [];
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Ends early when Magellan stops. */
  const pause = (ms: number) => wait(ms, undefined, { signal }).catch(() => undefined);

  function failed({ id }: Platform, error: unknown, failures: number): number {
    const reason = error instanceof Error ? error.message : String(error);
    const asked = (error instanceof PlatformUnreachable ? error.retryAfterMs : undefined) ?? 0;
    const waitMs = Math.max(asked, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)));
    const about = { platform: id, failures, waitMs };
    reasons.set(id, reason);
    if (error instanceof PlatformUnreachable)
      log.warn(
        { event: 'platform.away', ...about },
        `${id} cannot be reached, and is tried for again: ${reason}`,
      );
    else
      log.error(
        { event: 'platform.failed', ...about, err: error },
        `${id} cannot be started, and is tried for again: ${reason}`,
      );
    return waitMs;
  }

  async function bringUp(platform: Platform, host: PlatformHost): Promise<void> {
    if (!started.has(platform)) await platform.start(host);
    started.add(platform);
    if (listens && !heard.has(platform)) {
      await platform.listen?.();
      heard.add(platform);
    }
    // It was not to listen any more before it stood.
    if (!listens) await leave(platform);
  }

  async function leave(platform: Platform): Promise<void> {
    if (heard.delete(platform)) await platform.stopListening?.();
  }

  async function keepConnecting(platform: Platform, host: PlatformHost, first: unknown): Promise<void> {
    let waitMs = failed(platform, first, 1);
    for (let failures = 2; ; failures += 1) {
      await pause(waitMs);
      if (signal.aborted) return;
      try {
        await bringUp(platform, host);
        break;
      } catch (error) {
        waitMs = failed(platform, error, failures);
      }
    }
    if (signal.aborted) return platform.stop();
    connected.push(platform);
    await onConnected(platform);
    reasons.delete(platform.id);
    log.info(
      { event: 'platform.connected', platform: platform.id },
      `${platform.id} is reached, and connected`,
    );
  }

  async function stop(withinMs: number): Promise<void> {
    stopping.abort();
    const bound = new AbortController();
    const late = wait(withinMs, undefined, { signal: bound.signal }).catch(() => undefined);
    await Promise.race([Promise.all(underWay), late]);
    bound.abort();
    for (const platform of [...started].reverse()) await platform.stop();
    started.clear();
  }

  const hosts = new Map(platforms.map((platform) => [platform, hostFor(platform)]));
  for (const [platform, host] of hosts) {
    try {
      await bringUp(platform, host);
      connected.push(platform);
    } catch (error) {
      if (error instanceof PlatformUnreachable) underWay.push(keepConnecting(platform, host, error));
      else {
        await stop(0);
        throw error;
      }
    }
  }
  return {
    async listen() {
      listens = true;
      for (const platform of [...connected]) {
        const host = hosts.get(platform) as PlatformHost;
        try {
          await bringUp(platform, host);
        } catch (error) {
          connected.splice(connected.indexOf(platform), 1);
          underWay.push(keepConnecting(platform, host, error));
        }
      }
    },
    async stopListening() {
      listens = false;
      for (const platform of [...heard]) await leave(platform);
    },
    away: () => [...reasons.keys()],
    problems: () => [
      ...[...reasons].map(([id, reason]) => `${id} is not connected yet: ${reason}`),
      ...connected.flatMap(({ id, problems }) => problems?.().map((problem) => `${id}: ${problem}`) ?? []),
    ],
    stop,
  };
}
