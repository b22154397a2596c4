import { expect, it } from 'vitest';
import { liveThrough } from '../durability/takeovers.ts';
import { hasPostgres } from '../support/postgres/database.ts';

it.skipIf(!hasPostgres)(
  'an instance that is killed, stopped or ended is followed by the other: nothing is lost, nothing doubled',
  async () => {
    const { lost, doubled, unsettled, sent } = await liveThrough(['kill', 'freeze', 'stop']);
    expect({ lost, doubled, unsettled, sent }).toEqual({ lost: 0, doubled: 0, unsettled: [], sent: 240 });
  },
);
