import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';
import { readProgramme } from '../../src/community/programme/programme.ts';
import { movableClock } from '../../src/engine/clock.ts';

/** A double that somebody at a terminal lives with: what is the same for every chat. */

type Row = { email: string; name: string; roles: string; locale?: string };

/** Somebody of the roster; the nick is what she is called at the terminal. */
export type RosterRow = Row & { nick: string };

export const out = (words: string): void => void process.stdout.write(`${words}\n`);

/**
 * Reads how a double was started: its port, the promotion and its clock. Shows what can be typed, and ends, when
 * that is what was asked. `script` is the npm script that serves it, `what` the lines that it understands.
 */
export function servedByHand({ script, port, what }: { script: string; port: string; what: string }) {
  const { values } = parseArgs({
    options: {
      programme: { type: 'string', default: 'demo/programme.yaml' },
      roster: { type: 'string', default: 'demo/roster.csv' },
      port: { type: 'string', default: port },
      /** The double's clock, in the promotion's time zone; the real one unless given. */
      at: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    out(`npm run ${script} -- [--at 2022-03-11T11:00] [--port ${port}] [--programme file] [--roster file]

Then one of these a line; Ctrl+C stops it.\n\n${what}`);
    process.exit(0);
  }
  const read = readProgramme(readFileSync(values.programme, 'utf8'));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const { channels, promotion } = read.programme;
  const instant = (local: string): number => {
    const at = DateTime.fromISO(local, { zone: promotion.timeZone });
    if (!at.isValid) throw new Error(`"${local}" is no time: 2022-03-14T10:00`);
    return at.toMillis();
  };
  const clock = movableClock(values.at === undefined ? Date.now() : instant(values.at));
  const text = readFileSync(values.roster, 'utf8');
  const rows: Row[] = parse(text, { columns: true, bom: true, delimiter: [';', ','], trim: true });
  return {
    port: Number(values.port),
    now: clock.now,
    channels,
    roster: rows.map((row): RosterRow => ({ ...row, nick: row.email.split(/[.@]/)[0] ?? row.email })),
    /** Moves the clock to a time of the promotion; it never goes back. */
    moveTo: (local: string): void => clock.set(Math.max(clock.now(), instant(local))),
    /** The lines for .env that no chat changes: a database of its own leaves the sandbox's and a real one alone. */
    lines: `PROGRAMME_FILE=${values.programme}\nDATABASE_URL=file:data/${script}.db`,
  };
}

/** Does what is typed, line by line, until the terminal is closed; what cannot be done is told. */
export async function untilClosed(act: (line: string) => Promise<void>): Promise<void> {
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== '')
      await act(line).catch((error: unknown) => out(error instanceof Error ? error.message : String(error)));
}
