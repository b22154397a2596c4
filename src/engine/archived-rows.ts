import {
  AliasNode,
  type DeleteQueryNode,
  type ExpressionBuilder,
  expressionBuilder,
  FromNode,
  IdentifierNode,
  type JoinNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  type QueryId,
  type SelectQueryNode,
  TableNode,
  type Transaction,
  type UpdateQueryNode,
  WhereNode,
} from 'kysely';
import type { Tables, Tx } from './database.ts';

/**
 * How a row of a table leads to the instant (epoch ms) by which it is shown or not: by a column of its own, or as the
 * row of another table whose id (`id`, or another key) it holds.
 */
export type ArchivedBy = { by: string } | { of: string; column: string; key?: string };

/** From which instant on the rows of each table are shown; those of a table that is not named all are. */
export type ShownFrom = ReadonlyMap<string, { archivedBy: ArchivedBy; from: number }>;

type AnyBuilder = ExpressionBuilder<Record<string, Record<string, unknown>>, string>;

/** Whether a row is shown, as a condition on the table under its own name. */
function isShown(shown: ShownFrom, table: string): OperationNode {
  const { archivedBy, from } = shown.get(table) ?? {};
  const eb = expressionBuilder() as unknown as AnyBuilder;
  if (archivedBy === undefined || from === undefined) throw new Error(`${table} has no archived rows`);
  if ('by' in archivedBy) return eb(`${table}.${archivedBy.by}`, '>=', from).toOperationNode();
  const { of, column, key = 'id' } = archivedBy;
  const parents = eb.selectFrom(of).select(`${of}.${key}`);
  return eb(`${table}.${column}`, 'in', parents.where(condition(isShown(shown, of)))).toOperationNode();
}

const condition = (node: OperationNode) => ({
  isOperationNode: true as const,
  expressionType: undefined,
  toOperationNode: () => node,
});

/**
 * Leaves rows out of all that is read, changed and deleted, wherever a query names their table: what asks for them
 * finds none. SQL that is written out is left as it is.
 */
class WithoutArchived extends OperationNodeTransformer {
  readonly #shown: ShownFrom;
  readonly #made = new Map<string, { rows: SelectQueryNode; shown: OperationNode }>();

  constructor(shown: ShownFrom) {
    super();
    this.#shown = shown;
  }

  #of(node: OperationNode): { name: string; rows: SelectQueryNode; shown: OperationNode } | null {
    if (!TableNode.is(node)) return null;
    const { name } = node.table.identifier;
    if (!this.#shown.has(name)) return null;
    let made = this.#made.get(name);
    if (made === undefined) {
      const shown = isShown(this.#shown, name);
      const eb = expressionBuilder() as unknown as AnyBuilder;
      const rows = eb.selectFrom(name).selectAll().where(condition(shown)).toOperationNode();
      made = { rows: rows as SelectQueryNode, shown };
      this.#made.set(name, made);
    }
    return { name, ...made };
  }

  /** The rows of a table that are shown, under the name by which the query knows it. */
  #shownOf(node: OperationNode): OperationNode {
    if (AliasNode.is(node)) {
      const archived = this.#of(node.node);
      return archived ? AliasNode.create(archived.rows, node.alias) : node;
    }
    const archived = this.#of(node);
    return archived ? AliasNode.create(archived.rows, IdentifierNode.create(archived.name)) : node;
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const query = super.transformSelectQuery(node, queryId);
    if (query.from === undefined) return query;
    return { ...query, from: FromNode.create(query.from.froms.map((each) => this.#shownOf(each))) };
  }

  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    const join = super.transformJoin(node, queryId);
    return { ...join, table: this.#shownOf(join.table) };
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    const query = super.transformUpdateQuery(node, queryId);
    const archived = query.table && this.#of(query.table);
    return archived ? { ...query, where: andWhere(query.where, archived.shown) } : query;
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const query = super.transformDeleteQuery(node, queryId);
    const [first] = query.from.froms;
    const archived = first && this.#of(first);
    return archived ? { ...query, where: andWhere(query.where, archived.shown) } : query;
  }
}

const andWhere = (where: WhereNode | undefined, shown: OperationNode): WhereNode =>
  where ? WhereNode.cloneWithOperation(where, 'And', shown) : WhereNode.create(shown);

/** The same transaction, in which some rows are not there. */
export function withoutArchived(shown: ShownFrom): (tx: Tx) => Tx {
  if (shown.size === 0) return (tx) => tx;
  const archivedBy = new WithoutArchived(shown);
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => archivedBy.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  };
  return (tx) => tx.withPlugin(plugin) as Transaction<Tables>;
}
