// npm run durability:mattermost [-- --kills 200 --seed 1 --members 24 --rounds 10]
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
    members: { type: 'string', default: '24' },
    rounds: { type: 'string', default: '10' },
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
  weather: { cutBefore: 0.03, cutAfter: 0.05, limited: 0.03, failing: 0.02, socketCut: 0.1 },
  tell: (words) => console.error(words),
});
const verdict = await judge(played);
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ seed: Number(values.seed), ...verdict }, null, 2));
const faults = faultsOf(verdict);
if (verdict.kills < Number(values.kills)) faults.push(`only ${verdict.kills} kills: ask for more rounds`);
const seconds = Math.round((performance.now() - startedAt) / 1000);
console.log(
  faults.length === 0
    ? `Zero lost, zero doubled over ${verdict.kills} kills, in ${seconds} s.`
    : `FAILED: ${faults.join('; ')}`,
);
process.exit(faults.length === 0 ? 0 : 1);
