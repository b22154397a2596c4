import { type LimitNode, SqliteQueryCompiler, ValueNode } from 'kysely';
import { storedName } from '../rows.ts';

/** Kysely's compiler for SQLite: names as they are stored, and limits that are written out. */
export class QueryCompiler extends SqliteQueryCompiler {
  /** As they are compiled, since to walk through a query beforehand only to rename costs as much again. */
  protected override sanitizeIdentifier(identifier: string): string {
    return super.sanitizeIdentifier(storedName(identifier));
  }

  /**
   * SQLite makes its plan with the limit in mind: with one that is bound, it would plan anew at each execution,
   * which takes tens of times as long as to find a row.
   */
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node;
    if (ValueNode.is(limit) && Number.isSafeInteger(limit.value)) this.append(`limit ${limit.value}`);
    else super.visitLimit(node);
  }
}
