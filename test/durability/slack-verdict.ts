import type { PlayedOnSlack } from './slack-campaign.ts';
import { faultsOf, type Verdict } from './verdict.ts';

/** What is wrong in a verdict, with what only Slack can tell; empty when all held. */
export function faultsOnSlack(played: PlayedOnSlack, verdict: Verdict): string[] {
  const faults = faultsOf(verdict);
  if (played.tooEarly.length > 0)
    faults.push(`calls before their Retry-After: ${played.tooEarly.join(', ')}`);
  if (played.blockFaults.length > 0) faults.push(`refused by Slack: ${played.blockFaults.join(', ')}`);
  return faults;
}
