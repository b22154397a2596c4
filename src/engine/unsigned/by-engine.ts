import type { Database, Tx } from '../database.ts';
import { countUnderFormerKeys } from '../reencrypt.ts';
import type { Secrets } from '../secrets.ts';
import { createFilesRecording } from './files-recording.ts';
import { createIntake, formerSealsIn, type Intake } from './intake.ts';
import { type PoolText, readPool, rewritePool } from './pool-table.ts';
import { createTableRecording } from './table-recording.ts';
import type { Recording, RecordingOptions } from './unsigned.ts';

/** Where the unsigned texts of open topics are kept: in files beside SQLite, in a table of PostgreSQL. */
export function createRecording(
  { intake }: Pick<Database, 'intake'>,
  options: RecordingOptions & { secrets: Secrets },
): Recording {
  const { secrets } = options;
  return intake === null
    ? createTableRecording(options)
    : createFilesRecording(createIntake({ folder: intake, secrets }), options);
}

/** How many unsigned texts of open topics need a secret that is not the newest: known here, or not. */
export async function openSeals(
  { db, intake: folder }: Database,
  secrets: Secrets,
): Promise<{ former: number; unknown: number }> {
  if (folder !== null) return formerSealsIn(createIntake({ folder, secrets }), secrets.keyIds);
  return countUnderFormerKeys(db, secrets, [{ table: 'unsigned_pool', column: 'sealed' }]);
}

type Carrying = { from: Database; source: Tx; to: Database; target: Tx; secrets: Secrets };

/**
 * Carries the unsigned texts of open topics from where one database keeps them to where another does. They are written
 * whole, in an order drawn by lot, there as well.
 * @returns how many
 * @throws Error when one does not open
 */
export async function carryTexts({ from, source, to, target, secrets }: Carrying): Promise<number> {
  const texts =
    from.intake === null
      ? await readPool({ tx: source, secrets })
      : textsIn(createIntake({ folder: from.intake, secrets }));
  if (texts.some(({ text }) => text === null))
    throw new Error('an unsigned text needs a secret that is not known');
  if (to.intake === null) await rewritePool({ tx: target, secrets }, () => texts);
  else putIn(createIntake({ folder: to.intake, secrets }), texts);
  return texts.length;
}

function textsIn(intake: Intake): PoolText[] {
  return intake.topics().flatMap((topic) => {
    const texts = intake.texts(topic);
    if (texts.length !== intake.count(topic)) throw new Error('an unsigned text does not open');
    return texts.map((text) => ({ ...topic, text }));
  });
}

function putIn(intake: Intake, texts: readonly PoolText[]): void {
  const names = new Set(texts.map(({ kind, topic }) => JSON.stringify({ kind, topic })));
  for (const name of names) {
    const topic = JSON.parse(name) as { kind: string; topic: string };
    const own = texts.filter((text) => text.kind === topic.kind && text.topic === topic.topic);
    intake.open(topic, own.length);
    intake.refill(
      topic,
      own.map(({ text }) => text ?? ''),
    );
  }
}
