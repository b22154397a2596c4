import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mattermostNew, mattermostOld } from './drivers/mattermost.ts';
import { memory } from './drivers/memory.ts';
import { sandbox } from './drivers/sandbox.ts';
import { slackByHttp, slackBySocket } from './drivers/slack.ts';
import { formsFor } from './forms.contract.ts';
import { platformFolders } from './platforms.ts';
import { formSpecimens } from './specimens.ts';

/** How the contract is tried on each platform; the memory platform of the tests keeps it too. */
const drivers = [memory, sandbox, slackBySocket, slackByHttp, mattermostOld, mattermostNew];

describe('the contract', () => {
  it('is tried on every platform', () => {
    const tried = new Set(drivers.map(({ platform }) => platform).filter((id) => id !== 'memory'));
    expect([...tried].sort()).toEqual(platformFolders());
  });

  it('tries each form in one of the ways in which a platform is driven', () => {
    for (const platform of new Set(drivers.map((driver) => driver.platform))) {
      const ways = drivers.filter((driver) => driver.platform === platform);
      const indexes = ways.map(({ way }) => way?.index ?? 0);
      expect(indexes.sort()).toEqual([...ways.keys()]);
      expect(ways.every(({ way }) => (way?.of ?? 1) === ways.length)).toBe(true);
    }
  });

  it('tries each form on each platform at length, and in short on one', () => {
    const tried = (platform: string, atLength: boolean) =>
      drivers
        .filter((driver) => driver.platform === platform)
        .flatMap(({ way = { index: 0, of: 1 } }) => formsFor(platform, way, atLength))
        .map(([id]) => id)
        .sort();
    const all = Object.keys(formSpecimens).sort();
    for (const platform of ['memory', ...platformFolders()]) expect(tried(platform, true)).toEqual(all);
    const inShort = platformFolders().map((platform) => tried(platform, false));
    expect([...inShort.flat(), ...tried('memory', false)].sort()).toEqual(all);
    expect(Math.min(...inShort.map(({ length }) => length))).toBeGreaterThan(all.length / 8);
  });

  it('has a file of tests for each way of driving one, so that they run beside each other', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) =>
      /^platform-.*\.test\.ts$/.test(name),
    );
    expect(files).toHaveLength(drivers.length);
  });
});
