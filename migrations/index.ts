import type { Migration } from 'kysely';
import { up as engine } from './0001_engine.ts';
import { up as community } from './0002_community.ts';
import { up as sandbox } from './0003_sandbox.ts';
import { up as meteo } from './0004_meteo.ts';
import { up as secret } from './0005_secret.ts';
import { up as gatherings } from './0006_gatherings.ts';
import { up as sharing } from './0007_sharing.ts';
import { up as agenda } from './0008_agenda.ts';
import { up as acceleration } from './0009_acceleration.ts';
import { up as mentoring } from './0010_mentoring.ts';
import { up as collective } from './0011_collective.ts';
import { up as pendingAnswers } from './0012_pending_answers.ts';
import { up as accounts } from './0013_accounts.ts';
import { up as unsigned } from './0014_unsigned.ts';
import { up as departures } from './0015_departures.ts';
import { up as problemReaders } from './0016_problem_readers.ts';
import { up as singleUse } from './0018_single_use.ts';
import { up as skippedDates } from './0019_skipped_dates.ts';
import { up as unlinked } from './0020_unlinked.ts';

/** Every migration, in order. A step must be repeatable: SQLite cannot roll back a whole migration. */
export const migrations: Record<string, Migration> = {
  '0001_engine': { up: engine },
  '0002_community': { up: community },
  '0003_sandbox': { up: sandbox },
  '0004_meteo': { up: meteo },
  '0005_secret': { up: secret },
  '0006_gatherings': { up: gatherings },
  '0007_sharing': { up: sharing },
  '0008_agenda': { up: agenda },
  '0009_acceleration': { up: acceleration },
  '0010_mentoring': { up: mentoring },
  '0011_collective': { up: collective },
  '0012_pending_answers': { up: pendingAnswers },
  '0013_accounts': { up: accounts },
  '0014_unsigned': { up: unsigned },
  '0015_departures': { up: departures },
  '0016_problem_readers': { up: problemReaders },
  '0018_single_use': { up: singleUse },
  '0019_skipped_dates': { up: skippedDates },
  '0020_unlinked': { up: unlinked },
};
