import { countsByField } from '../../../community/expertise/declared-fields.ts';
import { fieldsByFamily } from '../../../community/expertise/fields.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { circlesSeenBy, readerOf } from '../../../community/members/circles.ts';
import type { FamilyCount } from '../views/overview.ts';

/** How many people whoever acts could find as able to help, by family and field; the fields of nobody are left out. */
export async function loadOverview(context: ActorContext): Promise<FamilyCount[]> {
  const { tx, programme, member } = context;
  const counts = await countsByField(tx, circlesSeenBy(readerOf(member)));
  const helping = new Map(
    counts.filter(({ level }) => level === 'help').map(({ field, count }) => [field, count]),
  );
  return fieldsByFamily(programme)
    .map(({ family, fields }) => ({
      family,
      fields: fields
        .map((field) => ({ field, count: helping.get(field.id) ?? 0 }))
        .filter(({ count }) => count > 0),
    }))
    .filter(({ fields }) => fields.length > 0);
}
