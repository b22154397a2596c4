import { beforeEach, describe, expect, it } from 'vitest';
import { createPacer, type Pacer } from './pacer.ts';

let now: number;
let pacer: Pacer;
beforeEach(() => {
  now = 0;
  pacer = createPacer({ perPlatformMs: 20, perRecipientMs: 100, concurrency: 5 }, () => now);
});

/** Sends as soon as there is room, waking late by `lateMs` each time; the instants of the sendings. */
function sendMany(count: number, lateMs = 0): number[] {
  return Array.from({ length: count }, () => {
    const waitMs = pacer.msUntilRoom();
    now += waitMs + (waitMs > 0 ? lateMs : 0);
    expect(pacer.room()).toBe(1);
    pacer.take();
    return now;
  });
}

describe('the pace', () => {
  it('leaves the platform its time between two messages', () => {
    expect(sendMany(4)).toEqual([0, 20, 40, 60]);
    expect(pacer.room()).toBe(0);
    expect(pacer.msUntilRoom()).toBe(20);
  });

  it('is kept over a whole sending, although every timer fires late', () => {
    expect(sendMany(101, 3).at(-1)).toBeLessThanOrEqual(2003);
  });

  it('makes nothing up after a silence: a burst never happens', () => {
    sendMany(1);
    now = 10_000;
    expect(sendMany(3)).toEqual([10_000, 10_020, 10_040]);
  });

  it('leaves a recipient her time, and nobody else', () => {
    pacer.used('alix');
    now = 30;
    expect(pacer.waitFor('alix')).toBe(70);
    expect(pacer.waitFor('noe')).toBe(0);
    now = 100;
    expect(pacer.waitFor('alix')).toBe(0);
  });

  it('leaves the platform alone for as long as it asks, for that kind of call', () => {
    pacer.pause('post', 500);
    pacer.pause('post', 200);
    expect(pacer.openKinds()).toEqual(['update', 'delete']);
    now = 499;
    expect(pacer.openKinds()).toEqual(['update', 'delete']);
    now = 500;
    expect(pacer.openKinds()).toEqual(['post', 'update', 'delete']);
  });

  it('has no limit where the platform has none', () => {
    const free = createPacer({ perPlatformMs: 0, perRecipientMs: 0, concurrency: 5 }, () => now);
    free.take();
    free.used('alix');
    expect(free.room()).toBeGreaterThan(1_000_000);
    expect(free.waitFor('alix')).toBe(0);
  });
});
