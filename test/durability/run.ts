// npm run durability [-- --kills 200 --seed 1 --members 40 --rounds 8]
import { playOnLedger } from './ledger-campaign.ts';
import { runOneCampaign } from './one-campaign.ts';

await runOneCampaign({ kills: 200, members: 40, rounds: 8 }, (campaign) =>
  playOnLedger({ ...campaign, weather: { refuse: 0.05, drop: 0.05, limit: 0.02, slowestMs: 30 } }),
);
