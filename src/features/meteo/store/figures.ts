import type { Selectable } from 'kysely';
import type { Tx } from '../../../engine/database.ts';
import type { Counts, Figures } from '../rules/figures.ts';

type FiguresTable = {
  roundId: string;
  invited: number;
  answered: number;
  skipped: number;
  setAside: number;
  /** Null when withheld: what may not be shown is not kept either. */
  counts: string | null;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    meteo_figures: FiguresTable;
  }
}

type Participation = { invited: number; answered: number; skipped: number };
export type FrozenFigures = { participation: Participation; figures: Figures };

const figuresFrom = (row: Selectable<FiguresTable>): FrozenFigures => ({
  participation: { invited: row.invited, answered: row.answered, skipped: row.skipped },
  figures: {
    setAside: row.setAside === 1,
    counts: row.counts === null ? null : (JSON.parse(row.counts) as Counts),
  },
});

/** Saves the figures of a round, once: a second time is a fault. */
export async function freeze(tx: Tx, roundId: string, frozen: FrozenFigures): Promise<void> {
  await tx
    .insertInto('meteo_figures')
    .values({
      roundId,
      ...frozen.participation,
      setAside: frozen.figures.setAside ? 1 : 0,
      counts: frozen.figures.counts === null ? null : JSON.stringify(frozen.figures.counts),
    })
    .execute();
}

/** The figures of every closed round, by round. */
export async function allFigures(tx: Tx): Promise<Map<string, FrozenFigures>> {
  const rows = await tx.selectFrom('meteo_figures').selectAll().execute();
  return new Map(rows.map((row) => [row.roundId, figuresFrom(row)]));
}

export async function figuresOf(tx: Tx, roundId: string): Promise<FrozenFigures | null> {
  const row = await tx
    .selectFrom('meteo_figures')
    .selectAll()
    .where('roundId', '=', roundId)
    .executeTakeFirst();
  return row ? figuresFrom(row) : null;
}
