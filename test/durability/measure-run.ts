// npm run durability:measure [-- --kills 100 --seed 1 --members 12 --rounds 20]
// Several campaigns, each of a few kills on a database of its own, until there were so many.
import { askedFor, conclude, inFolder } from './by-hand.ts';
import { playMeasured } from './measure-campaign.ts';
import { judgeMeasured } from './measure-verdict.ts';

const asked = askedFor({ kills: 100, members: 12, rounds: 20 });
/** By then most hours are taken, and most times are booked. */
const KILLS_A_CAMPAIGN = 10;
const faults: string[] = [];
let kills = 0;
for (let { seed } = asked; kills < asked.kills && faults.length === 0; seed += 1) {
  const some = Math.min(KILLS_A_CAMPAIGN, asked.kills - kills);
  const judged = await inFolder(async (folder) =>
    judgeMeasured(await playMeasured({ ...asked, kills: some, folder, seed })),
  );
  console.log(JSON.stringify({ seed, ...judged.figures }));
  faults.push(...judged.faults);
  kills += judged.figures.kills;
  if (judged.figures.kills === 0) faults.push('a campaign without a kill');
}
conclude(faults, kills, ', no quota exceeded, no slot booked twice');
