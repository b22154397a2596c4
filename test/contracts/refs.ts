import { readdirSync, readFileSync } from 'node:fs';
import { features } from '../../src/boot/features.ts';
import type { Feature } from '../../src/community/feature/feature.ts';

const SRC = new URL('../../src/', import.meta.url);

/** What is the id of nothing, in kinds: none, one of no row, and what is no id. */
const NOTHING = ['', '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11', "' OR 1=1 --", '../..', 'é'.repeat(200)];

/** The tables that the sources of a folder of src query by name. */
function tablesQueriedIn(folder: string): Set<string> {
  const files = readdirSync(new URL(folder, SRC), { recursive: true, encoding: 'utf8' });
  return new Set(
    files
      .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|(^|\/)(locales|specimens|views)[./]/.test(file))
      .flatMap((file) => [
        ...readFileSync(new URL(`${folder}/${file}`, SRC), 'utf8').matchAll(
          /(?:selectFrom|insertInto|updateTable|deleteFrom|Join)\(\s*\[?'(\w+)/g,
        ),
      ])
      .map(([, table = '']) => table),
  );
}

const ofEverybody = tablesQueriedIn('community');

const folders = await Promise.all(
  readdirSync(new URL('features', SRC)).map(async (folder) => {
    const module: object = await import(new URL(`features/${folder}/index.ts`, SRC).pathname);
    return { folder: `features/${folder}`, exported: Object.values(module) as unknown[] };
  }),
);

/** By feature, the tables of which it can find a row: its own, and those of the community. */
const reached = new Map(
  features.map((feature) => {
    // A feature and its parts are one folder: by the name that they have in common.
    const own = folders.find(({ exported }) =>
      exported.some((each) => (each as Partial<Feature> | null)?.id === feature.id),
    )?.folder;
    if (own === undefined) throw new Error(`the folder of the feature ${feature.id} exports it nowhere`);
    return [feature, new Set([...tablesQueriedIn(own), ...ofEverybody])] as const;
  }),
);

/**
 * What a member could send as a ref to what a feature answers: an id of each row that it can find, and what is the id
 * of nothing. A row of a table that it does not query (table-walls.test.ts) is nothing to it, as any other id is.
 */
export const refsFor = (feature: Feature, rows: ReadonlyMap<string, readonly string[]>): string[] => [
  ...new Set([
    ...[...rows].flatMap(([table, ids]) => (reached.get(feature)?.has(table) ? ids : [])),
    ...NOTHING,
  ]),
];
