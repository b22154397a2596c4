import type { Answer } from '../../../../community/gatherings/gathering.ts';
import type { Tx } from '../../../../engine/database.ts';
import type { Due, Reminder, ReminderPreferences } from './rules/reminders.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    gathering_sent_reminders: { gathering_id: string; kind: Reminder; at: number };
    gathering_speakers: { gathering_id: string; member_id: string };
    gathering_reminder_preferences: {
      member_id: string;
      prepare: number;
      day_before: number;
      starting_soon: number;
    };
  }
}

/** Records that reminders are behind: said, or left out because their time had passed. */
export async function recordReminders(tx: Tx, gatheringId: string, behind: readonly Due[]): Promise<void> {
  if (behind.length === 0) return;
  await tx
    .insertInto('gathering_sent_reminders')
    .values(behind.map(({ kind, at }) => ({ gathering_id: gatheringId, kind, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those of the reminders that are not behind. */
export async function unsentReminders(tx: Tx, gatheringId: string, due: readonly Due[]): Promise<Due[]> {
  const rows = await tx
    .selectFrom('gathering_sent_reminders')
    .select(['kind', 'at'])
    .where('gathering_id', '=', gatheringId)
    .execute();
  const told = new Set(rows.map(({ kind, at }) => `${kind}/${at}`));
  return due.filter(({ kind, at }) => !told.has(`${kind}/${at}`));
}

/** Those who will speak about their work, by gathering. */
export async function speakersAt(tx: Tx, gatheringId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('gathering_speakers')
    .select('member_id')
    .where('gathering_id', '=', gatheringId)
    .execute();
  return new Set(rows.map((row) => row.member_id));
}

export async function addSpeaker(tx: Tx, gatheringId: string, memberId: string): Promise<void> {
  await tx
    .insertInto('gathering_speakers')
    .values({ gathering_id: gatheringId, member_id: memberId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeSpeaker(tx: Tx, gatheringId: string, memberId: string): Promise<void> {
  await tx
    .deleteFrom('gathering_speakers')
    .where('gathering_id', '=', gatheringId)
    .where('member_id', '=', memberId)
    .execute();
}

const ALL: ReminderPreferences = { prepare: true, remind: true, startingSoon: true };

/** Which reminders these members want, for those who have chosen; all, for the others. */
export async function reminderPreferencesOf(
  tx: Tx,
  memberIds: readonly string[],
): Promise<(memberId: string) => ReminderPreferences> {
  const query = tx.selectFrom('gathering_reminder_preferences').selectAll();
  // A whole promotion is read at once; a handful by name.
  const rows = await (memberIds.length > 100
    ? query
    : query.where('member_id', 'in', [...memberIds])
  ).execute();
  const chosen = new Map(
    rows.map((row): [string, ReminderPreferences] => [
      row.member_id,
      { prepare: row.prepare === 1, remind: row.day_before === 1, startingSoon: row.starting_soon === 1 },
    ]),
  );
  return (memberId) => chosen.get(memberId) ?? ALL;
}

export async function saveReminderPreferences(
  tx: Tx,
  memberId: string,
  preferences: ReminderPreferences,
): Promise<void> {
  const values = {
    prepare: preferences.prepare ? 1 : 0,
    day_before: preferences.remind ? 1 : 0,
    starting_soon: preferences.startingSoon ? 1 : 0,
  };
  await tx
    .insertInto('gathering_reminder_preferences')
    .values({ member_id: memberId, ...values })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(values))
    .execute();
}

/** Whether she has ever chosen. */
export async function hasReminderPreferences(tx: Tx, memberId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('gathering_reminder_preferences')
    .select('member_id')
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A gathering, in what is kept of a member. */
export type Own = { id: string; title: string; startsAt: number };

/** All her answers, past ones too, the first gathering first. */
export async function everyAnswerOf(tx: Tx, memberId: string): Promise<(Own & { answer: Answer })[]> {
  return tx
    .selectFrom('gathering_answers')
    .innerJoin('gatherings', 'gatherings.id', 'gathering_answers.gathering_id')
    .select(['gatherings.id', 'title', 'starts_at as startsAt', 'answer'])
    .where('member_id', '=', memberId)
    .orderBy('starts_at')
    .execute();
}

export async function everyInvitationOf(tx: Tx, memberId: string): Promise<Own[]> {
  return tx
    .selectFrom('gathering_invited')
    .innerJoin('gatherings', 'gatherings.id', 'gathering_invited.gathering_id')
    .select(['gatherings.id', 'title', 'starts_at as startsAt'])
    .where('member_id', '=', memberId)
    .where('state', '!=', 'draft')
    .orderBy('starts_at')
    .execute();
}

export async function everySpeechOf(tx: Tx, memberId: string): Promise<Own[]> {
  return tx
    .selectFrom('gathering_speakers')
    .innerJoin('gatherings', 'gatherings.id', 'gathering_speakers.gathering_id')
    .select(['gatherings.id', 'title', 'starts_at as startsAt'])
    .where('member_id', '=', memberId)
    .orderBy('starts_at')
    .execute();
}
