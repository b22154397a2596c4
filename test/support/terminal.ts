import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '../../src/cli/program.ts';
import { SQLite } from '../../src/engine/sqlite/connection.ts';
import { migratedDatabase } from './template.ts';

/** What a command said, and ended with. */
type Said = { exitCode: number; out: string; err: string };

/** A folder with a database of its own, and somebody who types commands there. */
export type Terminal = {
  folder: string;
  databaseFile: string;
  env: Record<string, string | undefined>;
  /**
   * Types a command; `answer` is what she answers when she is asked, nobody being there without it; `piped` is what
   * comes on standard input then.
   */
  types(command: readonly string[], answer?: string, piped?: string): Promise<Said>;
  /** Runs statements on the database, as Magellan would have left it. */
  runsSql(statements: string): void;
  close(): void;
};

/** The instant at which commands are typed. */
export const TYPED_AT = Date.parse('2026-03-11T12:00:00Z');

/** `begins` with a database that is there already, for those who do not try how one is made. */
export function openTerminal(begins: 'without' | 'migrated' = 'without'): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-cli-'));
  const databaseFile = join(folder, 'data', 'magellan.db');
  const env: Terminal['env'] = { DATABASE_URL: `file:${databaseFile}` };
  return {
    folder,
    databaseFile,
    env,
    async types(command, answer, piped = '') {
      if (begins === 'migrated' && !existsSync(databaseFile)) {
        mkdirSync(dirname(databaseFile), { recursive: true });
        await migratedDatabase(dirname(databaseFile));
        chmodSync(databaseFile, 0o600);
      }
      const out: string[] = [];
      const err: string[] = [];
      const exitCode = await runCommand(command, {
        out: (text) => out.push(text),
        err: (text) => err.push(text),
        env,
        folder,
        interactive: answer !== undefined,
        drawOver: null,
        ask: async (question) => {
          err.push(question);
          return answer ?? '';
        },
        piped: async () => piped,
        now: () => TYPED_AT,
      });
      return { exitCode, out: out.join('\n'), err: err.join('\n') };
    },
    runsSql(statements) {
      const sqlite = new SQLite(databaseFile);
      sqlite.exec(statements);
      sqlite.close();
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Leaves a delivery that failed in the outbox; `payload` in SQL. */
export const failDelivery = (
  { runsSql }: Pick<Terminal, 'runsSql'>,
  id: string,
  payload = "'sealed'",
): void =>
  runsSql(`
    INSERT INTO outbox (id, key, platform, recipient_kind, recipient, kind, state, payload, due_at, created_at, reason)
    VALUES ('${id}', 'key-${id}', 'sandbox', 'person', 'U1', 'post', 'failed', ${payload}, 20, 10, 'no such account')`);
