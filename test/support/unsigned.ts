import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unsignedKinds } from '../../src/boot/unsigned-kinds.ts';
import type { CopyRules } from '../../src/engine/unsigned/copying.ts';
import { createIntake, type Intake, intakeFolder, slotsTaken } from '../../src/engine/unsigned/intake.ts';
import type { TestCommunity } from './community.ts';

/** What a documented backup may hold of unsigned texts. */
export const copyRulesOf = ({ app, programme }: TestCommunity): CopyRules => ({
  kinds: unsignedKinds,
  secrets: app.context.secrets,
  least: programme.meteo.thresholds.unsigned,
});

/** The intake of a community that lives on files. */
export const intakeOf = ({ app, database }: Pick<TestCommunity, 'app' | 'database'>): Intake =>
  createIntake({ folder: intakeFolder(database.file), secrets: app.context.secrets });

/** How many unsigned texts the intake has of the topics of a kind that are open. */
export async function inIntake(community: TestCommunity, kind: string): Promise<number> {
  const { database } = community;
  return intakeOf(community)
    .topics()
    .filter((topic) => topic.kind === kind)
    .reduce((sum, topic) => sum + slotsTaken(intakeFolder(database.file), topic), 0);
}

/** All unsigned texts of topics of a kind that are open, as JSON, in no order. */
export async function textsInIntake(community: TestCommunity, kind: string): Promise<string[]> {
  const intake = intakeOf(community);
  return intake
    .topics()
    .filter((topic) => topic.kind === kind)
    .flatMap((topic) => intake.texts(topic));
}

const intakeFiles = ({ database }: Pick<TestCommunity, 'database'>): string[] => {
  const folder = intakeFolder(database.file);
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};

/** The database's file, its log and its shared memory, free pages included, and the intake, as they lie on the disk. */
export const bytesOf = (community: Pick<TestCommunity, 'database'>): Buffer =>
  Buffer.concat(
    [...['', '-wal', '-shm'].map((end) => `${community.database.file}${end}`), ...intakeFiles(community)]
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file)),
  );

/** What the slots of the intake hold, sealed. */
export const sealedInIntake = (community: Pick<TestCommunity, 'database'>): string[] =>
  intakeFiles(community).flatMap((file) => {
    const bytes = readFileSync(file);
    const size = Number(file.split('.').at(-1));
    const slots = Array.from({ length: bytes.length / size }, (_, slot) =>
      bytes.subarray(slot * size, (slot + 1) * size),
    );
    return slots.filter((own) => own[0] !== 0).map((own) => own.toString('latin1').replaceAll('\0', ''));
  });
