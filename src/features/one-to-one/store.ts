import { randomUUID } from 'node:crypto';
import type { Tx } from '../../engine/database.ts';
import type { Meeting, MeetingState, Offered } from './rules/meeting.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    one_to_ones: Meeting;
    one_to_one_slots: {
      id: string;
      coachId: string;
      format: string;
      nominalOn: string;
      startsAt: number;
      endsAt: number;
    };
  }
}

type Edition = { format: string; nominalOn: string };

export async function meetingById(tx: Tx, id: string): Promise<Meeting | null> {
  return (await tx.selectFrom('one_to_ones').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** All of one edition, drafts included, the first first. */
export const meetingsOf = (tx: Tx, { format, nominalOn }: Edition): Promise<Meeting[]> =>
  tx
    .selectFrom('one_to_ones')
    .selectAll()
    .where('format', '=', format)
    .where('nominalOn', '=', nominalOn)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

/** Somebody's, on either side, drafts left out, the first first; those that end after an instant, when one is given. */
export const meetingsWith = (tx: Tx, memberId: string, after = 0): Promise<Meeting[]> =>
  tx
    .selectFrom('one_to_ones')
    .selectAll()
    .where(({ or, eb }) => or([eb('memberId', '=', memberId), eb('coachId', '=', memberId)]))
    .where('state', '!=', 'draft')
    .where('endsAt', '>', after)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

/** Puts drafts in the place of those that these people, or this coach, had for an edition. */
export async function saveDrafts(
  tx: Tx,
  { format, nominalOn, coachId, now }: Edition & { coachId: string; now: number },
  laid: readonly { memberId: string; startsAt: number; endsAt: number; place: string | null }[],
): Promise<void> {
  const drafts = tx
    .deleteFrom('one_to_ones')
    .where('format', '=', format)
    .where('nominalOn', '=', nominalOn)
    .where('state', '=', 'draft');
  await drafts.where('coachId', '=', coachId).execute();
  if (laid.length === 0) return;
  const people = laid.map(({ memberId }) => memberId);
  await drafts.where('memberId', 'in', people).execute();
  await tx
    .insertInto('one_to_ones')
    .values(
      laid.map((each) => ({
        ...each,
        ...{ id: randomUUID(), format, nominalOn, coachId, state: 'draft' as const },
        ...{ sequence: 0, changedAt: now },
      })),
    )
    .execute();
}

export async function setMeeting(
  tx: Tx,
  id: string,
  change: { state: MeetingState; sequence: number; changedAt: number } & Partial<
    Pick<Meeting, 'startsAt' | 'endsAt' | 'place'>
  >,
): Promise<void> {
  await tx.updateTable('one_to_ones').set(change).where('id', '=', id).execute();
}

/** What a coach offers for an edition, in the place of what she offered for it before. */
export async function offerSlots(
  tx: Tx,
  { format, nominalOn, coachId }: Edition & { coachId: string },
  slots: readonly { startsAt: number; endsAt: number }[],
): Promise<void> {
  await tx
    .deleteFrom('one_to_one_slots')
    .where('coachId', '=', coachId)
    .where('format', '=', format)
    .where('nominalOn', '=', nominalOn)
    .execute();
  if (slots.length === 0) return;
  await tx
    .insertInto('one_to_one_slots')
    .values(
      slots.map(({ startsAt, endsAt }) => ({
        ...{ id: randomUUID(), coachId, format, nominalOn },
        ...{ startsAt, endsAt },
      })),
    )
    .execute();
}

/** What a coach offers for an edition and begins after an instant, the first first. */
export const slotsOf = (
  tx: Tx,
  { format, nominalOn, coachId }: Edition & { coachId: string },
  after: number,
): Promise<Offered[]> =>
  tx
    .selectFrom('one_to_one_slots')
    .select(['id', 'startsAt', 'endsAt'])
    .where('coachId', '=', coachId)
    .where('format', '=', format)
    .where('nominalOn', '=', nominalOn)
    .where('startsAt', '>', after)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

/** Erases what ended before an instant, and the drafts and offers of days that are over. */
export async function sweep(tx: Tx, { before, now }: { before: number; now: number }): Promise<void> {
  await tx.deleteFrom('one_to_one_slots').where('endsAt', '<', now).execute();
  await tx.deleteFrom('one_to_ones').where('endsAt', '<', before).execute();
  await tx.deleteFrom('one_to_ones').where('endsAt', '<', now).where('state', '=', 'draft').execute();
}
