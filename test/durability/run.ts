// npm run durability [-- --kills 200 --seed 1 --members 40 --rounds 8]
// Eight rounds at most: after 120 days housekeeping forgets what was delivered, and the verdict with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { playCampaign } from './campaign.ts';
import { faultsOf, judge } from './verdict.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    members: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '8' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'magellan-durability-'));
const startedAt = performance.now();
const played = await playCampaign({
  folder,
  kills: Number(values.kills),
  seed: Number(values.seed),
  members: Number(values.members),
  rounds: Number(values.rounds),
  weather: { refuse: 0.05, drop: 0.05, limit: 0.02, slowestMs: 30 },
  tell: (words) => console.error(words),
});
const verdict = await judge(played);
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ seed: Number(values.seed), ...verdict }, null, 2));
const faults = faultsOf(verdict);
if (verdict.kills < Number(values.kills)) faults.push(`only ${verdict.kills} kills: ask for more rounds`);
console.log(
  faults.length === 0
    ? `Zero lost, zero doubled over ${verdict.kills} kills, in ${Math.round((performance.now() - startedAt) / 1000)} s.`
    : `FAILED: ${faults.join('; ')}`,
);
process.exit(faults.length === 0 ? 0 : 1);
