import type { Pace } from '../platform.ts';

export type Kind = 'post' | 'update' | 'delete';
const KINDS: readonly Kind[] = ['post', 'update', 'delete'];

/** A rate limiter: keeps to a platform’s pace, in real time: the sandbox's clock may jump, the network does not. */
export type Pacer = {
  /** How many sendings may start now. */
  room(): number;
  /** Milliseconds until the next may start. */
  msUntilRoom(): number;
  /** One sending starts. */
  take(): void;
  /** Milliseconds that this recipient must still wait. */
  waitFor(recipient: string): number;
  /** Something was sent to this recipient. */
  used(recipient: string): void;
  /** The platform asked to be left alone, for this kind of call. */
  pause(kind: Kind, forMs: number): void;
  /** The kinds of call that are not paused. */
  openKinds(): Kind[];
};

/** Recipients remembered before the oldest are forgotten. */
const REMEMBERED = 10_000;

export function createPacer(pace: Pace, now = () => performance.now()): Pacer {
  let slotAt = Number.NEGATIVE_INFINITY;
  const lastSent = new Map<string, number>();
  const pausedUntil = new Map<Kind, number>();
  return {
    room: () => (pace.perPlatformMs === 0 ? Number.MAX_SAFE_INTEGER : slotAt <= now() ? 1 : 0),
    msUntilRoom: () => (pace.perPlatformMs === 0 ? 0 : Math.max(0, slotAt - now())),
    take() {
      // A timer that fires a little late must not slow the whole sending; after a silence, nothing is made up.
      const late = now() - slotAt;
      slotAt = (late <= pace.perPlatformMs / 2 ? slotAt : now()) + pace.perPlatformMs;
    },
    waitFor: (recipient) =>
      pace.perRecipientMs === 0
        ? 0
        : Math.max(0, (lastSent.get(recipient) ?? Number.NEGATIVE_INFINITY) + pace.perRecipientMs - now()),
    used(recipient) {
      if (pace.perRecipientMs === 0) return;
      lastSent.delete(recipient);
      lastSent.set(recipient, now());
      if (lastSent.size > REMEMBERED) lastSent.delete(lastSent.keys().next().value ?? '');
    },
    pause(kind, forMs) {
      pausedUntil.set(kind, Math.max(pausedUntil.get(kind) ?? 0, now() + forMs));
    },
    openKinds: () => KINDS.filter((kind) => (pausedUntil.get(kind) ?? 0) <= now()),
  };
}
