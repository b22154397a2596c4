import {
  type BinaryOperationNode,
  CompiledQuery,
  type DatabaseConnection,
  OperatorNode,
  PostgresAdapter,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  type TransactionSettings,
  ValueListNode,
  ValueNode,
} from 'kysely';
import { storedName } from '../rows.ts';
import { attempts } from './attempt.ts';

/** Kysely's PostgreSQL, with names as they are stored, transactions that begin as tries do, and the cause of a failed one never hidden. */
export class Dialect extends PostgresDialect {
  readonly #pool: PostgresPool;

  constructor(pool: PostgresPool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): PostgresDriver {
    return new Driver({ pool: this.#pool });
  }

  override createQueryCompiler(): QueryCompiler {
    return new QueryCompiler();
  }

  override createAdapter(): PostgresAdapter {
    return new Adapter();
  }
}

/** Kysely's lock lasts for a session, which a pooler may share out: ours is taken where a migration's transaction begins. */
class Adapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

/** Names are stored as they are compiled, as in SQLite's. */
class QueryCompiler extends PostgresQueryCompiler {
  /** Nothing is in an empty list: SQLite knows that, and PostgreSQL takes none. */
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const operator = OperatorNode.is(node.operator) ? node.operator.operator : null;
    if ((operator === 'in' || operator === 'not in') && isEmptyList(node.rightOperand))
      this.append(operator === 'in' ? 'false' : 'true');
    else super.visitBinaryOperation({ ...node, operator: operatorOf(node) });
  }

  protected override sanitizeIdentifier(identifier: string): string {
    return super.sanitizeIdentifier(storedName(identifier));
  }
}

/** That one is the other, or both are nothing: SQLite's `is`, which PostgreSQL knows of null alone. */
function operatorOf({ operator, rightOperand }: BinaryOperationNode): BinaryOperationNode['operator'] {
  if (!OperatorNode.is(operator) || (ValueNode.is(rightOperand) && rightOperand.immediate)) return operator;
  if (operator.operator === 'is') return OperatorNode.create('is not distinct from');
  return operator.operator === 'is not' ? OperatorNode.create('is distinct from') : operator;
}

const isEmptyList = (node: BinaryOperationNode['rightOperand']): boolean =>
  (ValueListNode.is(node) || PrimitiveValueListNode.is(node)) && node.values.length === 0;

class Driver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const attempt = attempts.getStore();
    if (attempt) await connection.executeQuery(CompiledQuery.raw(attempt.begin));
    else await super.beginTransaction(connection, settings);
  }

  /** What cannot be rolled back has lost its connection, and is undone by that: what is told is what failed before. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined);
  }
}
