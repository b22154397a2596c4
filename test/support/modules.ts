import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Plugin, transformWithOxc } from 'vite';
import { builtOnce } from './programs.ts';

/**
 * All sources and tests as modules that Node loads by itself, translated at once (3 s of a processor), and only when
 * one of them has changed. Otherwise vitest translates each when it is first asked for, hands it to each worker, and
 * looks up each name that a module imports whenever it is used.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['src', 'test', 'migrations', 'bench'];

/** By their paths from the package's folder. */
const sources = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );

const builtName = (source: string): string => source.replace(/\.ts$/, '.mjs');

/** What a module imports from beside itself, as oxc writes it: a line each, or a call. */
const IMPORTED = /(^(?:import|export)\b[^"\n]* from |^import |\bimport\()"(\.\.?\/[^"\n]+)"/gm;

/** An import of what is known only when it runs: a list of files is read, and each is imported by its path. */
const BY_PATH = /\bimport\((?=new URL\(|join\()/g;

/** Where a source stands; not where it says so in quotes, of others. */
const OWN_PLACE = /(?<!['"`])import\.meta\.(url|dirname)\b/g;

/** Stands for an import by path: what was built of a source, or else what is asked for. */
const importByPath = (place: string): string => `
function importByPath(path) {
  const ours = path.startsWith(${JSON.stringify(ROOT)}) && path.endsWith('.ts');
  return import(ours ? ${JSON.stringify(`${place}/`)} + path.slice(${ROOT.length}).replace(/\\.ts$/, '.mjs') : path);
}
`;

/**
 * Imports lead to what was built of a source, which will stand in `place`, and to all else where it is; files that a
 * source finds beside itself are where they were beside it.
 */
function placed(code: string, path: string, place: string): string {
  const led = code
    .replace(IMPORTED, (_, before: string, name: string) => {
      const ours = name.endsWith('.ts');
      return `${before}"${ours ? builtName(name) : pathToFileURL(join(dirname(path), name)).href}"`;
    })
    .replace(OWN_PLACE, (_, what) =>
      JSON.stringify(what === 'url' ? pathToFileURL(path).href : dirname(path)),
    );
  const byPath = led.replace(BY_PATH, 'importByPath(');
  return byPath === led ? led : byPath + importByPath(place);
}

async function buildInto(folder: string, place: string): Promise<void> {
  for (const source of sources()) {
    const path = join(ROOT, source);
    const { code, map } = await transformWithOxc(readFileSync(path, 'utf8'), path);
    const to = join(folder, builtName(source));
    mkdirSync(dirname(to), { recursive: true });
    const inline = Buffer.from(JSON.stringify({ ...map, sources: [path] })).toString('base64');
    writeFileSync(
      to,
      `${placed(code, path, place)}\n//# sourceMappingURL=data:application/json;base64,${inline}\n`,
    );
  }
}

/** Has vitest import each test as it was built; where something fails in it, the source is found by its map. */
export function builtModules(): Plugin {
  let folder: Promise<string> | null = null;
  return {
    name: 'built-modules',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.test.ts') || !id.startsWith(ROOT)) return null;
      folder ??= builtOnce('modules', buildInto, FOLDERS);
      const built = join(await folder, builtName(id.slice(ROOT.length)));
      return `import ${JSON.stringify(pathToFileURL(built).href)};`;
    },
  };
}
