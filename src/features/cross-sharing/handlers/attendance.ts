import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { PressContext } from '../../../community/feature/feature.ts';
import { note, noteAsPresenter } from '../../../community/gatherings/attendance.ts';
import { gatheringById } from '../../../community/gatherings/store.ts';
import { allMembers } from '../../../community/members/members.ts';
import { viewContextFor } from '../locales/index.ts';
import { groupAfter } from '../notifications/presenters.ts';
import { gatheringOfGroup, groupsOf, type SharingGroup } from '../store/splits.ts';
import { askGroupMessage, type GroupAfter, groupNotedMessage } from '../views/attendance.ts';
import { wordMessage } from '../views/receipts.ts';

const isCoach = ({ member }: Pick<PressContext, 'member'>): boolean => member.roles.includes('coach');

type OnGroupAfter = { after: GroupAfter; group: SharingGroup; gatheringId: string };

/** Presses about a group whose sharing is over, for who presented to it, or a coach. */
export const onGroupAfter = actionsOn<OnGroupAfter, object>(async (context) => {
  const { tx, member, ref } = context;
  const { gone, attendance } = viewContextFor(context, member).words;
  const gatheringId = await gatheringOfGroup(tx, ref);
  const gathering = gatheringId === null ? null : await gatheringById(tx, gatheringId);
  const group = gathering && (await groupsOf(tx, gathering.id)).find(({ id }) => id === ref);
  if (!group || gathering.state !== 'over') return { refused: whisper(wordMessage(gone)) };
  if (group.presenterId !== member.id && !isCoach(context))
    return { refused: whisper(wordMessage({ summary: gone.summary, text: attendance.notYours })) };
  const after = groupAfter(gathering, group, await allMembers(tx));
  return { row: { after, group, gatheringId: gathering.id } };
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

export async function everyone(
  context: PressContext,
  { after, group, gatheringId }: OnGroupAfter,
): Promise<Answer> {
  const { kept } = await noteGroup(context, group, gatheringId, null);
  return replace(groupNotedMessage(viewContextFor(context, context.member), after, { everyone: true, kept }));
}

export async function absent(
  context: PressContext,
  { after, group, gatheringId }: OnGroupAfter,
): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const other = after.others.find(({ id }) => id === context.value);
  if (!other) return whisper(wordMessage(view.words.gone));
  const { kept } = await noteGroup(context, group, gatheringId, other.id);
  return replace(groupNotedMessage(view, after, { everyone: false, kept }));
}

export async function correct(context: PressContext, { after }: OnGroupAfter): Promise<Answer> {
  return replace(askGroupMessage(viewContextFor(context, context.member), after));
}
