import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { intakeFolder } from './intake.ts';
import { eraseFile } from './pool.ts';

/** Overwrites the intake of a database, and removes it. */
export function eraseIntake(databaseFile: string): void {
  const folder = intakeFolder(databaseFile);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) eraseFile(join(folder, name));
  rmSync(folder, { recursive: true });
}

/** Copies the intake of a database beside another; there need be none. */
export function copyIntake(from: string, to: string): void {
  eraseIntake(to);
  if (!existsSync(intakeFolder(from))) return;
  mkdirSync(intakeFolder(to), { mode: 0o700 });
  cpSync(intakeFolder(from), intakeFolder(to), { recursive: true });
}

/** Puts the intake of one database in the place of another's, which goes. */
export function replaceIntake(from: string, to: string): void {
  eraseIntake(to);
  if (existsSync(intakeFolder(from))) renameSync(intakeFolder(from), intakeFolder(to));
}
