import { expect } from 'vitest';
import type { Platform } from '../../../src/engine/platform.ts';
import { opened } from '../opened.ts';
import { startMagellan } from './magellan.ts';

export type MattermostCommunity = Awaited<ReturnType<typeof mattermostCommunity>>;

type Options = {
  now?: string;
  version?: string;
  commands?: readonly string[];
  beside?: (now: () => number) => Platform[];
};

/** A whole Magellan on Mattermost for one test, stopped after it: an error in the log fails the test. */
export async function mattermostCommunity(options: Options = {}) {
  const magellan = await startMagellan(
    {
      alix: 'eig',
      noe: 'eig',
      ines: 'eig',
      lina: 'eig',
      hugo: 'eig',
      sacha: 'eig',
      camille: 'coach',
      driss: 'coach',
      paul: 'porteur',
    },
    options,
  );
  const community = {
    ...magellan,
    ...magellan.people,
    async close() {
      opened.delete(community);
      await magellan.stop();
      expect(magellan.errors(), 'unexpected errors in the log').toEqual([]);
    },
  };
  opened.add(community);
  return community;
}
