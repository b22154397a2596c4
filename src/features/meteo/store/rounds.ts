import { randomUUID } from 'node:crypto';
import { begunAtNow } from '../../../community/programme/promotions.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Round } from '../rules/round.ts';
import type { PlannedRound } from '../rules/schedule.ts';

type RoundsTable = Omit<Round, 'remindAts'> & { remindAts: string };

declare module '../../../engine/database.ts' {
  interface Tables {
    meteo_rounds: RoundsTable;
  }
}

const roundFrom = ({ remindAts, ...row }: RoundsTable): Round => ({
  ...row,
  remindAts: JSON.parse(remindAts) as number[],
});

/** Writes a round as it opens; its number follows the last one's even when the calendar has changed since. */
export async function addRound(tx: Tx, planned: PlannedRound): Promise<Round> {
  const { last } = await tx
    .selectFrom('meteo_rounds')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const row: RoundsTable = {
    id: randomUUID(),
    number: Math.max(planned.number, Number(last ?? 0) + 1),
    key: planned.key,
    opensAt: planned.opensAt,
    remindAts: JSON.stringify(planned.remindAts),
    closesAt: planned.closesAt,
    digestAt: planned.digestAt,
    state: 'open',
  };
  await tx.insertInto('meteo_rounds').values(row).execute();
  return roundFrom(row);
}

export async function setRoundState(tx: Tx, id: string, state: Round['state']): Promise<void> {
  await tx.updateTable('meteo_rounds').set({ state }).where('id', '=', id).execute();
}

export async function roundById(tx: Tx, id: string): Promise<Round | null> {
  const row = await tx.selectFrom('meteo_rounds').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? roundFrom(row) : null;
}

/** The rounds in one of these states, the newest first. */
export async function roundsIn(tx: Tx, states: readonly Round['state'][]): Promise<Round[]> {
  const rows = await tx
    .selectFrom('meteo_rounds')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy('opensAt', 'desc')
    .execute();
  return rows.map(roundFrom);
}

/** The round that takes answers now, null when there is none. */
export async function openRoundAt(tx: Tx, now: number): Promise<Round | null> {
  const rounds = await roundsIn(tx, ['open']);
  return rounds.find((round) => now < round.closesAt) ?? null;
}

/** The rounds that are closed, the newest first. */
export const closedRounds = (tx: Tx): Promise<Round[]> => roundsIn(tx, ['closed', 'digested']);

/** Whether a round is of the promotion that is on, and not of one that another has followed. */
export const isOfNow = async (tx: Tx, { opensAt }: Pick<Round, 'opensAt'>): Promise<boolean> =>
  opensAt >= (await begunAtNow(tx));

/** The keys of all rounds that have ever opened. */
export async function openedKeys(tx: Tx): Promise<Set<string>> {
  const rows = await tx.selectFrom('meteo_rounds').select('key').execute();
  return new Set(rows.map(({ key }) => key));
}
