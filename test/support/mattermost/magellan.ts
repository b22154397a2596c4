import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Router } from 'express';
import { DateTime } from 'luxon';
import { advanceClock } from '../../../src/boot/advance-clock.ts';
import { createApp } from '../../../src/boot/app.ts';
import { fixedLabels } from '../../../src/boot/fixed-labels.ts';
import { dateTimeReader } from '../../../src/community/format/date-time-reader.ts';
import type { Role } from '../../../src/community/members/member.ts';
import { createCharts } from '../../../src/engine/charts/index.ts';
import { fakeClock } from '../../../src/engine/clock.ts';
import { createLog } from '../../../src/engine/log.ts';
import { createMetrics } from '../../../src/engine/metrics.ts';
import type { Platform } from '../../../src/engine/platform.ts';
import { loadSecrets } from '../../../src/engine/secrets.ts';
import { createMattermost } from '../../../src/platforms/mattermost/index.ts';
import { engineOfRun, openedOn } from '../engine.ts';
import { demoProgramme } from '../programme.ts';
import { startMattermost } from './double.ts';
import { installCommands, listenForCalls } from './harness.ts';
import { type MattermostPerson, mattermostPerson } from './person.ts';

type Options = {
  now?: string;
  version?: string;
  /** The slash commands that are installed. */
  commands?: readonly string[];
  /** Other platforms of the same process. */
  beside?: (now: () => number) => Platform[];
};

/** Starts the real app on a real SQLite file, with the double over HTTP and WebSocket, and these people. */
export async function startMagellan<First extends string>(
  roles: Readonly<Record<First, Role>>,
  { now = '2022-03-11T11:50', version, commands = ['magellan', 'meteo'], beside }: Options = {},
) {
  const firsts = Object.keys(roles) as First[];
  const programme = demoProgramme();
  const zone = programme.promotion.timeZone;
  const at = (local: string) => DateTime.fromISO(local, { zone }).toMillis();
  const clock = fakeClock(at(now));
  const folder = mkdtempSync(join(tmpdir(), 'magellan-mattermost-'));
  const { database, close } = await openedOn(engineOfRun(), folder);
  const double = await startMattermost({ now: clock.now, ...(version ? { version } : {}) });
  const calls = await listenForCalls();
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog({ level: 'debug', pretty: false, destination });
  const secrets = loadSecrets({ file: join(folder, 'magellan.secret') });
  const charts = createCharts();

  const people = Object.fromEntries(
    firsts.map((first) => [first, mattermostPerson(double, double.addUser(first))]),
  ) as Record<First, MattermostPerson>;
  const everyone = [double.bot.id, ...firsts.map((first) => people[first].id)];
  const coaches = firsts.filter((first) => roles[first] === 'coach').map((first) => people[first].id);
  const promotionChannel = double.addChannel(programme.channels.promotion, 'O', everyone);
  const coachesChannel = double.addChannel(programme.channels.coaches, 'P', [double.bot.id, ...coaches]);

  const mattermost = createMattermost({
    url: double.url,
    token: double.botToken,
    team: double.team.name,
    publicUrl: calls.publicUrl,
    commandTokens: installCommands(double, calls.publicUrl, commands),
    channels: programme.channels,
    commands: () => [],
    secrets,
    clock,
    locale: 'fr',
    timeZone: zone,
    typed: dateTimeReader,
    isFixedLabel: fixedLabels(),
    waits: { reconnectMs: 30, reconnectAtMostMs: 60 },
  });
  const platforms = [mattermost, ...(beside?.(clock.now) ?? [])];
  const app = createApp({
    programme,
    database,
    clock,
    secrets,
    log,
    metrics: createMetrics(),
    platforms,
  });
  await database.transact(async (tx) => {
    for (const first of firsts) {
      const row = {
        id: `m-${first}`,
        email: `${first}@example.org`,
        name: `${first.charAt(0).toUpperCase()}${first.slice(1)} Moreau`,
        roles: JSON.stringify([roles[first]]),
        metier: roles[first] === 'eig' ? 'design' : null,
        defi: 'Portail',
        coachEmail: roles[first] === 'eig' ? 'camille@example.org' : null,
        expertise: '[]',
        locale: 'fr' as const,
        platform: null,
        active: 1,
        listed: 1,
        createdAt: clock.now(),
      };
      await tx.insertInto('members').values(row).execute();
    }
  });
  for (const platform of platforms) {
    await platform.start({
      ...app.hostFor(platform.id),
      draw: charts.draw,
      router: platform === mattermost ? calls.router : Router(),
      log,
    });
    await platform.listen?.();
    await app.linkEveryone(platform);
  }
  await app.outbox.start();
  await app.scheduler.tick();
  await app.outbox.idle();

  return {
    people,
    app,
    database,
    double,
    mattermost,
    platforms,
    programme,
    clock,
    publicUrl: calls.publicUrl,
    promotionChannel,
    coachesChannel,
    /** Steps through all that is due until a wall-clock time of the promotion. */
    to: (local: string) => advanceClock(at(local), { app, clock }),
    /** Everything that is stored on the server, as text. */
    stored: () => JSON.stringify(double.posts),
    /** What the bot wrote in a channel. */
    written: (channel: { id: string }) =>
      double.posts.filter(
        ({ channel_id, user_id, delete_at }) =>
          channel_id === channel.id && user_id === double.bot.id && !delete_at,
      ),
    settled: () => app.outbox.idle(),
    logged: () => lines.join(''),
    /** The lines that were logged as errors. */
    errors: () => lines.filter((line) => /"level":"(error|fatal)"/.test(line)),
    async stop() {
      await app.outbox.stop(2_000);
      for (const platform of platforms) await platform.stop();
      await calls.stop();
      await double.stop();
      await charts.stop();
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
