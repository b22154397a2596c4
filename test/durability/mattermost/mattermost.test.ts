import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAtLength } from '../../support/length.ts';
import { faultsOf, judge } from '../verdict.ts';
import { playOnMattermost } from './campaign.ts';

const KILLS = isAtLength ? 3 : 1;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-durability-mattermost-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a process that is killed while it writes on Mattermost', () => {
  it('loses nothing that was acknowledged, and posts nothing twice', async () => {
    const played = await playOnMattermost({
      folder,
      kills: KILLS,
      seed: 3,
      members: 4,
      rounds: 1,
      weather: { cutBefore: 0.05, cutAfter: 0.1, limited: 0.05, failing: 0.05, socketCut: 0.1 },
    });
    const verdict = await judge(played);
    expect(faultsOf(verdict)).toEqual([]);
    expect(verdict.kills).toBe(KILLS);
  });
});
