import type { ActorContext, MemberFacts } from '../../../community/feature/feature.ts';
import { type Member, mayCall } from '../../../community/members/member.ts';
import { viewContextFor } from '../locales/index.ts';
import { ASKERS, HELPERS } from '../rules/request.ts';
import { button } from '../views/format.ts';

/** On the card of somebody who may help, the way to ask: of the field by which she was found, if it was by one. */
export async function aboutMember(
  context: ActorContext,
  member: Member,
  field: string | null,
): Promise<MemberFacts> {
  const asks = mayCall(context.member, ASKERS) && mayCall(member, HELPERS) && member.id !== context.member.id;
  const view = viewContextFor(context, context.member);
  return { facts: [], buttons: asks ? [button(view, 'ask', 'ask', field ?? '')] : [] };
}
