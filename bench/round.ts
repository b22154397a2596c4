// A round of the météo for 40 to 40,000 EIG: its opening, its sending, its closing and its digest, each size
// in a process of its own. Meanwhile people press, and what they wait is measured.
// npm run bench:round [-- sizes…]; on PostgreSQL with `postgres` after them
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DateTime } from 'luxon';
import { advanceClock } from '../src/boot/advance-clock.ts';
import { makeCalendar } from '../src/community/programme/calendar.ts';
import type { Programme } from '../src/community/programme/programme.ts';
import { createIntake } from '../src/engine/unsigned/intake.ts';
import { rewritePool } from '../src/engine/unsigned/pool-table.ts';
import { LEVELS } from '../src/features/meteo/rules/levels.ts';
import { plannedRounds } from '../src/features/meteo/rules/schedule.ts';
import { saveSigned, unsignedAnswers } from '../src/features/meteo/store/answers.ts';
import { setStatus } from '../src/features/meteo/store/invitations.ts';
import { roundsIn } from '../src/features/meteo/store/rounds.ts';
import { DURABLY, startServer, stopServer } from '../test/support/postgres/server.ts';
import { formatMs, megabytes, percentile, printTable } from './figures.ts';
import { type LargePromotion, largePromotion } from './large-promotion.ts';
import { addRoundsBefore, addStepsBefore } from './rounds-before.ts';

type Moments = { fromAt: number; untilAt: number };
/** `processorMs`: what the process itself worked during the longest wait; the rest was the disk, and other programs. */
type Step = { ms: number; longestPressMs: number; processorMs: number };
type Figures = {
  members: number;
  opening: Step;
  sending: Step;
  closing: Step;
  updating: Step;
  digest: Step;
  restingMs: number;
  peakBytes: number;
};

const START = '2022-03-11T11:50';
/** Six in ten answer, and one in five of these does not sign. */
const ANSWERING = 0.6;
const UNSIGNED = 0.2;
/** One press comes in that often, whatever Magellan is doing. */
const PRESS_EVERY_MS = 50;
const AT_ONCE = 500;
const onPostgres = process.argv.includes('postgres');
/** No size may take longer. */
const PATIENCE_MS = onPostgres ? 1_800_000 : 150_000;

/** What this process has worked, on all its threads. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Somebody presses at fixed times, and waits from the moment at which she pressed: a blocked process counts. */
function startPressing({ app, memberIds }: LargePromotion) {
  const presses: { at: number; waitedMs: number; processorMs: number }[] = [];
  let workedMs = processorMs();
  const underWay = new Set<Promise<unknown>>();
  let nextAt = performance.now();
  let count = 0;
  async function press(at: number, fromMs: number): Promise<void> {
    const user = `u-${memberIds[(count * 7) % memberIds.length]}`;
    count += 1;
    const from = { platform: 'counting', user };
    await app.receive({ id: `press-${count}`, from, kind: 'command', command: 'meteo', text: '' });
    presses.push({ at, waitedMs: performance.now() - at, processorMs: processorMs() - fromMs });
  }
  const timer = setInterval(() => {
    for (; nextAt <= performance.now(); nextAt += PRESS_EVERY_MS) {
      const pressed = press(nextAt, workedMs);
      underWay.add(pressed);
      void pressed.finally(() => underWay.delete(pressed));
    }
    workedMs = processorMs();
  }, 5);
  return {
    /** The longest wait of those who pressed between two moments, and what of it was work; 0 when nobody did. */
    longest: (fromAt: number, untilAt: number): Omit<Step, 'ms'> => {
      const during = presses.filter(({ at }) => fromAt <= at && at < untilAt);
      return {
        longestPressMs: Math.max(0, ...during.map(({ waitedMs }) => waitedMs)),
        processorMs: Math.max(0, ...during.map((each) => each.processorMs)),
      };
    },
    /** The median wait of those who pressed within these moments. */
    median: (moments: readonly Moments[]): number =>
      percentile(
        presses
          .filter(({ at }) => moments.some(({ fromAt, untilAt }) => fromAt <= at && at < untilAt))
          .map(({ waitedMs }) => waitedMs),
        0.5,
      ),
    /** Resolves when everybody who was kept waiting has her answer. */
    async settled() {
      // Presses that fell due while the process was blocked are only made once its timers run again.
      do await new Promise((resolve) => setTimeout(resolve, PRESS_EVERY_MS));
      while (underWay.size > 1);
    },
    async stop() {
      clearInterval(timer);
      await Promise.all(underWay);
    },
  };
}

/** Writes the answers as their handler would; typing them is not what is measured. */
async function answer({ app, database, memberIds }: LargePromotion): Promise<void> {
  const answering = memberIds.filter((_, index) => index % 10 < ANSWERING * 10);
  const unsigned: string[] = [];
  for (let from = 0; from < answering.length; from += AT_ONCE) {
    await app.transact(async (uow) => {
      const { tx, secrets } = uow;
      const [round] = await roundsIn(tx, ['open']);
      if (!round) throw new Error('no round is open');
      for (const [index, memberId] of answering.slice(from, from + AT_ONCE).entries()) {
        const level = LEVELS[index % LEVELS.length] ?? 'cloud';
        const said = { defi: level, team: level, self: level, successes: 'Un succès', difficulties: null };
        if (index % 10 < UNSIGNED * 10) unsigned.push(JSON.stringify(said));
        else await saveSigned(tx, secrets, round.id, memberId, said);
        await setStatus(tx, round.id, memberId, 'answered');
      }
    });
  }
  await app.transact(async ({ tx, secrets }) => {
    const [round] = await roundsIn(tx, ['open']);
    const topic = { kind: unsignedAnswers.kind.table, topic: round?.id ?? '' };
    if (database.intake === null)
      return rewritePool({ tx, secrets }, () => unsigned.map((text) => ({ ...topic, text })));
    createIntake({ folder: database.intake, secrets }).refill(topic, unsigned);
    await tx
      .insertInto('unsigned_topics')
      .values({ ...topic, count: unsigned.length, copied: 0 })
      .execute();
  });
}

async function playRound(members: number): Promise<Figures> {
  const zone = 'Europe/Paris';
  const startAt = DateTime.fromISO(START, { zone }).toMillis();
  const withoutReminders = ({ meteo }: Programme) => {
    // Reminders are the opening again, for fewer people.
    meteo.reminders = [];
  };
  const { MAGELLAN_BENCH_POSTGRES: address } = process.env;
  const promotion = await largePromotion(members, startAt, withoutReminders, address);
  const { app, clock, platform, programme } = promotion;
  const plan = plannedRounds(programme.meteo, makeCalendar(programme.promotion), programme.promotion);
  const round = plan.find(({ opensAt }) => opensAt > startAt);
  if (!round) throw new Error('no round is planned');
  await addRoundsBefore(
    promotion,
    plan.filter(({ opensAt }) => opensAt < startAt),
  );
  await addStepsBefore(promotion);
  const pressing = startPressing(promotion);
  const timed = async (work: () => Promise<void>): Promise<Moments> => {
    const fromAt = performance.now();
    await work();
    return { fromAt, untilAt: performance.now() };
  };
  const tickAt = (at: number) => () => {
    clock.set(at);
    return app.scheduler.tick();
  };
  const quiet: Moments[] = [];
  const rest = async () => {
    await pressing.settled();
    quiet.push(await timed(() => new Promise((resolve) => setTimeout(resolve, 500))));
  };
  await rest();

  const opening = await timed(tickAt(round.opensAt));
  const sending = await timed(() => app.outbox.idle());
  // One more than the members: the promotion's channel.
  if (platform.posts !== members + 1) throw new Error(`${platform.posts} posts for ${members} members`);
  // Nobody shall wait for what only this measure does.
  await pressing.settled();
  await answer(promotion);
  await advanceClock(round.closesAt - 1, { app, clock });
  await rest();
  const closing = await timed(tickAt(round.closesAt));
  const updating = await timed(() => app.outbox.idle());
  const digest = await timed(async () => {
    await tickAt(round.digestAt)();
    await app.outbox.idle();
  });
  if (platform.posts !== members + 2) throw new Error('the digest did not arrive');
  await rest();
  await pressing.stop();
  await promotion.close();
  const step = ({ fromAt, untilAt }: Moments): Step => ({
    ms: untilAt - fromAt,
    ...pressing.longest(fromAt, untilAt),
  });
  return {
    members,
    opening: step(opening),
    sending: step(sending),
    closing: step(closing),
    updating: step(updating),
    digest: step(digest),
    restingMs: pressing.median(quiet),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

async function inOwnProcess(members: number): Promise<Figures> {
  if (!onPostgres) return played(members, {});
  const folder = mkdtempSync(join(tmpdir(), 'magellan-bench-postgres-'));
  try {
    const address = await startServer(folder, process.pid, DURABLY);
    return await played(members, { MAGELLAN_BENCH_POSTGRES: address });
  } finally {
    await stopServer(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

function played(members: number, env: Record<string, string>): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [String(members)], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, ...env, MAGELLAN_BENCH: 'child' },
    });
    const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    let figures: Figures | null = null;
    child.on('message', (message) => {
      figures = message as Figures;
    });
    child.on('exit', (code) => {
      clearTimeout(late);
      if (figures) resolve(figures);
      else reject(new Error(`the round for ${members} members ended with ${code ?? 'a kill'}`));
    });
  });
}

const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite);
if (process.env.MAGELLAN_BENCH === 'child') {
  const figures = await playRound(sizes[0] ?? 40);
  process.send?.(figures);
  process.disconnect();
} else {
  const results: Figures[] = [];
  for (const size of sizes.length > 0 ? sizes : [40, 400, 4_000, 40_000]) {
    console.error(`a round for ${size} …`);
    results.push(await inOwnProcess(size));
  }
  const waited = ({ longestPressMs, processorMs: worked }: Step) =>
    longestPressMs === 0 ? 'nobody pressed' : `${formatMs(longestPressMs)} (${formatMs(worked)})`;
  const perMember = ({ ms }: Step, members: number) =>
    `${formatMs(ms)} (${((ms * 1000) / members).toFixed(0)} µs)`;
  printTable(
    'A round of the météo (in brackets: per member)',
    results.map(({ members, opening, sending, closing, updating, digest, peakBytes }) => ({
      members,
      opening: perMember(opening, members),
      'all delivered': perMember(sending, members),
      closing: perMember(closing, members),
      'buttons taken away': perMember(updating, members),
      digest: formatMs(digest.ms),
      'peak memory': `${megabytes(peakBytes)} MB`,
    })),
  );
  printTable(
    'The longest that a press waits meanwhile (`/meteo`, one every 50 ms; in brackets: of a processor)',
    results.map(({ members, opening, sending, closing, updating, digest, restingMs }) => ({
      members,
      'usually, at rest': formatMs(restingMs),
      'at the opening': waited(opening),
      'while it is sent': waited(sending),
      'at the closing': waited(closing),
      'while buttons go': waited(updating),
      'at the digest': waited(digest),
    })),
  );
}
