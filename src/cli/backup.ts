import { copyRules, unsignedKinds } from '../boot/unsigned-kinds.ts';
import { EXIT } from '../engine/refusal.ts';
import { backupDatabase } from '../engine/sqlite/backup.ts';
import { restoreDatabase } from '../engine/sqlite/restore.ts';
import { refuseUnfitBackup } from '../engine/sqlite/restore-checks.ts';
import { configured, confirm, fileOf } from './database.ts';
import { counted, json, progressBar, size } from './format.ts';
import type { Done, Io } from './io.ts';

/** Copies the database, while Magellan runs or not. */
export async function backup(io: Io, to: string, options: { json?: boolean }): Done {
  const config = configured(io);
  const database = fileOf(config, 'use pg_dump, as docs/operations.md says.');
  const bar = progressBar(io, 'Copying');
  const made = await backupDatabase(database, to, {
    now: io.now(),
    onProgress: bar.to,
    unsigned: copyRules(config),
  }).finally(bar.end);
  const { file, bytes, migrations, leftOut } = made;
  if (options.json) io.out(json({ file, bytes, migrations, unsignedLeftOut: leftOut }));
  else {
    io.out(`${file}: ${size(bytes)}, checked and sound.`);
    if (leftOut > 0) io.out(leftOutWords(leftOut));
    io.out(secretReminder(config.secrets.length > 0 ? null : config.secretFile));
  }
  return EXIT.done;
}

/** Puts a backup in the place of the database; Magellan must be stopped. */
export async function restore(io: Io, from: string, options: { yes?: boolean }): Done {
  const config = configured(io);
  const databaseFile = fileOf(config, 'use pg_restore, as docs/operations.md says.');
  // Before anything is asked: what cannot be restored needs no word.
  await refuseUnfitBackup(from);
  const question = `This puts ${from} in the place of ${databaseFile}, which is kept beside. Type "restore" to go on: `;
  await confirm(io, question, 'restore', options.yes ?? false);
  const bar = progressBar(io, 'Restoring');
  const { kept, again } = await restoreDatabase(from, databaseFile, {
    now: io.now(),
    onProgress: bar.to,
    unsigned: unsignedKinds,
  }).finally(bar.end);
  io.out(`${databaseFile} is now what ${from} holds.`);
  if (kept !== null) io.out(`What was there before is in ${kept}: delete it once all is well.`);
  if (again > 0) io.out(againWords(again));
  io.out(secretReminder(config.secrets.length > 0 ? null : config.secretFile));
  io.out(
    'Magellan no longer knows what it did after the backup was made: what was due since then, and is still ' +
      'worth doing, it will do again.',
  );
  return EXIT.done;
}

const leftOutWords = (texts: number): string =>
  `${counted(texts, 'unsigned text', 'unsigned texts')} on what is still open ${texts === 1 ? 'is' : 'are'} not in ` +
  'it: two copies with fewer than three between them would tell who wrote what. They are in a copy made once three ' +
  'more have come, or after the closing.';

const againWords = (people: number): string =>
  `What ${counted(people, 'person', 'people')} wrote without signing, on what is still open, is not in it: at its ` +
  'next start Magellan puts the question to them again, and they can answer.';

const secretReminder = (secretFile: string | null): string =>
  `What members wrote is encrypted in it: it can only be read with ${secretFile ?? 'MAGELLAN_SECRET'}. ` +
  'Keep that too, elsewhere than the backups.';
