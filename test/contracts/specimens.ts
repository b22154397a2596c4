import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FormValues } from '../../src/chat/form.ts';
import type { Round } from './forms/round.ts';
import type { Life } from './lives/life.ts';
import type { ModuleSamples } from './samples/samples-of.ts';

/** How the contract suites try one form: how it is opened and filled, and what the matrix sends. */
export type FormSpecimen = Round & {
  /** What the form takes, whoever sends it on the memory platform: accounts there are "u-alix". */
  valid: FormValues;
  /** Whether sending it writes to others than the coaches, and leaves a row that leads to them as well. */
  reachesOthers?: true;
};

/** A row as the tables have it, by the names of its columns in the database. */
type StoredRow = Record<string, string | number | null>;

/** A world that is being filled: members' ids, instants, and how a text of a row is sealed. */
export type Filling = {
  alix: string;
  noe: string;
  camille: string;
  past: number;
  soon: number;
  put(table: string, row: StoredRow): void;
  sealed(table: string, id: string, value: unknown): string;
  /** What Alix wrote: looked for after an erasure. */
  herWords: string;
};

/** What the contract suites need of a feature; it stands beside it, in `specimens.ts`. */
export type Specimens = {
  /** What each function that shows something is tried with, by module: "views", "forms/need". */
  views: Readonly<Record<string, ModuleSamples>>;
  forms?: Readonly<Record<string, FormSpecimen>>;
  /** A stretch of the promotion's life in which each of its buttons, menus and forms is used. */
  life?: Life;
  /** Puts something of Alix's in every row that `personal-data` declares. */
  rows?(world: Filling): void;
};

const FEATURES = new URL('../../src/features/', import.meta.url);

const found = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)specimens\.ts$/.test(path))
  .sort();

/** Those of every feature, by its folder under src/features. */
export const specimens: ReadonlyMap<string, Specimens> = new Map(
  await Promise.all(
    found.map(async (path): Promise<[string, Specimens]> => {
      const module = await import(new URL(path, FEATURES).pathname);
      return [dirname(path), module.specimens];
    }),
  ),
);

export const formSpecimens: Readonly<Record<string, FormSpecimen>> = Object.assign(
  {},
  ...[...specimens.values()].map(({ forms }) => forms ?? {}),
);
