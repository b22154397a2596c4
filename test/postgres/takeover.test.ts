import { expect, it } from 'vitest';
import { type End, liveThrough } from '../durability/takeovers.ts';
import { isAtLength } from '../support/length.ts';
import { hasPostgres } from '../support/postgres/database.ts';

/** The way in which a machine ends comes last: no other instance has to be started for it. */
const ENDS: End[] = isAtLength ? ['freeze', 'stop', 'kill', 'freeze', 'kill'] : ['freeze', 'kill'];

it.skipIf(!hasPostgres)(
  'an instance that is killed, stopped or ended is followed by the other: nothing is lost, nothing doubled',
  async () => {
    const { lost, doubled, unsettled, sent } = await liveThrough(ENDS);
    expect({ lost, doubled, unsettled, sent }).toEqual({
      lost: 0,
      doubled: 0,
      unsettled: [],
      sent: ENDS.length * 80,
    });
  },
);
