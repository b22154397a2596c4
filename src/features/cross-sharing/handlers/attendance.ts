import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Press, PressContext } from '../../../community/feature/feature.ts';
import { note, noteAsPresenter } from '../../../community/gatherings/attendance.ts';
import { gatheringById } from '../../../community/gatherings/store.ts';
import type { Who } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { viewContextFor } from '../locales/index.ts';
import { groupAfter } from '../notifications/presenters.ts';
import { gatheringOfGroup, groupsOf, type SharingGroup } from '../store/splits.ts';
import { askGroupMessage, type GroupAfter, groupNotedMessage } from '../views/attendance.ts';
import { wordMessage } from '../views/forms.ts';

const PRESENTING: Who = ['eig', 'coach'];

const isCoach = ({ member }: PressContext): boolean => member.roles.includes('coach');

/** About a group whose sharing is over, for who presented to it, or a coach. */
const afterOwn = (
  then: (
    context: PressContext,
    after: GroupAfter,
    group: SharingGroup,
    gatheringId: string,
  ) => Promise<Answer>,
): Press => ({
  who: PRESENTING,
  async handle(context) {
    const { tx, member, ref } = context;
    const { gone, attendance } = viewContextFor(context, member).words;
    const gatheringId = await gatheringOfGroup(tx, ref);
    const gathering = gatheringId === null ? null : await gatheringById(tx, gatheringId);
    const group = gathering && (await groupsOf(tx, gathering.id)).find(({ id }) => id === ref);
    if (!group || gathering.state !== 'over') return whisper(wordMessage(gone));
    if (group.presenterId !== member.id && !isCoach(context))
      return whisper(wordMessage({ summary: gone.summary, text: attendance.notYours }));
    return then(context, groupAfter(gathering, group, await allMembers(tx)), group, gathering.id);
  },
});

/** Notes the whole group, all present but for one at most; what a coach had noted stays, but to a coach. */
async function noteGroup(
  context: PressContext,
  { members }: SharingGroup,
  gatheringId: string,
  absentId: string | null,
): Promise<{ kept: boolean }> {
  if (!isCoach(context)) {
    const came = new Map(members.map((id) => [id, id !== absentId]));
    return { kept: await noteAsPresenter(context.tx, gatheringId, came) };
  }
  const present = members.filter((id) => id !== absentId);
  await note(context.tx, gatheringId, present, true);
  if (absentId !== null) await note(context.tx, gatheringId, [absentId], false);
  return { kept: false };
}

const everyone = afterOwn(async (context, after, group, gatheringId) => {
  const { kept } = await noteGroup(context, group, gatheringId, null);
  return replace(groupNotedMessage(viewContextFor(context, context.member), after, { everyone: true, kept }));
});

const absent = afterOwn(async (context, after, group, gatheringId) => {
  const view = viewContextFor(context, context.member);
  const other = after.others.find(({ id }) => id === context.value);
  if (!other) return whisper(wordMessage(view.words.gone));
  const { kept } = await noteGroup(context, group, gatheringId, other.id);
  return replace(groupNotedMessage(view, after, { everyone: false, kept }));
});

const correct = afterOwn(async (context, after) =>
  replace(askGroupMessage(viewContextFor(context, context.member), after)),
);

export const attendancePresses: Record<string, Press> = {
  'cross-sharing/everyone': everyone,
  'cross-sharing/absent': absent,
  'cross-sharing/correct': correct,
};
