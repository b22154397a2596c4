import { statfsSync } from 'node:fs';

/** Below this, in bytes, a promotion's database may find no room for what is to come. */
export const NO_SPACE = 50_000_000;

/** What is free for this user on the disk of a folder, in bytes. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
