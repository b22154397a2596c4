import { testCommunity } from '../../support/community.ts';
import { type Recording, recordingPlatform } from '../recording.ts';
import { specimens } from '../specimens.ts';
import { accelerationHours } from './acceleration.ts';
import { accounts } from './accounts.ts';
import { afterGatherings } from './afterwards.ts';
import { agenda } from './agenda.ts';
import { collectiveMentoring } from './collective-mentoring.ts';
import { contacts } from './contacts.ts';
import { crossSharing } from './cross-sharing.ts';
import { fortnight } from './fortnight.ts';
import { gathered } from './gathered.ts';
import { gatherings } from './gatherings.ts';
import type { Life } from './life.ts';
import { mentoring } from './mentoring.ts';
import { peerSharing } from './peer-sharing.ts';
import { planning } from './planning.ts';

const lives: readonly Life[] = [
  accelerationHours,
  accounts,
  afterGatherings,
  agenda,
  crossSharing,
  collectiveMentoring,
  contacts,
  fortnight,
  gathered,
  gatherings,
  mentoring,
  peerSharing,
  planning,
  ...[...specimens.values()].flatMap(({ life }) => (life ? [life] : [])),
];

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
