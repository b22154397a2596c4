import type { Message } from '../../src/chat/message.ts';
import { type TestCommunity, testCommunity } from '../support/community.ts';
import { type Recording, recordingPlatform } from './recording.ts';
import { lives } from './specimens.ts';

/** All lives, each in a Magellan of its own, on these platforms. */
export async function livedOn(
  platforms: ReturnType<typeof recordingPlatform>,
  after: (lived: TestCommunity) => Promise<void> = async () => {},
): Promise<void> {
  for (const { now, live } of lives) {
    const community = await testCommunity({ now, platforms });
    await live(community);
    await after(community);
    await community.close();
  }
}

/** What was sent, or put into the place of something sent, with its kind of message. */
export type Sent = { kind: string; message: Message };

/** The same: what was shown, what was called, and what each message was about. */
export async function livedLives(): Promise<Recording & { kinds: Sent[] }> {
  const recording: Recording = { messages: [], forms: [], called: new Set(), sent: [] };
  const kinds: Sent[] = [];
  await livedOn(recordingPlatform(recording), async ({ database }) => {
    const rows = await database.db.selectFrom('outbox').select(['id', 'key', 'targetKey', 'about']).execute();
    const byKey = new Map(rows.map(({ key, about }) => [key, about]));
    const byId = new Map(
      rows.map(({ id, about, targetKey }) => [id, about ?? byKey.get(targetKey ?? '') ?? null]),
    );
    for (const { outboxId, message } of recording.sent.splice(0)) {
      const kind = byId.get(outboxId) ?? null;
      if (kind !== null) kinds.push({ kind, message });
    }
  });
  return { ...recording, kinds };
}
