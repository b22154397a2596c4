import { readFileSync } from 'node:fs';

/** What a real Mattermost server (5.37) sent and answered, recorded; see test/wire/mattermost. */
// biome-ignore lint/suspicious/noExplicitAny: recorded JSON, of many shapes
export function sample(name: string): any {
  return JSON.parse(readFileSync(new URL(`../../wire/mattermost/${name}.json`, import.meta.url), 'utf8'));
}
