import { dirname, join } from 'node:path';
import { DateTime } from 'luxon';
import type { Database, Tx } from '../../src/engine/database.ts';
import { loadSecrets, type Secrets } from '../../src/engine/secrets.ts';
import { openSqlite } from '../../src/engine/sqlite/database.ts';
import { newRequest, saveRequest } from '../../src/features/acceleration/store/requests.ts';
import { addCycle, saveCycle } from '../../src/features/mentoring/store/cycles.ts';
import { setOffers } from '../../src/features/mentoring/store/offers.ts';
import { demoProgramme } from '../support/programme.ts';
import { migratedDatabase } from '../support/template.ts';
import { type Enrolled, enrol } from './enrol.ts';

/** Far more is asked than there is: hours beyond each quota, and more mentees than a coach has times. */
const REQUESTS_A_TEAM = 10;
const OFFERS_A_MENTEE = 5;
const PARRAINS = 4;
const COACHES = 1;
const SESSION_MINUTES = 45;

export const ZONE = 'Europe/Paris';
const at = (local: string): number => DateTime.fromISO(local, { zone: ZONE }).toMillis();
const START_AT = at('2022-03-07T10:00');
/** Times that run into each other: half an hour apart, and the same a week later. */
const FIRSTS = ['08', '10', '15'].flatMap((day) =>
  ['10:00', '10:30', '11:00', '14:00'].map((time) => at(`2022-03-${day}T${time}`)),
);

/** What is the same in all of a campaign. */
export type Setting = {
  databaseFile: string;
  startAt: number;
  everybody: readonly Enrolled[];
  /** Minutes that a team may have in a month. */
  quota: number;
  /** How many sessions a cycle has. */
  sessions: number;
};

/** Teams whose requests wait with parrains, and a mentee for each EIG who has times to choose from. */
export async function prepareSetting(
  folder: string,
  members: number,
  random: () => number,
): Promise<Setting> {
  const databaseFile = await migratedDatabase(folder);
  const everybody = await enrol(databaseFile, members + PARRAINS + COACHES, START_AT);
  const secrets = loadSecrets({ file: join(dirname(databaseFile), 'magellan.secret') });
  const database = openSqlite(databaseFile);
  const id = ({ number }: Enrolled) => `m-${number}`;
  const eig = everybody.slice(0, members).map(id);
  const parrains = everybody.slice(members, members + PARRAINS).map(id);
  const coaches = everybody.slice(members + PARRAINS).map(id);
  await become(database, parrains, 'parrain');
  await become(database, coaches, 'coach');
  await database.transact(async (tx) => {
    for (const [index, member] of eig.entries()) {
      if (index % 3 === 0) await ask(tx, secrets, member, `Défi ${index / 3 + 1}`, parrains);
      await offer(tx, member, coaches[index % COACHES] ?? '', random);
    }
  });
  await database.close();
  const { acceleration, mentoring } = demoProgramme();
  const quota = acceleration.hours * 60;
  return { databaseFile, startAt: START_AT, everybody, quota, sessions: mentoring.sessions };
}

const become = ({ db }: Database, ids: readonly string[], role: string) =>
  db
    .updateTable('members')
    .set({ roles: JSON.stringify([role]), defi: null, metier: null })
    .where('id', 'in', ids)
    .execute();

async function ask(tx: Tx, secrets: Secrets, author: string, defi: string, parrains: readonly string[]) {
  for (let count = 1; count <= REQUESTS_A_TEAM; count += 1) {
    const request = newRequest({ id: author, defi }, `defi/${defi}`, START_AT);
    const texts = { ...request.texts, title: `Demande ${count} de ${defi}` };
    await saveRequest(tx, secrets, { ...request, state: 'searching', field: 'droit', wished: 300, texts });
    const asked = parrains.map(
      (parrain) => ({ requestId: request.id, memberId: parrain, state: 'asked', wave: 1 }) as const,
    );
    await tx.insertInto('acceleration_asked').values(asked).execute();
  }
}

async function offer(tx: Tx, memberId: string, coachId: string, random: () => number): Promise<void> {
  const cycle = await addCycle(tx, { memberId, coachId, minutes: SESSION_MINUTES, place: null }, START_AT);
  await saveCycle(tx, { ...cycle, state: 'choosing', edition: 1 });
  const left = [...FIRSTS];
  const firsts = Array.from({ length: OFFERS_A_MENTEE }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  );
  await setOffers(tx, cycle.id, firsts.flat());
}
