import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../../../engine/database.ts';
import type { Material } from '../rules/materials.ts';

declare module '../../../../../engine/database.ts' {
  interface Tables {
    gathering_materials: {
      id: string;
      gatheringId: string;
      authorId: string | null;
      title: string;
      url: string;
      position: number;
    };
  }
}

const columns = ['id', 'gatheringId', 'authorId', 'title', 'url'] as const;

export async function addMaterial(tx: Tx, material: Omit<Material, 'id'>): Promise<Material> {
  const { gatheringId, authorId, title, url } = material;
  const id = randomUUID();
  const { last } = await tx
    .selectFrom('gathering_materials')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('gathering_materials')
    .values({ id, gatheringId, authorId, title, url, position: (last ?? 0) + 1 })
    .execute();
  return { id, ...material };
}

export async function materialById(tx: Tx, id: string): Promise<Material | null> {
  const row = await tx
    .selectFrom('gathering_materials')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Those of one gathering, in the order in which they came. */
export const materialsOf = (tx: Tx, gatheringId: string): Promise<Material[]> =>
  tx
    .selectFrom('gathering_materials')
    .select(columns)
    .where('gatheringId', '=', gatheringId)
    .orderBy('position')
    .execute();

/** All of them: everybody's, or those of one author. */
export const allMaterials = (tx: Tx, authorId?: string): Promise<Material[]> =>
  tx
    .selectFrom('gathering_materials')
    .select(columns)
    .$if(authorId !== undefined, (query) => query.where('authorId', '=', authorId ?? ''))
    .orderBy('position')
    .execute();

export async function removeMaterial(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('gathering_materials').where('id', '=', id).execute();
}
