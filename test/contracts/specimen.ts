import type { FormValues } from '../../src/chat/form.ts';
import type { Locale } from '../../src/community/members/member.ts';
import type { TestCommunity } from '../support/community.ts';
import type { Visitor } from './drivers/driver.ts';
import type { Opened } from './seen.ts';

/** What the contract suites need of a feature or of a part; it stands beside it, in `specimens`. */
export type Specimens = {
  /** What each function that shows something is tried with, by module: "views", "forms/need". */
  views: Readonly<Record<string, ViewSpecimens>>;
  forms?: FormSpecimens;
  /** Stretches of the promotion's life in which each of its buttons, menus and forms is used. */
  lives?: readonly Life[];
  /** Puts something of Alix's in every row that `personal-data` declares. */
  rows?(world: Filling): void;
};

/** For one exported function: the lists of arguments with which it is tried, in a language. */
type Tries<Args extends unknown[]> = (locale: Locale) => Args[];

/** For each function of a module, its tries; a function that is forgotten doesn't compile. */
type TriesOf<Module> = {
  [Name in keyof Module as Module[Name] extends (...args: never[]) => unknown
    ? Name
    : never]: Module[Name] extends (...args: infer Args) => unknown ? Tries<Args> : never;
};

export type ViewSpecimens = { module: object; tries: Record<string, Tries<unknown[]>> };

/** The specimens of one module of views or forms. */
export const samplesOf = <Module extends object>(module: Module, tries: TriesOf<Module>): ViewSpecimens => ({
  module,
  tries: tries as unknown as ViewSpecimens['tries'],
});

/** Values, or what makes them where they name somebody: accounts are called differently on each platform. */
export type Typed = FormValues | ((chat: Opened) => FormValues);

/** How one form is opened, refused, corrected and accepted, and what the matrix sends. It is Friday 11 March 2022, noon. */
export type FormSpecimen = {
  /** What the form takes, whoever sends it on the memory platform: accounts there are "u-alix". */
  valid: FormValues;
  /** Opens the form, as somebody who may. */
  opens(chat: Opened): Promise<Visitor>;
  /** What is not accepted, and beside which field it is said; left out where a form takes whatever it is given. */
  wrong?: { values: Typed; beside: string };
  /** What is changed of it, so that it is accepted. */
  right: Typed;
  /** What she then sees, and did not see before. */
  seen: string;
  /** Whether sending it writes to others than the coaches, and leaves a row that leads to them as well. */
  reachesOthers?: true;
};

/** By the id of the form. */
export type FormSpecimens = Readonly<Record<string, FormSpecimen>>;

/** More than a form's field takes. */
export const tooLong = (max: number): string => 'é'.repeat(max + 1);

/** A stretch of the promotion's life in which some features are used in every way, from a local moment on. */
export type Life = { now: string; live(community: TestCommunity): Promise<void> };

/** A row as the tables have it, by the names of its columns in the database. */
export type StoredRow = Record<string, string | number | null>;

/**
 * A world that is being filled: members' ids, instants (now, ten days ago, in ten days), and how a text of a row is
 * sealed. Gatherings "g-past", "g-soon" and "g-vote" are there, of Alix, who comes to each.
 */
export type Filling = {
  alix: string;
  noe: string;
  camille: string;
  now: number;
  past: number;
  soon: number;
  put(table: string, row: StoredRow): void;
  sealed(table: string, id: string, value: unknown): string;
  /** What Alix wrote: looked for after an erasure. */
  herWords: string;
};
