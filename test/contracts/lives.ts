import { testCommunity } from '../support/community.ts';
import { type Recording, recordingPlatform } from './recording.ts';
import { lives } from './specimens.ts';

/** All lives, each in a Magellan of its own, on these platforms. */
export async function livedOn(platforms: ReturnType<typeof recordingPlatform>): Promise<void> {
  for (const { now, live } of lives) {
    const community = await testCommunity({ now, platforms });
    await live(community);
    await community.close();
  }
}

/** The same: what was shown, and what was called. */
export async function livedLives(): Promise<Recording> {
  const recording: Recording = { messages: [], forms: [], called: new Set() };
  await livedOn(recordingPlatform(recording));
  return recording;
}
