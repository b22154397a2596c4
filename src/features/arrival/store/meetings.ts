import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../engine/database.ts';
import type { Meeting, MeetingReason, MeetingState } from '../rules/meeting.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    /** Whom a newcomer was proposed to meet, and what became of it. */
    arrival_meetings: Omit<Meeting, 'reasons'> & { reasons: string };
  }
}

const meetingFrom = ({ reasons, ...row }: Selectable<Tables['arrival_meetings']>): Meeting => ({
  ...row,
  reasons: JSON.parse(reasons) as MeetingReason[],
});

/** The meetings that were proposed to somebody, or to everybody, the first first. */
export async function meetingsOf(tx: Tx, memberId?: string): Promise<Meeting[]> {
  const rows = await tx
    .selectFrom('arrival_meetings')
    .selectAll()
    .$if(memberId !== undefined, (query) => query.where('memberId', '=', memberId ?? ''))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(meetingFrom);
}

/** The meetings with somebody that were proposed to others. */
export async function meetingsWith(tx: Tx, otherId: string): Promise<Meeting[]> {
  const rows = await tx.selectFrom('arrival_meetings').selectAll().where('otherId', '=', otherId).execute();
  return rows.map(meetingFrom);
}

export async function meetingById(tx: Tx, id: string): Promise<Meeting | null> {
  const row = await tx.selectFrom('arrival_meetings').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? meetingFrom(row) : null;
}

export async function addMeeting(tx: Tx, { reasons, ...meeting }: Meeting): Promise<void> {
  await tx
    .insertInto('arrival_meetings')
    .values({ ...meeting, reasons: JSON.stringify(reasons) })
    .execute();
}

export async function setMeeting(tx: Tx, id: string, state: MeetingState): Promise<void> {
  await tx.updateTable('arrival_meetings').set({ state }).where('id', '=', id).execute();
}

export async function forgetMeeting(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('arrival_meetings').where('id', '=', id).execute();
}

export async function forgetMeetingsBefore(tx: Tx, at: number): Promise<void> {
  await tx.deleteFrom('arrival_meetings').where('at', '<', at).execute();
}
