// Builds what `npm start` runs: the server by tsc, and the sandbox page by vite, both into dist/. The programs
// are then gathered into a file each, since reading more than seven hundred small ones takes half of a start.
// With `--if-changed`, as before the tests: only if a file that it is made of has changed since the last build.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = `${root}src/`;
const stamp = `${root}dist/.built-from`;

/** A digest of all that the build is made of, its tools included. */
function digest() {
  const hash = createHash('sha256').update(process.version);
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'])
    hash.update(readFileSync(`${root}${name}`));
  for (const folder of ['src', 'migrations', 'scripts'])
    for (const entry of readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => `${one.parentPath}/${one.name}`)
      .sort())
      hash.update(`\0${relative(root, entry)}\0`).update(readFileSync(entry));
  return hash.digest('hex');
}

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

/** Files that are found beside a source (the drawing thread, the page) stay where they are beside it. */
const ownPlace = {
  name: 'own-place',
  transform(code, id) {
    if (!id.startsWith(sources) || !code.includes('import.meta.url')) return null;
    const place = JSON.stringify(`./${relative(sources, id)}`);
    return { code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`), map: null };
  },
};

await build({
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  plugins: [ownPlace],
  ssr: {
    noExternal: true,
    // Native code, and what is loaded only where it is configured.
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
    sourcemap: true,
    outDir: `${root}dist/src`,
    emptyOutDir: false,
    rollupOptions: {
      input: { main: `${sources}main.ts`, cli: `${sources}cli.ts` },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
    },
  },
});

writeFileSync(stamp, from);
