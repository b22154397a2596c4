/** What the process ends with, so that a script can tell what happened. */
export const EXIT = { done: 0, refused: 1, problems: 2, inUse: 3, broken: 70 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Something that was foreseen, and is told in words with its remedy: programs print its message, without a
 * stack trace, and end with its exit code.
 */
export class Refusal extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = EXIT.refused, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}
