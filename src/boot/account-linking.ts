import { setTimeout as wait } from 'node:timers/promises';
import {
  type LinkingStatus,
  linkingStatuses,
  recordLinked,
  recordLinkingFailure,
} from '../community/members/accounts/linking-status.ts';
import { countWithoutAccount } from '../community/members/accounts/without-account.ts';
import type { Log } from '../engine/log.ts';
import { waitingForAccounts } from '../engine/outbox/unlinked.ts';
import { type Platform, PlatformUnreachable } from '../engine/platform.ts';
import type { App } from './app.ts';

/** How often everyone on the chats is held against the roster: whoever was missed, or imported since, is linked. */
const EVERY_MS = 60 * 60_000;
/** The same while messages wait for somebody's account. */
const EVERY_WHILE_WAITING_MS = 10 * 60_000;
/** The wait before a failed linking is tried again: doubled at each failure, up to the longest. */
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 5 * 60_000;
/** How long a start waits for the first linking: a large workspace takes minutes, and people can act meanwhile. */
const START_WITHIN_MS = 5_000;
/** A failure that lasts as long is told as a problem, a shorter one as a warning. */
const LASTS_MS = 2 * 60_000;

export type AccountLinking = {
  /** Links a platform's people from now on. Resolves once that was tried, or once a start has waited enough. */
  add(platform: Platform): Promise<void>;
  /** What keeps people from being linked, and who is waited for, in words. */
  state(): Promise<{ problems: string[]; warnings: string[] }>;
  stop(): void;
};

/**
 * Links the people of each platform that is added to the roster, then and every hour. What fails is tried again
 * within seconds, or when the platform allows it. Nothing waits for it but the messages to those who are not linked
 * yet; whoever writes first is linked then.
 */
export function startAccountLinking(app: App, log: Log): AccountLinking {
  const platforms = new Set<Platform>();
  const underWay = new Set<string>();
  const stopping = new AbortController();
  const { signal } = stopping;
  // Somebody was added: the wait until the next linking is cut short.
  let sought = new AbortController();
  app.whenSought(() => {
    sought.abort();
    sought = new AbortController();
  });

  /** One try; how long to wait for the next, in milliseconds. */
  async function link(platform: Platform, failures: number): Promise<{ failed: boolean; waitMs: number }> {
    const { id } = platform;
    underWay.add(id);
    try {
      const linked = await app.linkEveryone(platform, signal);
      const waiting = await app.transact(async ({ tx, now }) => {
        await recordLinked(tx, id, now);
        return waitingForAccounts(tx);
      });
      log.info(
        { event: 'accounts.linked', platform: id, linked, waitedFor: waiting.length },
        'people linked to the roster',
      );
      void app.outbox.wakeIfDue();
      return { failed: false, waitMs: waiting.length > 0 ? EVERY_WHILE_WAITING_MS : EVERY_MS };
    } catch (error) {
      const waitMs = Math.max(
        Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures),
        (error instanceof PlatformUnreachable ? error.retryAfterMs : undefined) ?? 0,
      );
      if (!signal.aborted) await failed(id, error, waitMs);
      return { failed: true, waitMs };
    } finally {
      underWay.delete(id);
    }
  }

  async function failed(platform: string, error: unknown, waitMs: number): Promise<void> {
    log.warn(
      { event: 'accounts.unlinked', platform, err: error, waitMs },
      'people could not be linked; it will be tried again',
    );
    const why = error instanceof Error ? error.message : String(error);
    try {
      await app.transact(({ tx, now }) => recordLinkingFailure(tx, platform, why, now));
    } catch (notSaved) {
      log.error(
        { event: 'accounts.unsaved', platform, err: notSaved },
        'that people could not be linked could not be saved',
      );
    }
  }

  async function keepLinking(platform: Platform, tried: () => void): Promise<void> {
    for (let failures = 0; !signal.aborted; ) {
      const { failed: hasFailed, waitMs } = await link(platform, failures);
      failures = hasFailed ? failures + 1 : 0;
      tried();
      const until = failures > 0 ? signal : AbortSignal.any([signal, sought.signal]);
      await wait(waitMs, undefined, { signal: until, ref: false }).catch(() => undefined);
    }
    tried();
  }

  return {
    async add(platform) {
      if (platforms.has(platform)) return;
      platforms.add(platform);
      const linked = new Promise<void>((resolve) => void keepLinking(platform, resolve));
      const enough = new AbortController();
      const late = wait(START_WITHIN_MS, undefined, { signal: enough.signal }).catch(() => undefined);
      await Promise.race([linked, late]);
      enough.abort();
    },
    async state() {
      const { statuses, waiting, without, now } = await app.transact(async (uow) => ({
        without: await countWithoutAccount(uow.tx),
        statuses: await linkingStatuses(uow.tx),
        waiting: await waitingForAccounts(uow.tx),
        now: uow.now,
      }));
      const problems: string[] = [];
      const warnings: string[] = [];
      for (const { id } of platforms) {
        const status = statuses.find(({ platform }) => platform === id);
        const told = inWords(id, status, underWay.has(id));
        if (told === null) continue;
        const lasts = status?.failing != null && now - status.failing.since >= LASTS_MS;
        (lasts ? problems : warnings).push(told);
      }
      if (waiting.length > 0) warnings.push(waitingInWords(waiting));
      // Until everybody has been looked for, who has none is not known.
      const looked = [...platforms].every(({ id }) =>
        statuses.some((status) => status.platform === id && status.linkedAt !== null),
      );
      if (looked && platforms.size > 0) warnings.push(...withoutInWords(without));
      return { problems, warnings };
    },
    stop: () => stopping.abort(),
  };
}

function inWords(platform: string, status: LinkingStatus | undefined, underWay: boolean): string | null {
  if (status?.failing) return `${platform}: people cannot be linked to the roster: ${status.failing.why}`;
  return underWay && status?.linkedAt == null ? `${platform}: people are being linked to the roster` : null;
}

/** In counts alone: anybody who reaches the server may read it. */
function withoutInWords(without: Awaited<ReturnType<typeof countWithoutAccount>>): string[] {
  const counts = Object.entries(without).filter(([, count]) => count > 0);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return [];
  const members = all === 1 ? 'one member of the roster has' : `${all} members of the roster have`;
  const why = counts.map(([reason, count]) => `${reason} ${count}`).join(', ');
  return [`${members} no account to be written to (${why}): see magellan member list`];
}

function waitingInWords(waiting: readonly { messages: number }[]): string {
  const messages = waiting.reduce((sum, each) => sum + each.messages, 0);
  const members = waiting.length === 1 ? 'one member' : `${waiting.length} members`;
  const wait = messages === 1 ? 'one message waits' : `${messages} messages wait`;
  return `${wait} for ${members} of whom no account is linked: see magellan doctor`;
}
