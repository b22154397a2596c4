import { readFileSync } from 'node:fs';

/** What a real Mattermost server (5.37) sent and answered, recorded; see test/wire/mattermost. */
// biome-ignore lint/suspicious/noExplicitAny: recorded JSON, of many shapes
export function sample(name: string): any {
  return JSON.parse(readFileSync(new URL(`../../wire/mattermost/${name}.json`, import.meta.url), 'utf8'));
}

/** The shape of JSON: its keys, and the types of its values. */
export function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shape(value[0])];
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]));
}
