import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Service } from '../rules/service.ts';
import { type ServiceRow, serviceKey } from '../rules/services-csv.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    directory_services: Service;
  }
}

/** All services, by family and name. */
export const allServices = (tx: Tx): Promise<Service[]> =>
  tx.selectFrom('directory_services').selectAll().orderBy('family').orderBy('name').execute();

export const serviceById = async (tx: Tx, id: string): Promise<Service | null> =>
  (await tx.selectFrom('directory_services').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

export async function setService(tx: Tx, id: string, change: Partial<Omit<Service, 'id'>>): Promise<void> {
  await tx.updateTable('directory_services').set(change).where('id', '=', id).execute();
}

/** Takes a member off the services that she answers for; their names. */
export async function disown(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx
    .updateTable('directory_services')
    .set({ ownerId: null })
    .where('ownerId', '=', memberId)
    .returning('name')
    .execute();
  return rows.map(({ name }) => name);
}

/** What an import did, by name. `kept`: corrected in the chat since the day that the file tells. */
export type ImportedServices = {
  created: string[];
  updated: string[];
  unchanged: string[];
  kept: string[];
  removed: string[];
};

/** Brings the services in line with a file: those that it does not have go. `owners` are ids by e-mail. */
export async function importServices(
  tx: Tx,
  rows: readonly ServiceRow[],
  owners: ReadonlyMap<string, string>,
): Promise<ImportedServices> {
  const result: ImportedServices = { created: [], updated: [], unchanged: [], kept: [], removed: [] };
  const known = new Map((await allServices(tx)).map((service) => [serviceKey(service.name), service]));
  for (const { name, family, what, contact, owner, checkedOn } of rows) {
    const before = known.get(serviceKey(name));
    known.delete(serviceKey(name));
    const said = { name, family, what, contact, ownerId: owners.get(owner) ?? null, checkedOn };
    if (before === undefined) {
      await tx
        .insertInto('directory_services')
        .values({ id: randomUUID(), ...said, askedOn: null, asks: 0 })
        .execute();
      result.created.push(name);
    } else if (before.checkedOn > checkedOn) result.kept.push(name);
    else if ((Object.keys(said) as (keyof typeof said)[]).every((key) => said[key] === before[key]))
      result.unchanged.push(name);
    else {
      const isNewer = checkedOn > before.checkedOn ? { askedOn: null, asks: 0 } : {};
      await setService(tx, before.id, { ...said, ...isNewer });
      result.updated.push(name);
    }
  }
  for (const { id, name } of known.values()) {
    await tx.deleteFrom('directory_services').where('id', '=', id).execute();
    result.removed.push(name);
  }
  return result;
}
