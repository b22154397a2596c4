// npm run durability:slack [-- --kills 100 --seed 1 --members 6 --rounds 7]
// Several campaigns, each of a few rounds on a database of its own, until there were so many kills.
import { askedFor, conclude, inFolder } from './by-hand.ts';
import { playOnSlack } from './slack-campaign.ts';
import { faultsOnSlack } from './slack-verdict.ts';
import { judge } from './verdict.ts';

const asked = askedFor({ kills: 100, members: 6, rounds: 7 });
const faults: string[] = [];
let kills = 0;
for (let { seed } = asked; kills < asked.kills && faults.length === 0; seed += 1) {
  const tell = (words: string) => console.error(`seed ${seed}: ${words}`);
  const { played, verdict } = await inFolder(async (folder) => {
    const played = await playOnSlack({ ...asked, kills: asked.kills - kills, folder, seed, tell });
    return { played, verdict: await judge(played) };
  });
  console.log(JSON.stringify({ seed, ...verdict, tooEarly: played.tooEarly.length }));
  faults.push(...faultsOnSlack(played, verdict));
  kills += verdict.kills;
  if (verdict.kills === 0) faults.push('a campaign without a kill');
}
conclude(faults, kills, ', no call before its Retry-After');
