import type { Page, WireMessage } from '../wire.ts';

/**
 * The whispers that this browser has shown, without what they said. The sandbox keeps theirs in memory only: of
 * those that went, with a restart, the page can say so.
 */
export type Seen = { id: string; conversation: string; order: number };

/** How many are remembered of a person, the latest. */
const MAX_SEEN = 100;

const PREFIX = 'magellan-whispers:';
const key = (as: string) => `${PREFIX}${as}`;

export function readSeen(as: string): Seen[] {
  try {
    return JSON.parse(localStorage.getItem(key(as)) ?? '[]') as Seen[];
  } catch {
    return [];
  }
}

/** Where nothing may be stored, they are remembered until the page is closed. */
export function saveSeen(as: string, seen: readonly Seen[]): void {
  try {
    localStorage.setItem(key(as), JSON.stringify(seen));
  } catch {}
}

/** After a new beginning, of anybody: there is nothing left to miss. */
export function forgetSeen(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  } catch {}
}

export function withSeen(seen: Seen[], messages: readonly WireMessage[]): Seen[] {
  const known = new Set(seen.map(({ id }) => id));
  const added = messages.filter(({ id, whisper }) => whisper && !known.has(id));
  if (added.length === 0) return seen;
  return [...seen, ...added.map(({ id, conversation, order }) => ({ id, conversation, order }))].slice(
    -MAX_SEEN,
  );
}

/** Those of a conversation that are there no more: how many, and where the last of them stood; null for none. */
export function goneFrom(
  seen: readonly Seen[],
  conversation: string,
  page: Page | undefined,
): { ids: string[]; order: number } | null {
  if (page === undefined) return null;
  const shown = new Set(page.messages.map(({ id }) => id));
  // Further up than what was read, they may still be there.
  const from = page.more ? (page.messages[0]?.order ?? 0) : 0;
  const gone = seen.filter(
    (one) => one.conversation === conversation && one.order >= from && !shown.has(one.id),
  );
  if (gone.length === 0) return null;
  return { ids: gone.map(({ id }) => id), order: Math.max(...gone.map(({ order }) => order)) };
}
