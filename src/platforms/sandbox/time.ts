import { Router } from 'express';
import { DateTime } from 'luxon';
import { type AdapterContext, accountOf } from './context.ts';
import { RequestFault, read, schemas } from './receive.ts';
import { forgetAll, saveClock } from './store.ts';
import type { LiveEvent, WireMove, WireTime } from './wire.ts';

const HOUR_MS = 3_600_000;
/** Nobody waits longer for the first thing that is said to her: a fortnight has something for everybody. */
const MAX_WAIT_MS = 14 * 24 * HOUR_MS;
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
    const move = read(schemas.move, request.body);
    response.json(
      await alone(() => (move.to === 'next' ? toNext(adapter, move.as) : advance(adapter, move))),
    );
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

type Advance = Exclude<WireMove, { to: 'next' }>;

async function advance(adapter: AdapterContext, move: Advance): Promise<void> {
  const { time } = adapter.options;
  await time.advanceTo(await instantOf(adapter, move), () => false);
}

async function instantOf({ options }: AdapterContext, move: Advance): Promise<number> {
  const now = options.clock.now();
  switch (move.to) {
    case 'hour':
      return now + HOUR_MS;
    case 'day':
      // The same time tomorrow, also when clocks change in between.
      return DateTime.fromMillis(now, { zone: options.timeZone }).plus({ days: 1 }).toMillis();
    case 'due': {
      const upcoming = await options.time.upcoming();
      if (!upcoming.some(({ at }) => at === move.at))
        throw new RequestFault(409, { at: 'is not when anything is due' });
      return Math.max(now, move.at);
    }
  }
}

/** Goes on until something new is said where this person reads, by somebody else. */
async function toNext(adapter: AdapterContext, as: string): Promise<void> {
  const { clock, time } = adapter.options;
  const { id } = await accountOf(adapter, as);
  if ((await time.upcoming()).length === 0)
    throw new RequestFault(409, { to: 'cannot be "next": nothing is due' });
  // What is due already is said before it is watched for: it would stop the clock at whatever comes next.
  await time.advanceTo(clock.now(), () => false);
  let said = false;
  const stopWatching = adapter.live.watch((event, maySee) => {
    said ||= maySee(id) && isNewTo(id, event);
  });
  try {
    await time.advanceTo(clock.now() + MAX_WAIT_MS, () => said);
  } finally {
    stopWatching();
  }
}

const isNewTo = (person: string, event: LiveEvent): boolean =>
  event.kind === 'message' &&
  event.message.revision === 0 &&
  !event.message.whisper &&
  !(event.message.author.kind === 'person' && event.message.author.id === person);
