// npm run durability:slack [-- --kills 100 --seed 1 --members 6 --rounds 14]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { playOnSlack } from './slack-campaign.ts';
import { faultsOnSlack } from './slack-verdict.ts';
import { judge } from './verdict.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    members: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '14' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'magellan-durability-slack-'));
const startedAt = performance.now();
const played = await playOnSlack({
  folder,
  kills: Number(values.kills),
  seed: Number(values.seed),
  members: Number(values.members),
  rounds: Number(values.rounds),
  tell: (words) => console.error(words),
});
const verdict = await judge(played);
rmSync(folder, { recursive: true, force: true });
const { limited, tooEarly } = played;
console.log(
  JSON.stringify({ seed: Number(values.seed), ...verdict, limited, tooEarly: tooEarly.length }, null, 2),
);
const faults = faultsOnSlack(played, verdict);
if (verdict.kills < Number(values.kills)) faults.push(`only ${verdict.kills} kills: ask for more rounds`);
console.log(
  faults.length === 0
    ? `Zero lost, zero doubled over ${verdict.kills} kills, no call before its Retry-After, in ${Math.round((performance.now() - startedAt) / 1000)} s.`
    : `FAILED: ${faults.join('; ')}`,
);
process.exit(faults.length === 0 ? 0 : 1);
