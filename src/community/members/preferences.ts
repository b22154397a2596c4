import type { Tx } from '../../engine/database.ts';
import { mayAct } from './accounts/accounts.ts';
import type { Locale, Pace } from './member.ts';

/** Saves the language that a member chose. */
export async function chooseLocale(tx: Tx, memberId: string, locale: Locale): Promise<void> {
  await tx.updateTable('members').set({ locale }).where('id', '=', memberId).execute();
}

/** The platforms on which a member has an open account, by name. */
export async function platformsOf(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('identities')
    .innerJoin('members', 'members.id', 'identities.memberId')
    .select('identities.platform')
    .where('memberId', '=', memberId)
    .where(mayAct)
    .groupBy('identities.platform')
    .orderBy('identities.platform')
    .execute();
  return rows.map(({ platform }) => platform);
}

/** Saves where a member prefers to be written to. */
export async function choosePlatform(tx: Tx, memberId: string, platform: string): Promise<void> {
  await tx.updateTable('members').set({ platform }).where('id', '=', memberId).execute();
}

/** Saves how often a member wants to be written to unasked; null for as often as anybody. */
export async function choosePace(tx: Tx, memberId: string, pace: Pace | null): Promise<void> {
  await tx.updateTable('members').set({ pace }).where('id', '=', memberId).execute();
}

/** Those who want all that comes unasked in one message a week. */
export async function weeklyReaders(tx: Tx): Promise<Set<string>> {
  const rows = await tx.selectFrom('members').select('id').where('pace', '=', 'weekly').execute();
  return new Set(rows.map(({ id }) => id));
}

/** What a member chose for herself; null where the chat's own settings hold. */
export async function preferencesOf(
  tx: Tx,
  memberId: string,
): Promise<{ locale: Locale | null; platform: string | null; pace: Pace | null }> {
  return tx
    .selectFrom('members')
    .select(['locale', 'platform', 'pace'])
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow();
}
