import { readFileSync } from 'node:fs';
import { declareFields } from '../community/expertise/declared-fields.ts';
import { LEVELS } from '../community/expertise/fields.ts';
import type { UnitOfWork } from '../community/feature/feature.ts';
import { allMembers } from '../community/members/members.ts';
import { demoFile } from '../config/config.ts';
import { readServices } from '../features/directory/rules/services-csv.ts';
import { saveCard } from '../features/directory/store/cards.ts';
import { importServices } from '../features/directory/store/services.ts';
import { readMonth } from './month.ts';
import { memberAt } from './people.ts';

/** What some of the invented promotion say of themselves, and the services around it. */
export async function fillDirectory(uow: UnitOfWork): Promise<void> {
  const { tx, secrets, calendar, now } = uow;
  const members = await allMembers(tx);
  for (const { who, sharedWith, job, reach, ...fields } of readMonth().directory) {
    const { id } = memberAt(members, who);
    const declared = LEVELS.flatMap((level) => fields[level].map((field) => ({ field, level })));
    await declareFields(tx, id, declared, sharedWith);
    const shown = { jobFor: sharedWith, reachFor: sharedWith, hoursFor: sharedWith };
    await saveCard(tx, secrets, id, { job, reach, ...shown });
  }
  const owners = new Map(members.map(({ email, id }) => [email.toLowerCase(), id]));
  const read = readServices(
    readFileSync(demoFile('ecosysteme.csv')),
    new Set(owners.keys()),
    calendar.localDate(now),
  );
  if ('faults' in read) throw new Error(`demo/ecosysteme.csv: ${JSON.stringify(read.faults)}`);
  await importServices(tx, read.rows, owners);
}
