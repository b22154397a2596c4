// Builds what `npm start` runs: the server by tsc, and the sandbox page by vite, both into dist/. The programs
// are then gathered into a file each, since reading more than seven hundred small ones takes half of a start.
// With `--if-changed`, as before the tests: only if a file that it is made of has changed since the last build.

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf, gathered } from './gathering.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = `${root}src/`;
const stamp = `${root}dist/.built-from`;

/** A digest of all that the build is made of, its tools included. */
const digest = () =>
  digestOf(root, {
    files: ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'],
    folders: ['src', 'migrations', 'scripts'],
  });

function builtFrom() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return null;
  }
}

const from = digest();
if (process.argv.includes('--if-changed') && builtFrom() === from) process.exit(0);

const { resolve } = createRequire(import.meta.url);
let tsc;
try {
  tsc = resolve('typescript/bin/tsc');
  resolve('vite');
} catch {
  console.error(
    'Magellan is built from its sources, by packages that NODE_ENV=production leaves out: type `npm ci --include=dev`. ' +
      'Afterwards `npm prune --omit=dev` may take them away.',
  );
  process.exit(1);
}
const { build } = await import('vite');

rmSync(`${root}dist`, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, '-p', `${root}tsconfig.build.json`], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
await build({ configFile: `${root}src/platforms/sandbox/page/vite.config.ts`, logLevel: 'warn' });

await build(
  gathered({
    root,
    input: { main: `${sources}main.ts`, cli: `${sources}cli.ts` },
    outDir: `${root}dist/src`,
    extension: 'js',
    // Files that are found beside a source (the drawing thread, the page) stay where they are beside it.
    placeOf: (id) =>
      id.startsWith(sources)
        ? `new URL(${JSON.stringify(`./${relative(sources, id)}`)}, import.meta.url).href`
        : null,
    sourcemap: true,
    emptyOutDir: false,
  }),
);

writeFileSync(stamp, from);
