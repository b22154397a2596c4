import type { Locale } from '../../../src/community/members/member.ts';

/** For one exported function: the lists of arguments with which it is tried, in a language. */
type Tries<Args extends unknown[]> = (locale: Locale) => Args[];

/** For each function of a module, its tries; a function that is forgotten doesn't compile. */
type SamplesOf<Module> = {
  [Name in keyof Module as Module[Name] extends (...args: never[]) => unknown
    ? Name
    : never]: Module[Name] extends (...args: infer Args) => unknown ? Tries<Args> : never;
};

export type ModuleSamples = { module: object; tries: Record<string, Tries<unknown[]>> };

/** The samples of one view module. */
export const samplesOf = <Module extends object>(
  module: Module,
  tries: SamplesOf<Module>,
): ModuleSamples => ({ module, tries: tries as unknown as ModuleSamples['tries'] });
