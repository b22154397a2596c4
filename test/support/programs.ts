import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { digestOf, gathered } from '../../scripts/gathering.mjs';

/**
 * The programs that tests start as processes of their own, from today's sources, gathered into few files as the build
 * gathers `npm start`: a process that translates and reads a thousand small ones takes most of its time for that.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAMS = [
  'src/main.ts',
  'src/cli.ts',
  'test/durability/child.ts',
  'test/durability/postgres-child.ts',
  'test/durability/slack-child.ts',
  'test/durability/mattermost/child.ts',
  'test/support/mattermost/serve.ts',
  'test/support/mattermost/start.ts',
  'test/support/slack/serve.ts',
  'test/support/slack/start.ts',
];
const SOURCES = ['src', 'migrations', 'scripts', 'test/support', 'test/durability'];
/** Within the package, where its dependencies are found. */
const CACHE = join(ROOT, 'node_modules/.cache/magellan-programs');
/** Whoever builds for longer has been killed meanwhile. */
const PATIENCE_MS = 120_000;
const OLD_MS = 3_600_000;

const nameOf = (program: string): string => program.replace(/\.ts$/, '').replaceAll('/', '-');

/** Of today's sources; and of where they are, since what is built finds other files there. */
const digest = (folders: readonly string[]): string =>
  createHash('sha256')
    .update(digestOf(ROOT, { files: ['package-lock.json'], folders }))
    .update(ROOT)
    .digest('hex');

const buildInto = (folder: string) =>
  build({
    ...gathered({
      root: ROOT,
      input: Object.fromEntries(PROGRAMS.map((program) => [nameOf(program), join(ROOT, program)])),
      outDir: folder,
      extension: 'mjs',
      // What stands beside a source (the demonstration, the drawing thread, the page) is found from where it stood.
      placeOf: (id) =>
        id.startsWith(ROOT) && !id.includes('/node_modules/') ? JSON.stringify(pathToFileURL(id).href) : null,
    }),
    logLevel: 'error',
  });

const age = (path: string): number => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);

/**
 * Builds once for all processes of tests, as long as nothing in these folders changes; those that come meanwhile wait.
 * `buildInto` is given where it builds, and where that will stand.
 */
export async function builtOnce(
  what: string,
  buildInto: (folder: string, place: string) => Promise<unknown>,
  folders: readonly string[] = SOURCES,
): Promise<string> {
  const folder = join(CACHE, `${what}-${digest(folders)}`);
  const claim = `${folder}.claim`;
  mkdirSync(CACHE, { recursive: true });
  for (const other of readdirSync(CACHE).map((name) => join(CACHE, name)))
    if (age(other) > OLD_MS) rmSync(other, { recursive: true, force: true });
  while (!existsSync(folder)) {
    try {
      mkdirSync(claim);
    } catch {
      if (age(claim) > PATIENCE_MS) rmSync(claim, { recursive: true, force: true });
      else await wait(50);
      continue;
    }
    try {
      const own = `${folder}.${process.pid}`;
      await buildInto(own, folder);
      renameSync(own, folder);
    } finally {
      rmSync(claim, { recursive: true, force: true });
    }
  }
  // Whoever begins to use it keeps it for as long again.
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

let folder: Promise<string> | null = null;

/** The file to start with Node for each of the programs, given by its path from the package's folder. */
export async function builtPrograms(): Promise<(program: string) => string> {
  folder ??= builtOnce('programs', buildInto);
  const place = await folder;
  return (program) => {
    if (!PROGRAMS.includes(program)) throw new Error(`${program} is not among the programs that are built`);
    return join(place, `${nameOf(program)}.mjs`);
  };
}

export const programFor = async (program: string): Promise<string> => (await builtPrograms())(program);
