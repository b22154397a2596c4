import type { Call, Work } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { voiceFor } from '../locales/index.ts';
import { authoredBy, invitationsOf } from '../store.ts';

/** What is kept of who planned, and of who is invited by name. */
export async function kept(call: Call) {
  const { kept: words } = voiceFor(call, call.member).words;
  const authored = await authoredBy(call.tx, call.member.id);
  const invited = await invitationsOf(call.tx, call.member.id);
  const said = [
    ...(authored.length === 0 ? [] : [words.authored(authored.length)]),
    ...(invited.length === 0 ? [] : [words.invited(invited.length)]),
  ];
  return said.length === 0 ? [] : [{ label: words.label, detail: said.join(' ') }];
}

export const exportOf = async ({ tx }: Work, member: Member) => ({
  planned: (await authoredBy(tx, member.id)).map(({ title }) => title),
  invited: (await invitationsOf(tx, member.id)).map(({ title }) => title),
});
