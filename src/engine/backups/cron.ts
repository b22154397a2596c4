import { createTask, validateDetailed } from 'node-cron';

/** When backups are due: a cron expression, read by node-cron on the clocks of a zone. */
export type Cron = {
  /** The next `count` instants from now on by this machine's clock, in epoch milliseconds. */
  next(count: number): number[];
  /** Whether the minute of an instant is one of them. */
  isDueAt(at: number): boolean;
};

const FIELDS = 'minute, hour, day of the month, month, day of the week';

/** Why backups cannot be made by an expression, in words; null when they can. */
export function cronFault(expression: string): string | null {
  if (expression.trim().split(/\s+/).length === 6)
    return `five fields (${FIELDS}): a minute is the least, without seconds`;
  const { errors } = validateDetailed(expression);
  if (errors.length > 0) return errors.map(({ message }) => message).join('; ');
  try {
    createCron(expression, 'UTC').next(1);
    return null;
  } catch {
    return 'it names a day that never comes';
  }
}

/** @throws Error when the expression has a fault (`cronFault`) */
export function createCron(expression: string, timeZone: string): Cron {
  // Read by node-cron, and never started: `schedule.ts` says why.
  const task = createTask(expression, () => undefined, { timezone: timeZone });
  return {
    next: (count) => task.getNextRuns(count).map((date) => date.getTime()),
    isDueAt: (at) => task.match(new Date(at)),
  };
}
