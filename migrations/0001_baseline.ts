import { type Kysely, sql } from 'kysely';
import { createAcceleration } from './baseline/acceleration.ts';
import { createAlumni } from './baseline/alumni.ts';
import { createArrival } from './baseline/arrival.ts';
import { createCharter } from './baseline/charter.ts';
import { createDefiValues } from './baseline/defi-values.ts';
import { createDirectory } from './baseline/directory.ts';
import { createEngine, createUnsigned } from './baseline/engine.ts';
import { createForums, createLogistics } from './baseline/gathering-life.ts';
import { createGatheringPapers } from './baseline/gathering-papers.ts';
import {
  createFollowups,
  createFormats,
  createGatherings,
  createIdeas,
  createLed,
  createQuestions,
} from './baseline/gatherings.ts';
import { createMembers, createPromotion } from './baseline/members.ts';
import { createCollectiveMentoring, createMentoring } from './baseline/mentoring.ts';
import { createMeteo } from './baseline/meteo.ts';
import { createMutualAid } from './baseline/mutual-aid.ts';
import { createOneToOne } from './baseline/one-to-one.ts';
import { createPath } from './baseline/path.ts';
import { createPeerFeedback } from './baseline/peer-feedback.ts';
import { createPilotage } from './baseline/pilotage.ts';
import { createSandbox } from './baseline/sandbox.ts';
import { isSqlite } from './baseline/schema.ts';
import { createSeminars } from './baseline/seminars.ts';
import { createCrossSharing, createNews, createPeerSharing } from './baseline/sharing.ts';

/**
 * Every table, on SQLite or PostgreSQL (docs/decisions/0020-one-baseline.md): a table that others refer to comes
 * before them. Instants are epoch milliseconds, what is yes or no 0 or 1, lists and the like JSON in text.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!isSqlite(db))
    await sql`create collation if not exists nocase
      (provider = icu, locale = 'und-u-ks-level2', deterministic = false)`.execute(db);
  await createMembers(db);
  await createPromotion(db);
  await createEngine(db);
  await createUnsigned(db);
  await createSandbox(db);
  await createMeteo(db);
  await createGatherings(db);
  await createSeminars(db);
  await createFormats(db);
  await createFollowups(db);
  await createQuestions(db);
  await createIdeas(db);
  await createLed(db);
  await createGatheringPapers(db);
  await createLogistics(db);
  await createForums(db);
  await createPeerSharing(db);
  await createCrossSharing(db);
  await createDirectory(db);
  await createAcceleration(db);
  await createMentoring(db);
  await createCollectiveMentoring(db);
  await createOneToOne(db);
  await createMutualAid(db);
  await createNews(db);
  await createArrival(db);
  await createCharter(db);
  await createPeerFeedback(db);
  await createPilotage(db);
  await createAlumni(db);
  await createPath(db);
  await createDefiValues(db);
}
