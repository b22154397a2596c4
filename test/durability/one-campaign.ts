import { askedFor, conclude, inFolder } from './by-hand.ts';
import type { Campaign, Played } from './campaign.ts';
import { faultsOf, judge } from './verdict.ts';

/** Plays one campaign from a terminal, of the size that is asked for there, and ends with its verdict. */
export async function runOneCampaign(
  usual: Parameters<typeof askedFor>[0],
  play: (campaign: Campaign) => Promise<Played>,
): Promise<never> {
  const asked = askedFor(usual);
  const verdict = await inFolder(async (folder) =>
    judge(await play({ ...asked, folder, tell: (words) => console.error(words) })),
  );
  console.log(JSON.stringify({ seed: asked.seed, ...verdict }, null, 2));
  const faults = faultsOf(verdict);
  if (verdict.kills < asked.kills) faults.push(`only ${verdict.kills} kills: ask for more rounds`);
  conclude(faults, verdict.kills);
}
