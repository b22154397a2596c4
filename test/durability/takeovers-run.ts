// npm run durability:takeovers [-- 50]: how long nobody leads after the leader was killed, so many times.
import { formatMs, percentile, printTable } from '../../bench/figures.ts';
import run from '../support/postgres/run.ts';
import { liveThrough } from './takeovers.ts';

const KILLS = Number(process.argv[2] ?? 50);
const end = run();
try {
  const { takeoverMs, sent, lost, doubled, unsettled } = await liveThrough(
    Array.from({ length: KILLS }, () => 'kill' as const),
  );
  printTable(`Taking over from a leader that was killed (${KILLS} times)`, [
    {
      median: formatMs(percentile(takeoverMs, 0.5)),
      '90 %': formatMs(percentile(takeoverMs, 0.9)),
      longest: formatMs(Math.max(...takeoverMs)),
      sent,
      lost,
      doubled,
      unsettled: unsettled.length,
    },
  ]);
} finally {
  await end();
}
