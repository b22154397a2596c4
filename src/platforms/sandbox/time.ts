import { Router } from 'express';
import { DateTime } from 'luxon';
import type { AdapterContext } from './context.ts';
import { RequestFault, read, schemas } from './receive.ts';
import { forgetAll, saveClock } from './store.ts';
import type { WireTime } from './wire.ts';

const HOUR_MS = 3_600_000;
const everyone = () => true;

export type Time = { shown(): Promise<WireTime>; router: Router };

/** The clock moved by hand, and the new beginning: one at a time, and every page hears of it. */
export function createTime(adapter: AdapterContext): Time {
  const { options, live } = adapter;
  let moving = false;

  const shown = async (): Promise<WireTime> => ({
    now: options.clock.now(),
    moving,
    upcoming: await options.time.upcoming(),
  });

  async function alone(work: () => Promise<void>): Promise<WireTime> {
    if (moving) throw new RequestFault(409, { time: 'is already moving' });
    moving = true;
    try {
      live.publish({ kind: 'time', time: await shown() }, everyone);
      await work();
      await saveClock(options.database, options.clock.now());
    } finally {
      moving = false;
      live.publish({ kind: 'time', time: await shown() }, everyone);
    }
    return shown();
  }

  const router = Router();
  router.get('/time', async (_request, response) => {
    response.json(await shown());
  });
  router.post('/time', async (request, response) => {
    const { to } = read(schemas.move, request.body);
    response.json(await alone(async () => options.time.advanceTo(await instantOf(adapter, to))));
  });
  router.post('/reset', async (request, response) => {
    read(schemas.reset, request.body);
    const time = await alone(async () => {
      await forgetAll(options.database);
      adapter.whispers.clear();
      await options.reset();
      adapter.people.forget();
    });
    live.publish({ kind: 'reset' }, everyone);
    response.json(time);
  });
  return { shown, router };
}

async function instantOf({ options }: AdapterContext, to: 'next' | 'hour' | 'day'): Promise<number> {
  const now = options.clock.now();
  if (to === 'hour') return now + HOUR_MS;
  // The same time tomorrow, also when clocks change in between.
  if (to === 'day') return DateTime.fromMillis(now, { zone: options.timeZone }).plus({ days: 1 }).toMillis();
  const upcoming = await options.time.upcoming();
  if (upcoming === null) throw new RequestFault(409, { to: 'cannot be "next": nothing is due' });
  return Math.max(now, upcoming.at);
}
