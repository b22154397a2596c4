import type { Config } from '../config/config.ts';
import type { Database } from '../engine/database.ts';
import type { Person, Platform } from '../engine/platform.ts';
import { Refusal } from '../engine/refusal.ts';
import { wiredPlatforms } from './app.ts';

/** An account as people write it: "mattermost:alix.moreau", or without the chat where there is only one. */
export async function accountNamed(
  config: Config,
  database: Database,
  written: string,
): Promise<{ platform: string; person: Person }> {
  const found = await accountAmong(await wiredPlatforms(config, database), written);
  if ('unknown' in found) throw new Refusal(`${written}: ${found.unknown}.`);
  return found;
}

type Found = { platform: string; person: Person } | { unknown: string };

/** @throws Refusal when the platform cannot be asked */
export async function accountAmong(platforms: readonly Platform[], written: string): Promise<Found> {
  const at = written.indexOf(':');
  const ids = platforms.map(({ id }) => id);
  const named = at === -1 ? (ids.length === 1 ? ids[0] : undefined) : written.slice(0, at);
  const platform = platforms.find(({ id }) => id === named);
  if (platform === undefined)
    return {
      unknown: `write the chat before the account, as in "${ids[0] ?? 'mattermost'}:…" (${ids.join(', ')})`,
    };
  const name = written.slice(at + 1);
  let person: Person | null;
  try {
    person = await platform.account(name);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${platform.id} cannot be asked whose account ${name} is (${why}).`);
  }
  if (person === null) return { unknown: `${platform.id} knows no such account` };
  return { platform: platform.id, person };
}
