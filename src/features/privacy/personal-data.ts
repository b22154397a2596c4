import type { PersonalData } from '../../community/feature/feature.ts';
import { communityData } from '../../community/feature/member-data.ts';
import { describeAccount } from './handlers.ts';

/** What the community keeps of everybody; it goes last, and only with who leaves (`eraseMember`). */
export const personalData: PersonalData = {
  categories: communityData.categories.map((category) => ({ ...category, last: true })),
  describe: describeAccount,
};
