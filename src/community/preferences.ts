import type { Tx } from '../engine/database.ts';
import type { Locale } from './member.ts';

/** Keeps the language that a member chose. */
export async function chooseLocale(tx: Tx, memberId: string, locale: Locale): Promise<void> {
  await tx.updateTable('members').set({ locale }).where('id', '=', memberId).execute();
}

/** What a member chose for herself; null where the chat's own settings hold. */
export async function preferencesOf(
  tx: Tx,
  memberId: string,
): Promise<{ locale: Locale | null; platform: string | null }> {
  return tx
    .selectFrom('members')
    .select(['locale', 'platform'])
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow();
}

/** Forgets what a member chose: the chat's own settings hold again. */
export async function forgetPreferences(tx: Tx, memberId: string): Promise<void> {
  await tx.updateTable('members').set({ locale: null, platform: null }).where('id', '=', memberId).execute();
}
