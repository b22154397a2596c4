import type { Fault as ProgrammeFault } from '../community/programme/programme.ts';

/** What is wrong, and where: in the environment, or in the programme's file (its path). */
export type Fault = ProgrammeFault & { source: string };

/** The name under which faults of the environment are told. */
export const ENVIRONMENT = 'the environment (or .env)';

/** All faults as one block to print, grouped by where they are. */
export function explainFaults(faults: readonly Fault[]): string {
  const sources = [...new Set(faults.map(({ source }) => source))];
  const count =
    faults.length === 1
      ? 'One thing in its configuration is'
      : `${faults.length} things in its configuration are`;
  const blocks = sources.map((source) =>
    [
      `In ${source}:`,
      ...faults
        .filter((fault) => fault.source === source)
        .map(({ key, given, expected }) => `  ${key}\n    given:    ${given}\n    expected: ${expected}`),
    ].join('\n'),
  );
  return [`Magellan does not start. ${count} not as expected.`, ...blocks].join('\n\n');
}
