import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { readOrCreateSecrets } from './secret-file.ts';
import { syncFile } from './sqlite/snapshot.ts';

/**
 * Puts a new secret before those of a file, which stay: they still open what was sealed under them. The file
 * is replaced whole, so that a crash leaves the old one or the new one.
 * @returns how many secrets the file holds now.
 * @throws Refusal when the file can be read by others, or holds nothing.
 */
export function rotateSecretFile(file: string): number {
  const before = readOrCreateSecrets(file);
  const all = [randomBytes(32).toString('base64url'), ...before];
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, `${all.join('\n')}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(draft, file);
  syncFile(dirname(file));
  return all.length;
}
