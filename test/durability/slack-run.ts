// npm run durability:slack [-- --kills 100 --seed 1 --members 6 --rounds 7]
// Several campaigns, each of a few rounds on a database of its own, until there were so many kills: the outbox
// forgets what was settled four months ago, and the verdict counts it.
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
    rounds: { type: 'string', default: '7' },
  },
});
const wanted = Number(values.kills);
const startedAt = performance.now();
const faults: string[] = [];
let kills = 0;
for (let seed = Number(values.seed); kills < wanted && faults.length === 0; seed += 1) {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-durability-slack-'));
  const before = kills;
  const played = await playOnSlack({
    folder,
    kills: wanted - kills,
    seed,
    members: Number(values.members),
    rounds: Number(values.rounds),
    tell: (words) => console.error(`seed ${seed}: ${words}`),
  });
  const verdict = await judge(played);
  rmSync(folder, { recursive: true, force: true });
  const { limited, tooEarly } = played;
  console.log(JSON.stringify({ seed, ...verdict, limited, tooEarly: tooEarly.length }));
  faults.push(...faultsOnSlack(played, verdict));
  kills += verdict.kills;
  if (kills === before) faults.push('a campaign without a kill');
}
const seconds = Math.round((performance.now() - startedAt) / 1000);
console.log(
  faults.length === 0
    ? `Zero lost, zero doubled over ${kills} kills, no call before its Retry-After, in ${seconds} s.`
    : `FAILED: ${faults.join('; ')}`,
);
process.exit(faults.length === 0 ? 0 : 1);
