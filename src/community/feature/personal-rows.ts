import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from '../../engine/database.ts';
import type { Locale, Member } from '../members/member.ts';
import type { ActorContext, Erasure, PersonalDataItem, UnitOfWork } from './contexts.ts';

/** The rows of a table that lead to a member, by one column that holds her id. */
export type RowsOf<Table extends keyof Tables> = {
  table: Table;
  column: keyof Tables[Table] & string;
  /** How they lead to her, where it is not by her id in that column. */
  leadsTo?(eb: ExpressionBuilder<Tables, Table>, memberId: string): Expression<SqlBool>;
  /** The rows meant, where not all are. */
  where?(eb: ExpressionBuilder<Tables, Table>): Expression<SqlBool>;
  /**
   * What becomes of them when she has what is kept of her erased: they go, or lose her name, or lose `empties`, or
   * are left as they are, which the category explains.
   */
  erased: 'deleted' | 'unnamed' | 'emptied' | 'stays';
  /** The same when she leaves the community; they go unless said otherwise. */
  leaving?: 'deleted' | 'unnamed' | 'emptied';
  /** The columns that become null when the rows are emptied. */
  empties?: readonly (keyof Tables[Table] & string)[];
};

export type PersonalRows = { [Table in keyof Tables]: RowsOf<Table> }[keyof Tables];

/** One kind of thing that is kept of a member, as the erase form, the receipt and `magellan erase` name it. */
export type Category = {
  /** Within the feature: "signed-answers". */
  id: string;
  /** In lower case, as an entry of a list: what it is, and what she loses, or why it stays. */
  label: Record<Locale, string>;
  rows: readonly PersonalRows[];
  /** Of the community itself: erased once every feature has erased what is its own. */
  last?: boolean;
};

/** Sealed texts that lead to nobody, and so are not personal data: unsigned answers. Why, in English. */
type AnonymousTexts = { table: string; why: string };

/**
 * All that a feature keeps of a member: declared once, by table. From the categories come the erase form's list,
 * the deletion itself, and the receipt, so that none can lag behind another.
 */
export type PersonalData = {
  categories: readonly Category[];
  anonymous?: readonly AnonymousTexts[];
  /** What is kept of her, in words. */
  describe?(context: ActorContext): Promise<PersonalDataItem[]>;
  /** All of it as plain data: the right of access. */
  exportData?(uow: UnitOfWork, member: Member): Promise<Record<string, unknown>>;
  /**
   * What has to happen while her rows are still there: seats given on, agreements ended and the others told, in
   * words that repeat nothing of what is erased. The rows of the categories go after it.
   */
  release?(uow: UnitOfWork, member: Member, how: Erasure): Promise<void>;
};
