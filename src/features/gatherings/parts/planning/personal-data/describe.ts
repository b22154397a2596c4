import type { ActorContext, UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/planning.ts';
import { authoredBy, invitationsOf } from '../store.ts';

/** What is kept of who planned, and of who is invited by name. */
export async function describePersonalData(context: ActorContext) {
  const { kept: words } = viewContextFor(context, context.member).words;
  const authored = await authoredBy(context.tx, context.member.id);
  const invited = await invitationsOf(context.tx, context.member.id);
  const said = [
    ...(authored.length === 0 ? [] : [words.authored(authored.length)]),
    ...(invited.length === 0 ? [] : [words.invited(invited.length)]),
  ];
  return said.length === 0 ? [] : [{ label: words.label, detail: said.join(' ') }];
}

export const exportPersonalData = async ({ tx }: UnitOfWork, member: Member) => ({
  planned: (await authoredBy(tx, member.id)).map(({ title }) => title),
  invited: (await invitationsOf(tx, member.id)).map(({ title }) => title),
});
