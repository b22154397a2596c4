import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { compareNames } from '../../../../../community/format/collation.ts';
import { membersWithRole } from '../../../../../community/members/members.ts';

/** The défis that have EIG, by name. */
export async function livingDefis({ tx }: Pick<UnitOfWork, 'tx'>): Promise<string[]> {
  const defis = (await membersWithRole(tx, 'eig')).flatMap(({ defi }) => defi ?? []);
  return [...new Set(defis)].sort(compareNames);
}
