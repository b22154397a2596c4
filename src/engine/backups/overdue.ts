import type { Cron } from './cron.ts';
import { lastBackupAt } from './folder.ts';

const HOUR = 3_600_000;
/** So many times ahead show the longest pause of an expression: a weekend, of one that is for working days. */
const AHEAD = 10;

/** "3 days", "26 hours", "40 minutes": an age as it is told. */
export function ageInWords(ms: number): string {
  const hours = Math.floor(ms / HOUR);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  if (hours >= 2) return `${hours} hours`;
  const minutes = Math.floor(ms / 60_000);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

type Looked = {
  cron: Cron;
  folder: string;
  now: number;
  /** Since when backups are made by themselves, where it is known: before, none could be. */
  since?: number;
};

/** What is wrong, in words, when the last backup is older than it would be had each been made; null when it is not. */
export function overdue({ cron, folder, now, since }: Looked): string | null {
  const times = cron.next(AHEAD);
  const pauses = times.slice(1).map((at, before) => at - (times[before] ?? at));
  const longest = Math.max(...pauses) + HOUR;
  let last: number | null;
  try {
    last = lastBackupAt(folder, now);
  } catch (error) {
    return `the backups in ${folder} cannot be looked at (${error instanceof Error ? error.message : String(error)})`;
  }
  if (last !== null) return now - last > longest ? `the last backup is ${ageInWords(now - last)} old` : null;
  return since !== undefined && now - since <= longest ? null : `there is no backup in ${folder} yet`;
}
