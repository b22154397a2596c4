import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAtLength } from '../support/length.ts';
import { playMeasured } from './measure-campaign.ts';
import { judgeMeasured } from './measure-verdict.ts';

const KILLS = isAtLength ? 3 : 1;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-durability-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('hours and mentoring, in a process that is killed while many press at once', () => {
  it('keep every quota and every slot, lose nothing that was acknowledged, and tell each thing once', async () => {
    const played = await playMeasured({ folder, kills: KILLS, seed: 6, members: 6, rounds: 8 });
    const { figures, faults } = await judgeMeasured(played);
    expect(faults).toEqual([]);
    expect(figures.kills).toBe(KILLS);
    // Presses were cut short, and there was less than what was asked for.
    expect(figures.again).toBeGreaterThan(0);
    expect(figures.overQuota, 'refusals for want of hours').toBeGreaterThan(0);
    expect(figures.takes, 'hours that were taken').toBeGreaterThan(5);
    expect(figures.introductions).toBeGreaterThan(0);
    expect(figures.bookings).toBeGreaterThan(0);
  });
});
