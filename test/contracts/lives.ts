import type { Message } from '../../src/chat/message.ts';
import { testCommunity } from '../support/community.ts';
import { engineInFile } from '../support/engine.ts';
import { memoryPlatform } from '../support/memory-platform.ts';
import { type Marked, markedOn } from './marking.ts';
import { type Recording, recorded } from './recording.ts';
import { lives } from './specimens.ts';

/** What was sent, or put into the place of something sent, with its kind of message. */
export type Sent = { kind: string; message: Message };

/** All that was shown and called, and what each message was about, with a marker in each text that is not to be kept. */
export type Lived = Recording & { kinds: Sent[]; marked: Marked };

const distinct = <One>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/** All lives, each in a Magellan of its own. */
export async function livedLives(): Promise<Lived> {
  const recording: Recording = { messages: [], forms: [], called: new Set(), sent: [] };
  const marked: Marked = { markers: [], deliveries: [], answers: [] };
  const kinds: Sent[] = [];
  for (const { now, live } of lives) {
    const community = await testCommunity({
      now,
      // Some lives write rows as SQL into the file.
      engine: engineInFile(),
      platforms: (clock) => [recorded(markedOn(memoryPlatform('memory', clock), marked), recording)],
    });
    await live(community);
    const { db } = community.database;
    const rows = await db.selectFrom('outbox').select(['id', 'key', 'targetKey', 'about']).execute();
    const byKey = new Map(rows.map(({ key, about }) => [key, about]));
    const byId = new Map(
      rows.map(({ id, about, targetKey }) => [id, about ?? byKey.get(targetKey ?? '') ?? null]),
    );
    for (const { outboxId, message } of recording.sent.splice(0)) {
      const kind = byId.get(outboxId) ?? null;
      if (kind !== null) kinds.push({ kind, message });
    }
    await community.close();
  }
  // Much is shown again and again: what is alike fits alike, and names the same.
  return {
    ...recording,
    messages: distinct(recording.messages),
    forms: distinct(recording.forms),
    kinds: distinct(kinds),
    marked,
  };
}
