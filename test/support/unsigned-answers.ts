import type { TestCommunity } from './community.ts';

export const statusOf = async ({ database }: Pick<TestCommunity, 'database'>, id: string) =>
  (
    await database.db
      .selectFrom('meteo_invitations')
      .select('status')
      .where('memberId', '=', id)
      .executeTakeFirst()
  )?.status;
