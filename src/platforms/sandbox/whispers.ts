import { randomUUID } from 'node:crypto';
import type { Message } from '../../chat/message.ts';
import { homeId } from './conversations.ts';
import { MAGELLAN, type StoredMessage } from './store.ts';

/**
 * What one person alone sees: whispers and her home view. They may hold what others wrote in confidence, so
 * they live in memory only, and a restart forgets them, as chats forget theirs.
 */
export type Whisper = StoredMessage & { person: string; home: boolean; answers: string | null };

export type Whispers = ReturnType<typeof createWhispers>;

/** Beyond this many, a person's oldest whisper goes. */
const MAX_PER_PERSON = 40;

export function createWhispers() {
  const byId = new Map<string, Whisper>();
  let added = 0;

  const of = (person: string) => [...byId.values()].filter((whisper) => whisper.person === person);

  return {
    /** `after` is the seq of the message below which it is shown. */
    add(
      person: string,
      conversation: string,
      after: number,
      at: number,
      message: Message,
      answers: string | null,
    ) {
      added += 1;
      const id = randomUUID();
      // A fraction keeps whispers apart, in order, between two messages.
      const seq = after + (added % 1_000_000) / 1_000_000;
      const author = MAGELLAN;
      const whisper = {
        id,
        seq,
        conversation,
        author,
        at,
        revision: 0,
        message,
        person,
        home: false,
        answers,
      };
      byId.set(id, whisper);
      const mine = of(person).filter((one) => !one.home);
      for (const old of mine.slice(0, Math.max(0, mine.length - MAX_PER_PERSON))) byId.delete(old.id);
      return whisper;
    },
    /** Shows this as her home view, in place of the one before. */
    setHome(person: string, at: number, message: Message): Whisper {
      const before = of(person).find((one) => one.home);
      const home: Whisper = {
        id: before?.id ?? randomUUID(),
        seq: 0,
        conversation: homeId(person),
        author: MAGELLAN,
        at,
        revision: (before?.revision ?? -1) + 1,
        message,
        person,
        home: true,
        answers: null,
      };
      byId.set(home.id, home);
      return home;
    },
    change(id: string, message: Message): Whisper | null {
      const before = byId.get(id);
      if (before === undefined) return null;
      const changed = { ...before, message, revision: before.revision + 1 };
      byId.set(id, changed);
      return changed;
    },
    byId: (id: string): Whisper | null => byId.get(id) ?? null,
    in: (conversation: string, person: string) =>
      of(person).filter((one) => one.conversation === conversation),
    remove: (id: string) => byId.delete(id),
    clear: () => byId.clear(),
  };
}
