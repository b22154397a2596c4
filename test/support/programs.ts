import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

/**
 * The programs that tests start as processes of their own, from today's sources, gathered into few files as the build
 * gathers `npm start`: a process that translates and reads a thousand small ones takes most of its time for that.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAMS = [
  'src/main.ts',
  'src/cli.ts',
  'test/durability/child.ts',
  'test/durability/slack-child.ts',
  'test/durability/mattermost/child.ts',
  'test/support/mattermost/serve.ts',
  'test/support/mattermost/start.ts',
  'test/support/slack/serve.ts',
  'test/support/slack/start.ts',
];
const SOURCES = ['src', 'migrations', 'test/support', 'test/durability'];
/** Within the package, where its dependencies are found. */
const CACHE = join(ROOT, 'node_modules/.cache/magellan-programs');
/** Whoever builds for longer has been killed meanwhile. */
const PATIENCE_MS = 120_000;
const OLD_MS = 3_600_000;

const nameOf = (program: string): string => program.replace(/\.ts$/, '').replaceAll('/', '-');

function digest(): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of SOURCES)
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .sort())
      hash.update(`\0${relative(ROOT, entry)}\0`).update(readFileSync(entry));
  return hash.update(readFileSync(join(ROOT, 'package-lock.json'))).digest('hex');
}

/** What stands beside a source (the demonstration, the drawing thread, the page) is found from where it stood. */
const ownPlace: Plugin = {
  name: 'own-place',
  transform: (code, id) =>
    id.startsWith(ROOT) && !id.includes('/node_modules/') && code.includes('import.meta.url')
      ? { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), map: null }
      : null,
};

async function buildInto(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    plugins: [ownPlace],
    ssr: {
      noExternal: true,
      external: [
        'better-sqlite3',
        'better-sqlite3-13',
        '@resvg/resvg-js',
        '@slack/bolt',
        '@mattermost/client',
        'undici',
      ],
    },
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: folder,
      rollupOptions: {
        input: Object.fromEntries(PROGRAMS.map((program) => [nameOf(program), join(ROOT, program)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'shared-[hash].mjs' },
      },
    },
  });
}

const age = (path: string): number => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);

/** Builds once for all processes of tests; those that come meanwhile wait. */
async function built(): Promise<string> {
  const folder = join(CACHE, digest());
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
      await buildInto(own);
      renameSync(own, folder);
    } finally {
      rmSync(claim, { recursive: true, force: true });
    }
  }
  return folder;
}

let folder: Promise<string> | null = null;

/** The file to start with Node for each of the programs, given by its path from the package's folder. */
export async function builtPrograms(): Promise<(program: string) => string> {
  folder ??= built();
  const place = await folder;
  return (program) => {
    if (!PROGRAMS.includes(program)) throw new Error(`${program} is not among the programs that are built`);
    return join(place, `${nameOf(program)}.mjs`);
  };
}

export const programFor = async (program: string): Promise<string> => (await builtPrograms())(program);
