// How programs are gathered into a file each, since reading a thousand small ones takes most of a start: those of
// `npm start` (build.mjs), and those that tests start as processes of their own (test/support/programs.ts).

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A digest of Node's version, of these files and of all files in these folders, by their paths from a root. */
export function digestOf(root, { files, folders }) {
  const hash = createHash('sha256').update(process.version);
  for (const name of files) hash.update(readFileSync(`${root}${name}`));
  for (const folder of folders)
    for (const entry of readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => `${one.parentPath}/${one.name}`)
      .sort())
      hash.update(`\0${relative(root, entry)}\0`).update(readFileSync(entry));
  return hash.digest('hex');
}

/** Native code, and what is loaded only where it is configured. */
const EXTERNAL = [
  'better-sqlite3',
  'better-sqlite3-13',
  '@resvg/resvg-js',
  '@slack/bolt',
  '@mattermost/client',
  'undici',
];

/**
 * What vite gathers programs by. `placeOf` gives, for a source that finds files beside itself, the expression that
 * stands for its `import.meta.url` once it is gathered; null leaves it as it is.
 */
export const gathered = ({ root, input, outDir, extension, placeOf, ...build }) => ({
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  plugins: [
    {
      name: 'own-place',
      transform(code, id) {
        const place = code.includes('import.meta.url') ? placeOf(id) : null;
        return place === null ? null : { code: code.replaceAll('import.meta.url', place), map: null };
      },
    },
  ],
  ssr: { noExternal: true, external: EXTERNAL },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    outDir,
    rollupOptions: {
      input,
      output: { entryFileNames: `[name].${extension}`, chunkFileNames: `shared-[hash].${extension}` },
    },
    ...build,
  },
});
