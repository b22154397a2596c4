import { sql } from 'kysely';
import type { UnitOfWork } from '../feature/feature.ts';
import type { DepartureEffect } from './departure.ts';
import type { Member } from './member.ts';

/** What a departure would end, of one member; each `about` is a line for who administers. */
export type DeparturePreview = { member: Member; effects: DepartureEffect[] };

/**
 * What would end if these members left: the very thing is done, and undone. Members who are still there are
 * taken for gone meanwhile.
 */
export async function previewDepartures(
  uow: UnitOfWork,
  members: readonly Member[],
): Promise<DeparturePreview[]> {
  const { tx, now } = uow;
  await sql`SAVEPOINT departures_preview`.execute(tx);
  try {
    await sql`UPDATE members SET active = 0 WHERE id IN (${sql.join([...members.map(({ id }) => id), ''])})`.execute(
      tx,
    );
    const previews: DeparturePreview[] = [];
    for (const { id, ...member } of members) {
      const gone = { ...member, id, active: false };
      await sql`
        INSERT INTO departures (member_id, left_at, due_at, state) VALUES (${id}, ${now}, ${now}, 'settled')
        ON CONFLICT (member_id) DO UPDATE SET state = 'settled'`.execute(tx);
      const effects = await uow.contributions.departed(uow, { member: gone, leftAt: now });
      previews.push({ member: gone, effects });
    }
    return previews;
  } finally {
    await sql`ROLLBACK TO departures_preview`.execute(tx);
    await sql`RELEASE departures_preview`.execute(tx);
  }
}
