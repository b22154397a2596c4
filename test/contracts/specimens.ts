import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import type { FormSpecimens, Life, Specimens, ViewSpecimens } from './specimen.ts';

const FEATURES = new URL('../../src/features/', import.meta.url);

const found = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)specimens(\/index)?\.ts$/.test(path))
  .sort();

const folderOf = (path: string): string => path.replace(/\/specimens(\/index)?\.ts$/, '');

/** Those of every feature and part, by its folder under src/features. */
export const specimens: ReadonlyMap<string, Specimens> = new Map(
  await Promise.all(
    found.map(async (path): Promise<[string, Specimens]> => {
      const module = await import(new URL(path, FEATURES).pathname);
      return [folderOf(path), module.specimens];
    }),
  ),
);

const all = [...specimens.values()];

/** By module, as its path under src/features: what each of its functions is tried with. */
export const viewSpecimens: ReadonlyMap<string, ViewSpecimens> = new Map(
  [...specimens].flatMap(([folder, { views }]) =>
    Object.entries(views).map(([name, tries]): [string, ViewSpecimens] => [
      posix.join(folder, `${name}.ts`),
      tries,
    ]),
  ),
);

export const formSpecimens: FormSpecimens = Object.assign({}, ...all.map(({ forms }) => forms ?? {}));

export const lives: readonly Life[] = all.flatMap((each) => each.lives ?? []);
