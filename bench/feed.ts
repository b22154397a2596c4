// How many reads a second the calendar feed serves: a year of events, over HTTP on loopback, with and without
// the tag of what the client already has. npm run bench:feed
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { DateTime } from 'luxon';
import { mountRoutes } from '../src/boot/routes.ts';
import { formatOf } from '../src/community/gatherings/formats.ts';
import { recordGathering } from '../src/community/gatherings/lifecycle/lifecycle.ts';
import { milestonesOf } from '../src/community/gatherings/milestones.ts';
import { newGatheringId } from '../src/community/gatherings/new-gathering.ts';
import { addressOfFeed } from '../src/features/agenda/exports/address.ts';
import { feedMadeFor } from '../src/features/agenda/store.ts';
import { formatMs, percentile, printTable } from './figures.ts';
import { largePromotion } from './large-promotion.ts';

const READS = 1_000;
const WARMING = 50;
/** Calendars ask one by one; a server of theirs asks for several at once. */
const AT_ONCE = 8;
/** Three gatherings a week, all year: more than the busiest month. */
const WEEKS = 43;
const WEEKDAYS = [2, 3, 4];

const { app, memberIds, close } = await largePromotion(40, Date.parse('2022-03-11T10:50:00Z'));

const events = await app.transact(async (uow) => {
  const { calendar, programme, tx, now } = uow;
  const format = formatOf(programme, 'atelier');
  if (!format) throw new Error('the demonstration has no workshops');
  let count = 0;
  for (let week = 0; week < WEEKS; week += 1) {
    for (const day of WEEKDAYS) {
      const on =
        DateTime.fromISO('2021-11-08')
          .plus({ weeks: week, days: day - 1 })
          .toISODate() ?? '';
      const startsAt = calendar.instant(on, '17:00');
      await recordGathering(tx, {
        ...milestonesOf(format, calendar, startsAt),
        ...{
          id: newGatheringId(),
          format: format.id,
          metier: null,
          audience: null,
          defi: null,
          nominalOn: null,
        },
        title: `L’accessibilité, du premier croquis à la mise en ligne (${count})`,
        description: 'On y regarde ensemble ce que pèse une page, puis chaque équipe allège la sienne.',
        startsAt,
        endsAt: startsAt + format.minutes * 60_000,
        ...{ place: '12 rue des Lilas, Paris', directions: null, link: 'https://visio.example.org/a' },
        ...{
          speaker: null,
          capacity: null,
          state: 'announced',
          announcedAt: now,
          authorId: null,
          sequence: 0,
        },
        changedAt: now,
      });
      count += 1;
    }
  }
  return count;
});

const context = { peopleUrl: 'http://magellan.test', secrets: app.context.secrets };
const address = await app.transact(async ({ tx }) =>
  addressOfFeed(context, await feedMadeFor(tx, memberIds[0] ?? '')),
);
const http = express();
mountRoutes(http, app, { reads: Number.MAX_SAFE_INTEGER });
const server = createServer(http);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = (address ?? '').replace(
  'http://magellan.test',
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
);

async function measure(what: string, headers: Record<string, string>, status: number) {
  const waits: number[] = [];
  let left = WARMING + READS;
  let bytes = 0;
  let startedAt = 0;
  let before = process.cpuUsage();
  const reader = async () => {
    while (left > 0) {
      left -= 1;
      if (left === READS) {
        startedAt = performance.now();
        before = process.cpuUsage();
      }
      const askedAt = performance.now();
      const response = await fetch(url, { headers });
      bytes = (await response.text()).length;
      if (response.status !== status) throw new Error(`${response.status} in the place of ${status}`);
      waits.push(performance.now() - askedAt);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(before);
  const counted = waits.slice(WARMING);
  return {
    what,
    'per second': Math.round(READS / seconds),
    median: formatMs(percentile(counted, 0.5)),
    '99th percentile': formatMs(percentile(counted, 0.99)),
    // Of both sides, which are one process here; what else the machine does changes it little.
    'processor, each': formatMs((user + system) / 1000 / READS),
    'kB each': (bytes / 1000).toFixed(0),
  };
}

try {
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  printTable(`The calendar feed (${events} gatherings and the météo, ${AT_ONCE} readers at once)`, [
    await measure('the whole calendar', {}, 200),
    await measure('nothing has changed (If-None-Match)', { 'If-None-Match': etag }, 304),
  ]);
} finally {
  server.close();
  server.closeAllConnections();
  await close();
}
