import type { Migration } from 'kysely';
import * as engine from './0001_engine.ts';
import * as community from './0002_community.ts';
import * as sandbox from './0003_sandbox.ts';
import * as meteo from './0004_meteo.ts';

/** Every migration, in order. A step must be repeatable: SQLite cannot roll back a whole migration. */
export const migrations: Record<string, Migration> = {
  '0001_engine': engine,
  '0002_community': community,
  '0003_sandbox': sandbox,
  '0004_meteo': meteo,
};
