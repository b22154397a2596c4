import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAtLength } from '../support/length.ts';
import { playOnLedger } from './ledger-campaign.ts';
import { faultsOf, judge } from './verdict.ts';

/** Each is a start of a process more; `npm run durability` does hundreds. */
const KILLS = isAtLength ? 6 : 3;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-durability-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a process that is killed at random moments', () => {
  it('loses nothing that was acknowledged, and sends nothing twice', async () => {
    const played = await playOnLedger({
      folder,
      kills: KILLS,
      seed: 7,
      members: 6,
      rounds: 2,
      weather: { refuse: 0.1, drop: 0.1, limit: 0, slowestMs: 20 },
    });
    const verdict = await judge(played);
    expect(faultsOf(verdict)).toEqual([]);
    expect(verdict.kills).toBe(KILLS);
    expect(verdict.faults.dropped, 'answers that were lost on the way').toBeGreaterThan(0);
  });
});
