import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { makePrivateFolder } from './database-file.ts';
import { Refusal } from './refusal.ts';

const BYTES = 32;

/** What is wrong with a secret, in words, without showing it; null when nothing is. */
export function secretFault(secret: string): string | null {
  if (!/^[\w+/-]+={0,2}$/.test(secret)) return 'it must be written in base64 or base64url';
  const length = Buffer.from(secret, 'base64url').length;
  return length < BYTES ? `it must hold at least ${BYTES} bytes, and holds ${length}` : null;
}

/**
 * Reads the secrets of a file, newest first, one a line; blank lines and lines that start with # are skipped.
 * A file that isn't there is created with one new secret, readable by its owner only.
 * @throws Refusal when the file may be read by others, or holds no secret
 */
export function readOrCreateSecrets(file: string): string[] {
  let content: string;
  try {
    refuseOpenFile(file);
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    createFile(file);
    content = readFileSync(file, 'utf8');
  }
  const secrets = content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (secrets.length === 0) {
    throw new Refusal(
      `The file of secrets ${file} holds none: restore it from a backup, or set MAGELLAN_SECRET.`,
    );
  }
  return secrets;
}

function refuseOpenFile(file: string): void {
  // Windows has no such modes: there, all files look open.
  if ((statSync(file).mode & 0o077) === 0 || process.platform === 'win32') return;
  throw new Refusal(
    `The file of secrets ${file} can be read by others than its owner: run chmod 600 ${file}`,
  );
}

/** Written whole under another name, then linked: nobody can read half of it, nor replace what is there. */
function createFile(file: string): void {
  makePrivateFolder(dirname(file));
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, `${randomBytes(BYTES).toString('base64url')}\n`);
    fsyncSync(descriptor);
    linkSync(draft, file);
  } catch (error) {
    // Another process was first: its secret is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(descriptor);
    rmSync(draft, { force: true });
  }
}
