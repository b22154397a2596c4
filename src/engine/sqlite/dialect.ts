import { type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely';
import { QueryCompiler } from './compiler.ts';
import { type Connection, SQLite } from './connection.ts';
import { keepStatements } from './statements.ts';
import { followTables, type TableMarks } from './table-marks.ts';

/**
 * Kysely's SQLite, with prepared statements kept, names as they are stored, and the cause of a failed transaction
 * never hidden.
 */
export class Dialect extends SqliteDialect {
  readonly #sqlite: Connection;
  readonly #marks: TableMarks;

  /** `marks` follow what is read and written through it. */
  constructor(sqlite: Connection, marks: TableMarks = followTables(sqlite, () => [])) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
    this.#marks = marks;
  }

  override createDriver(): SqliteDriver {
    return new Driver(this.#sqlite, this.#marks);
  }

  override createQueryCompiler(): QueryCompiler {
    return new QueryCompiler();
  }
}

class Driver extends SqliteDriver {
  readonly #sqlite: Connection;
  readonly #marks: TableMarks;

  constructor(sqlite: Connection, marks: TableMarks) {
    super({ database: keepStatements(sqlite) });
    this.#sqlite = sqlite;
    this.#marks = marks;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#marks.on(await super.acquireConnection());
  }

  /**
   * On a full disk SQLite has rolled back by itself: a second rollback would fail, and its error would take the
   * place of the one that says why. What was read meanwhile was never there then either.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
    else this.#marks.undone();
  }
}

/** Why nothing can be written, in words for an operator; null for an error that says nothing of the kind. */
export function whyUnwritable(error: unknown): string | null {
  if (!(error instanceof SQLite.SqliteError)) return null;
  if (error.code === 'SQLITE_FULL') return 'the disk is full: the database cannot be written';
  if (error.code.startsWith('SQLITE_READONLY')) return 'the database can only be read by this user';
  if (error.code.startsWith('SQLITE_IOERR')) return `the disk of the database fails (${error.code})`;
  return null;
}
