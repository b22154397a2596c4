import { countsByField } from '../../../community/expertise/declared-fields.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { type Bubble, bubblesOf } from '../rules/bubbles.ts';

/**
 * Fields by level, of what is shared with the promotion only: whoever is counted can be looked up, so that no
 * difference between the two tells of somebody who did not want to be found.
 */
export const loadBubbles = async ({ tx, programme }: UnitOfWork): Promise<Bubble[]> =>
  bubblesOf(programme.expertise, await countsByField(tx, ['promotion']));
