import type { Tx } from '../../engine/database.ts';
import type { FormatSettings } from '../programme/formats-schema.ts';
import { LED_BY_EIG } from '../programme/led-format.ts';
import type { Programme } from '../programme/programme.ts';
import type { StoredFormat, StoredFormatState } from '../programme/stored-format.ts';
import type { Format } from './formats.ts';

type Row = Omit<StoredFormat, 'settings'> & { settings: string };

declare module '../../engine/database.ts' {
  interface Tables {
    gathering_formats: Row;
  }
}

const keptFrom = (row: Row): StoredFormat => ({
  ...row,
  settings: JSON.parse(row.settings) as FormatSettings,
});

const ON_TRIAL: readonly StoredFormatState[] = ['trying', 'deciding'];
/** Nothing more of it is planned: it is over, or coaches have its verdict and are to decide. */
const CLOSED: readonly StoredFormatState[] = ['deciding', 'stopped', 'closed'];

const made = new WeakMap<Programme, { of: string; programme: Programme }>();

/**
 * The programme with the formats that are kept in the database, as a transaction sees them, and the one of what EIG
 * lead: what looks a format up needs not know where it stands. Where programme.yaml has one of the same id, that one holds. The same object as long
 * as the rows are the same.
 */
export async function programmeIn(tx: Tx, programme: Programme): Promise<Programme> {
  const kept = (await storedFormats(tx)).filter(
    ({ id, state }) => state !== 'draft' && !programme.formats.some((format) => format.id === id),
  );
  const ranks = await ranksOf(
    tx,
    kept.filter(({ state }) => ON_TRIAL.includes(state)).map(({ id }) => id),
  );
  const formats = kept.map((each): Format => {
    const format: Format = { ...each.settings, id: each.id };
    const ranked = ranks.get(each.id);
    if (ranked) format.trial = { of: each.trials, ...ranked };
    if (CLOSED.includes(each.state)) format.closed = true;
    return format;
  });
  const of = JSON.stringify([
    kept,
    [...ranks].map(([id, ranked]) => [id, ranked.planned, [...ranked.ranks]]),
  ]);
  const known = made.get(programme);
  if (known?.of === of) return known.programme;
  const own = programme.formats.some(({ id }) => id === LED_BY_EIG.id) ? [] : [LED_BY_EIG];
  const joined = { ...programme, formats: [...programme.formats, ...formats, ...own] };
  made.set(programme, { of, programme: joined });
  return joined;
}

/** Which trial each gathering of some formats is, by its day; a draft would be the next of those before it. */
async function ranksOf(
  tx: Tx,
  formats: readonly string[],
): Promise<Map<string, { planned: number; ranks: Map<string, number> }>> {
  const ranks = new Map(formats.map((id) => [id, { planned: 0, ranks: new Map<string, number>() }]));
  if (formats.length === 0) return ranks;
  const rows = await tx
    .selectFrom('gatherings')
    .select(['id', 'format', 'state'])
    .where('format', 'in', [...formats])
    .where('state', '!=', 'cancelled')
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
  for (const { id, format, state } of rows) {
    const ranked = ranks.get(format);
    if (!ranked) continue;
    ranked.ranks.set(id, ranked.planned + 1);
    if (state !== 'draft') ranked.planned += 1;
  }
  return ranks;
}

/** All of them, drafts included, the first first. */
export async function storedFormats(tx: Tx): Promise<StoredFormat[]> {
  const rows = await tx
    .selectFrom('gathering_formats')
    .selectAll()
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(keptFrom);
}

export async function storedFormat(tx: Tx, id: string): Promise<StoredFormat | null> {
  const row = await tx.selectFrom('gathering_formats').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? keptFrom(row) : null;
}

/** Keeps a format, in the place of the one before. */
export async function saveFormat(tx: Tx, { settings, ...format }: StoredFormat): Promise<void> {
  const row = { ...format, settings: JSON.stringify(settings) };
  const { id: _id, createdAt: _createdAt, ...changing } = row;
  await tx
    .insertInto('gathering_formats')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

/** Whether any gathering is of this format, whatever became of it: such a format is closed, not deleted. */
export async function isFormatUsed(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('gatherings')
    .select('id')
    .where('format', '=', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** @throws when gatherings are of it. */
export async function deleteFormat(tx: Tx, id: string): Promise<void> {
  if (await isFormatUsed(tx, id)) throw new Error(`format ${id} is in use: it is closed, not deleted`);
  await tx.deleteFrom('gathering_formats').where('id', '=', id).execute();
}
