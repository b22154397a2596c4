import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../support/free-port.ts';
import { startMattermost } from '../support/mattermost/double.ts';
import { environmentOn, installCommands } from '../support/mattermost/harness.ts';
import { startServer, stopServer } from '../support/postgres/server.ts';

// Magellan as a platform runs it that gives a process no disk: by its Procfile, with everything from the environment, a
// PostgreSQL beside it, and at each start the image as it was built.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const IMAGE = ['dist', 'demo', 'Procfile', 'package.json'];
/** What platforms give from SIGTERM to SIGKILL at the least: Scalingo and Heroku 30 s, Kubernetes as well. */
const STOP_WITHIN_MS = 30_000;
const READY_WITHIN_MS = 60_000;

function putImage(folder: string): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const name of IMAGE) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return filesIn(folder);
}

/** What is on the disk, node_modules apart. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => [name, ...(name.includes('.') || name === 'Procfile' ? [] : inside(folder, name))])
    .sort();
const inside = (folder: string, name: string): string[] =>
  readdirSync(join(folder, name), { recursive: true }).map((each) => join(name, String(each)));

/** Starts what the Procfile says, as a process manager does: in the folder, with this environment alone. */
function startProcess(folder: string, env: NodeJS.ProcessEnv) {
  const [, command = ''] = /^web:\s*(.+)$/m.exec(readFileSync(join(folder, 'Procfile'), 'utf8')) ?? [];
  const child = spawn('sh', ['-c', `exec ${command}`], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, said };
}

async function ready(port: string, child: ChildProcess, said: { out: string; err: string }): Promise<void> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 100) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
    await wait(100);
  }
  throw new Error(`it was not ready: ${said.err}${said.out.slice(-2_000)}`);
}

/** Ends it as a platform does; how long that took, in milliseconds. */
async function ended(child: ChildProcess): Promise<number> {
  const at = performance.now();
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  const code = await gone;
  clearTimeout(late);
  if (code !== 0) throw new Error(`after SIGTERM it ended with ${code}`);
  return performance.now() - at;
}

/** Lives twice on an emptied disk; tells what somebody should know of it. @throws what was found wrong */
export async function livesWithoutDisk(folder: string): Promise<string> {
  const image = join(folder, 'image');
  // The server runs as somebody else where this runs as root.
  chmodSync(folder, 0o711);
  const double = await startMattermost();
  double.addChannel('eig-promotion', 'O', [double.bot.id]);
  double.addChannel('eig-coachs', 'P', [double.bot.id]);
  const publicUrl = 'https://magellan.example.org';
  const tokens = installCommands(double, publicUrl, ['magellan', 'meteo']);
  const port = await freePort();
  const { PROGRAMME_FILE, ...chat } = environmentOn(double, { databaseFile: '', port, publicUrl }, tokens);
  const server = join(folder, 'postgres');
  const env = {
    PATH: process.env.PATH,
    ...chat,
    // As hosts write it.
    DATABASE_URL: `${await startServer(server, process.pid)}?sslmode=prefer`,
    MAGELLAN_SECRET: 'a'.repeat(43),
    PROGRAMME: readFileSync(PROGRAMME_FILE, 'utf8'),
  };
  /** A one-off process, which may be given a file on its standard input. */
  const types = async (command: string) =>
    (await promisify(execFile)('sh', ['-c', `node dist/src/cli.js ${command}`], { cwd: image, env })).stdout;
  const roster = join(ROOT, 'demo', 'roster.csv');
  const stops: number[] = [];
  try {
    for (const life of ['first', 'second']) {
      const before = putImage(image);
      if (life === 'first') await types(`import /dev/stdin < '${roster}'`);
      const { child, said } = startProcess(image, env);
      try {
        await ready(env.PORT, child, said);
        if (!(await types('member list')).includes('@'))
          throw new Error(`nobody is there in its ${life} life`);
        stops.push(await ended(child));
      } finally {
        child.kill('SIGKILL');
      }
      for (const line of said.out.trim().split('\n')) JSON.parse(line);
      if (said.err !== '') throw new Error(`not all of the log is on standard output: ${said.err}`);
      const left = filesIn(image).filter((name) => !before.includes(name));
      if (left.length > 0) throw new Error(`it wrote on the disk: ${left.join(', ')}`);
    }
    return `stopped in ${stops.map((ms) => `${ms.toFixed(0)} ms`).join(' and ')}`;
  } finally {
    await double.stop();
    await stopServer(server);
  }
}
