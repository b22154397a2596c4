import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAtLength } from '../support/length.ts';
import { playOnSlack } from './slack-campaign.ts';
import { faultsOnSlack } from './slack-verdict.ts';
import { judge } from './verdict.ts';

const KILLS = isAtLength ? 3 : 1;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-durability-slack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a process that is killed while it writes on Slack', () => {
  it('loses nothing, sends nothing twice, and calls nothing before its Retry-After', async () => {
    const played = await playOnSlack({ folder, kills: KILLS, seed: 3, members: 4, rounds: 1 });
    const verdict = await judge(played);
    expect(faultsOnSlack(played, verdict)).toEqual([]);
    expect(verdict.kills).toBe(KILLS);
    expect(verdict.faults.limited, 'answers with status 429').toBeGreaterThan(0);
  });
});
