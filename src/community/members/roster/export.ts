import type { Tx } from '../../../engine/database.ts';
import { csvContent, csvContents } from '../../format/csv.ts';
import { ROSTER_COLUMNS } from './csv.ts';

/**
 * Everybody whom the roster names, or the chat has added, as a roster that `readRoster` reads: imported again, it
 * changes nothing. In as many files as their size needs; who has left is in none.
 */
export const rosterFiles = async (tx: Tx): Promise<string[]> =>
  csvContents(ROSTER_COLUMNS, await linesOf(tx));

/** The same as one text. */
export const rosterText = async (tx: Tx): Promise<string> => csvContent(ROSTER_COLUMNS, await linesOf(tx));

async function linesOf(tx: Tx): Promise<string[][]> {
  const rows = await tx.selectFrom('members').selectAll().where('listed', '=', 1).orderBy('email').execute();
  return rows.map((row) => [
    row.email.toLowerCase(),
    row.name,
    (JSON.parse(row.roles) as string[]).join(' '),
    row.metier ?? '',
    row.defi ?? '',
    row.coachEmail?.toLowerCase() ?? '',
    (JSON.parse(row.expertise) as string[]).join(' '),
    row.locale ?? '',
    row.arrivesOn ?? '',
    row.leavesOn ?? '',
  ]);
}
