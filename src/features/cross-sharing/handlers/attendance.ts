import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Press, PressCall } from '../../../community/feature/feature.ts';
import { note, noteAsPresenter } from '../../../community/gatherings/attendance.ts';
import { gatheringById } from '../../../community/gatherings/store.ts';
import type { Who } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { voiceFor } from '../locales/index.ts';
import { groupAfter } from '../notifications/presenters.ts';
import { gatheringOfGroup, groupsOf, type SharingGroup } from '../store/splits.ts';
import { askGroupMessage, type GroupAfter, groupNotedMessage } from '../views/attendance.ts';
import { wordMessage } from '../views/forms.ts';

const PRESENTING: Who = ['eig', 'coach'];

const isCoach = ({ member }: PressCall): boolean => member.roles.includes('coach');

/** About a group whose sharing is over, for who presented to it, or a coach. */
const afterOwn = (
  then: (call: PressCall, after: GroupAfter, group: SharingGroup, gatheringId: string) => Promise<Answer>,
): Press => ({
  who: PRESENTING,
  async handle(call) {
    const { tx, member, ref } = call;
    const { gone, attendance } = voiceFor(call, member).words;
    const gatheringId = await gatheringOfGroup(tx, ref);
    const gathering = gatheringId === null ? null : await gatheringById(tx, gatheringId);
    const group = gathering && (await groupsOf(tx, gathering.id)).find(({ id }) => id === ref);
    if (!group || gathering.state !== 'over') return whisper(wordMessage(gone));
    if (group.presenterId !== member.id && !isCoach(call))
      return whisper(wordMessage({ summary: gone.summary, text: attendance.notYours }));
    return then(call, groupAfter(gathering, group, await allMembers(tx)), group, gathering.id);
  },
});

/** Notes the whole group, all present but for one at most; what a coach had noted stays, but to a coach. */
async function noteGroup(
  call: PressCall,
  { members }: SharingGroup,
  gatheringId: string,
  absentId: string | null,
): Promise<{ kept: boolean }> {
  if (!isCoach(call)) {
    const came = new Map(members.map((id) => [id, id !== absentId]));
    return { kept: await noteAsPresenter(call.tx, gatheringId, came) };
  }
  const present = members.filter((id) => id !== absentId);
  await note(call.tx, gatheringId, present, true);
  if (absentId !== null) await note(call.tx, gatheringId, [absentId], false);
  return { kept: false };
}

const everyone = afterOwn(async (call, after, group, gatheringId) => {
  const { kept } = await noteGroup(call, group, gatheringId, null);
  return replace(groupNotedMessage(voiceFor(call, call.member), after, { everyone: true, kept }));
});

const absent = afterOwn(async (call, after, group, gatheringId) => {
  const voice = voiceFor(call, call.member);
  const other = after.others.find(({ id }) => id === call.value);
  if (!other) return whisper(wordMessage(voice.words.gone));
  const { kept } = await noteGroup(call, group, gatheringId, other.id);
  return replace(groupNotedMessage(voice, after, { everyone: false, kept }));
});

const correct = afterOwn(async (call, after) => replace(askGroupMessage(voiceFor(call, call.member), after)));

export const attendancePresses: Record<string, Press> = {
  'cross-sharing/everyone': everyone,
  'cross-sharing/absent': absent,
  'cross-sharing/correct': correct,
};
