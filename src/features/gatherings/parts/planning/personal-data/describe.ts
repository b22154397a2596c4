import type { ActorContext, PersonalDataItem, UnitOfWork } from '../../../../../community/feature/feature.ts';
import { gatheringsBy } from '../../../../../community/gatherings/store.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/planning.ts';

/** What is kept of who planned; that she is invited is told with her answers. */
export async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { kept: words } = viewContextFor(context, context.member).words;
  const { length } = await gatheringsBy(context.tx, context.member.id);
  return length === 0 ? [] : [{ label: words.label, detail: words.authored(length) }];
}

export const exportPersonalData = async ({ tx }: UnitOfWork, member: Member) => ({
  planned: (await gatheringsBy(tx, member.id)).map(({ title }) => title),
});
