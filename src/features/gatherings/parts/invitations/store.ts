import type { OwnGathering } from '../../../../community/gatherings/answers.ts';
import { besideGatherings } from '../../../../community/gatherings/store.ts';
import type { Tx } from '../../../../engine/database.ts';
import type { Due, Reminder, ReminderPreferences } from './rules/reminders.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    gathering_sent_reminders: { gatheringId: string; kind: Reminder | 'nudge'; at: number };
    gathering_speakers: { gatheringId: string; memberId: string };
    gathering_reminder_preferences: {
      memberId: string;
      prepare: number;
      dayBefore: number;
      startingSoon: number;
    };
  }
}

/** Records that reminders are behind: said, or left out because their time had passed. */
export async function recordReminders(tx: Tx, gatheringId: string, behind: readonly Due[]): Promise<void> {
  if (behind.length === 0) return;
  await tx
    .insertInto('gathering_sent_reminders')
    .values(behind.map(({ kind, at }) => ({ gatheringId, kind, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Records that a coach had those who had not answered asked once more. */
export async function recordNudge(tx: Tx, gatheringId: string, at: number): Promise<void> {
  await tx.insertInto('gathering_sent_reminders').values({ gatheringId, kind: 'nudge', at }).execute();
}

/** Whether a coach did so already, whatever became of the gathering since. */
export async function wasNudged(tx: Tx, gatheringId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('gathering_sent_reminders')
    .select('at')
    .where('gatheringId', '=', gatheringId)
    .where('kind', '=', 'nudge')
    .executeTakeFirst();
  return row !== undefined;
}

/** Those of the reminders that are not behind. */
export async function unsentReminders(tx: Tx, gatheringId: string, due: readonly Due[]): Promise<Due[]> {
  const rows = await tx
    .selectFrom('gathering_sent_reminders')
    .select(['kind', 'at'])
    .where('gatheringId', '=', gatheringId)
    .execute();
  const told = new Set(rows.map(({ kind, at }) => `${kind}/${at}`));
  return due.filter(({ kind, at }) => !told.has(`${kind}/${at}`));
}

/** Those who will speak about their work, by gathering. */
export async function speakersAt(tx: Tx, gatheringId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('gathering_speakers')
    .select('memberId')
    .where('gatheringId', '=', gatheringId)
    .execute();
  return new Set(rows.map((row) => row.memberId));
}

export async function addSpeaker(tx: Tx, gatheringId: string, memberId: string): Promise<void> {
  await tx
    .insertInto('gathering_speakers')
    .values({ gatheringId, memberId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeSpeaker(tx: Tx, gatheringId: string, memberId: string): Promise<void> {
  await tx
    .deleteFrom('gathering_speakers')
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .execute();
}

/** Minutes before, calendars ring: who wants that from here as well says so. */
const USUAL: ReminderPreferences = { prepare: true, remind: true, startingSoon: false };

/** Which reminders these members want, for those who have chosen; the usual ones, for the others. */
export async function reminderPreferencesOf(
  tx: Tx,
  memberIds: readonly string[],
): Promise<(memberId: string) => ReminderPreferences> {
  const query = tx.selectFrom('gathering_reminder_preferences').selectAll();
  // A whole promotion is read at once; a handful by name.
  const rows = await (memberIds.length > 100
    ? query
    : query.where('memberId', 'in', [...memberIds])
  ).execute();
  const chosen = new Map(
    rows.map((row): [string, ReminderPreferences] => [
      row.memberId,
      { prepare: row.prepare === 1, remind: row.dayBefore === 1, startingSoon: row.startingSoon === 1 },
    ]),
  );
  return (memberId) => chosen.get(memberId) ?? USUAL;
}

export async function saveReminderPreferences(
  tx: Tx,
  memberId: string,
  preferences: ReminderPreferences,
): Promise<void> {
  const values = {
    prepare: preferences.prepare ? 1 : 0,
    dayBefore: preferences.remind ? 1 : 0,
    startingSoon: preferences.startingSoon ? 1 : 0,
  };
  await tx
    .insertInto('gathering_reminder_preferences')
    .values({ memberId, ...values })
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet(values))
    .execute();
}

/** Whether she has ever chosen. */
export async function hasReminderPreferences(tx: Tx, memberId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('gathering_reminder_preferences')
    .select('memberId')
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The gatherings at which a member offered to speak, the first first. */
export async function everySpeechOf(tx: Tx, memberId: string): Promise<OwnGathering[]> {
  const rows = await tx
    .selectFrom('gathering_speakers')
    .select('gatheringId')
    .where('memberId', '=', memberId)
    .execute();
  return (await besideGatherings(tx, rows)).map(({ gatheringId: id, ...rest }) => ({ id, ...rest }));
}
