// npm run durability:mattermost [-- --kills 200 --seed 1 --members 24 --rounds 10]
import { runOneCampaign } from '../one-campaign.ts';
import { playOnMattermost } from './campaign.ts';

await runOneCampaign({ kills: 200, members: 24, rounds: 10 }, (campaign) =>
  playOnMattermost({
    ...campaign,
    weather: { cutBefore: 0.03, cutAfter: 0.05, limited: 0.03, failing: 0.02, socketCut: 0.1 },
  }),
);
