import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is, `/usr/sbin` included, where users other than root have no path to; null when it is nowhere. */
export function programNamed(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  const paths = folders.map((folder) => join(folder, name));
  return paths.find(canRun) ?? null;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs a program to its end. @throws Error with all that it said, when it fails */
export function runs(program: string, ...args: string[]): string {
  const ran: SpawnSyncReturns<string> = spawnSync(program, args, { encoding: 'utf8' });
  const said = `${ran.stdout}${ran.stderr}`.trim();
  if (ran.status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${ran.status}:\n${said}`);
  return said;
}
