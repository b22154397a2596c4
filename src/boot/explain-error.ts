import { whyUnusable } from '../engine/postgres/faults.ts';
import { EXIT, type ExitCode, Refusal } from '../engine/refusal.ts';
import { SQLite } from '../engine/sqlite/connection.ts';

/** Why a command stopped, as it is told: foreseen causes in words, what nobody foresaw with its trace. */
export function explainError(error: unknown): { words: string; exitCode: ExitCode } {
  if (error instanceof Refusal) return { words: error.message, exitCode: error.exitCode };
  if (error instanceof SQLite.SqliteError) {
    const known = SQLITE.find(({ code }) => error.code.startsWith(code));
    if (known) return { words: known.words, exitCode: known.exitCode };
  }
  const unusable = whyUnusable(error);
  if (unusable !== null) return { words: `${unusable}. Nothing was changed.`, exitCode: EXIT.problems };
  const system = SYSTEM[(error as NodeJS.ErrnoException | null)?.code ?? ''];
  if (error instanceof Error && system !== undefined)
    return { words: `${system} (${error.message}).`, exitCode: EXIT.refused };
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { words: `A fault of Magellan itself; please report it:\n${trace}`, exitCode: EXIT.broken };
}

/** What the operating system refuses, by its code. */
const SYSTEM: Partial<Record<string, string>> = {
  EACCES: 'This user may not do that',
  EPERM: 'This user may not do that',
  EROFS: 'The disk can only be read',
  ENOSPC: 'The disk is full: make room, and try again',
  ENOTDIR: 'A folder was expected, and a file is in its place',
  EISDIR: 'A file was expected, and a folder is in its place',
  EEXIST: 'Something is there already',
};

const SQLITE: { code: string; words: string; exitCode: ExitCode }[] = [
  {
    code: 'SQLITE_BUSY',
    words: 'The database is busy with another write. Nothing was changed: try again in a moment.',
    exitCode: EXIT.inUse,
  },
  {
    code: 'SQLITE_FULL',
    words: 'The disk is full. Nothing was changed: make room, and try again.',
    exitCode: EXIT.problems,
  },
  {
    code: 'SQLITE_READONLY',
    words:
      'The database cannot be written by this user. Nothing was changed: check the rights of its file and folder.',
    exitCode: EXIT.refused,
  },
  {
    code: 'SQLITE_CANTOPEN',
    words: 'The database cannot be opened: check DATABASE_URL, and the rights of its file and folder.',
    exitCode: EXIT.refused,
  },
  {
    code: 'SQLITE_NOTADB',
    words:
      'The file that DATABASE_URL names is not a SQLite database. `magellan restore` can put a backup in its place.',
    exitCode: EXIT.problems,
  },
  {
    code: 'SQLITE_CORRUPT',
    words: 'The database is damaged. Stop Magellan, and put a backup in its place with `magellan restore`.',
    exitCode: EXIT.problems,
  },
];
