import type { Migration } from 'kysely';
import { migrations as ownMigrations } from '../../migrations/index.ts';
import { EXIT, type ExitCode, Refusal } from './refusal.ts';

type Migrations = Record<string, Migration>;

/** A version that wrote a database, and that this one does not go with: one from before the baseline, or a later one. */
export type OtherVersion = { is: 'former' | 'later'; unknown: string[] };

/** Which other version a database is of, by the migrations that it has been through; null when it is of this line. */
export function otherVersion(
  applied: readonly string[],
  migrations: Migrations = ownMigrations,
): OtherVersion | null {
  const unknown = applied.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length === 0) return null;
  const [baseline = ''] = Object.keys(migrations).sort();
  return { is: applied.includes(baseline) ? 'later' : 'former', unknown };
}

/** What a file is, and what to do about it; the first words follow the file's name. */
export function explainOtherVersion({ is, unknown }: OtherVersion): { what: string; remedy: string } {
  if (is === 'later')
    return {
      what: `was written by a later version of Magellan (it knows ${unknown.join(', ')})`,
      remedy: 'Start that version, or restore a backup made by this one.',
    };
  return {
    what: 'was written by a version of Magellan from before its first release, whose tables are other ones: this version cannot read it, nor bring it up to date',
    remedy:
      'Nothing in it is lost or changed: keep the file, with the folder of the same name and "-unsigned" beside it. Then ' +
      'begin with a new database: move that one elsewhere, or name another in DATABASE_URL, and import the roster ' +
      '(`magellan import roster.csv`). The version that wrote it still reads it.',
  };
}

/** @throws Refusal in words when a database is of another version */
export function refuseOtherVersion(
  file: string,
  applied: readonly string[],
  { migrations, exitCode }: { migrations?: Migrations; exitCode?: ExitCode } = {},
): void {
  const other = otherVersion(applied, migrations);
  if (other === null) return;
  const { what, remedy } = explainOtherVersion(other);
  throw new Refusal(`${file} ${what}. ${remedy}`, exitCode ?? EXIT.refused);
}
