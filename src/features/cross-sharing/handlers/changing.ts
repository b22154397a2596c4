import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { plainText } from '../../../chat/markdown.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { plainWord } from '../../../community/format/words.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { LINKS_AT_ONCE, type LinksValues, linksForm, type MoveValues, moveForm } from '../forms.ts';
import { type Grouped, type GroupingData, loadGrouped, loadGroupingData, nameOf } from '../load/groups.ts';
import { sharingAhead } from '../load/sharings.ts';
import { sharingWords, viewContextFor } from '../locales/index.ts';
import { SMALLEST_GROUP } from '../rules/sizes.ts';
import { gatheringOfGroup, type SharingGroup, setLink } from '../store/splits.ts';
import { linksSavedMessage, movedMessage, wordMessage } from '../views/receipts.ts';
import type { OnGroups } from './groups.ts';
import { change, refreshMessages, withSpeakers } from './splitting.ts';

const named = (data: GroupingData, groups: readonly SharingGroup[]) =>
  groups.map(({ id, number, link, members }) => ({
    id,
    number,
    link,
    members: members.map((member) => ({ id: member, name: nameOf(data, member) })),
  }));

/** Who is meant: by the menu's id, or by the name that was typed, when one person alone is called so. */
function memberMeant(data: GroupingData, groups: readonly SharingGroup[], given: string): string | null {
  const ids = groups.flatMap(({ members }) => members);
  if (ids.includes(given)) return given;
  const typed = plainWord(given);
  const called = (test: (name: string) => boolean) => ids.filter((id) => test(plainWord(nameOf(data, id))));
  const exact = called((name) => name === typed);
  const near = exact.length > 0 ? exact : called((name) => name.includes(typed));
  return near.length === 1 ? (near[0] ?? null) : null;
}

export async function move(context: SubmitContext<MoveValues>): Promise<Answer> {
  const { move: words, gone } = sharingWords(context.member.locale);
  const found = await groupsIn(context, context.ref);
  if (!found) return rejectForm({ '': plainText(gone.text) });
  const { gathering, grouped } = found;
  const { groups, split } = grouped;
  const data = await loadGroupingData(context, gathering);
  const memberId = memberMeant(data, groups, context.values.member);
  if (memberId === null) return rejectForm({ member: words.unknown });
  const target = groups.find(({ number }) => number === context.values.group);
  if (!target) return rejectForm({ group: words.noGroup });
  if (target.members.includes(memberId)) return rejectForm({ group: words.same });
  const from = groups.find(({ members }) => members.includes(memberId));
  if (from && from.members.length <= SMALLEST_GROUP) return rejectForm({ member: words.tooSmall });
  const next = withSpeakers(context, data, moved(groups, memberId, target.id));
  await change(context, data, grouped, next, { movedId: memberId });
  const view = viewContextFor(context, context.member);
  return whisper(
    movedMessage(view, { number: target.number, state: split.state, gatheringId: gathering.id }),
  );
}

const moved = (groups: readonly SharingGroup[], memberId: string, targetId: string): SharingGroup[] =>
  groups.map((group) => {
    if (group.id === targetId) return { ...group, members: [...group.members, memberId] };
    return { ...group, members: group.members.filter((id) => id !== memberId) };
  });

async function groupsIn(
  context: ActorContext,
  gatheringId: string,
): Promise<{ gathering: Gathering; grouped: Grouped } | null> {
  const gathering = await sharingAhead(context, gatheringId);
  const grouped = gathering && (await loadGrouped(context, gathering.id));
  return gathering && grouped ? { gathering, grouped } : null;
}

export async function links(context: SubmitContext<LinksValues>): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const gatheringId = await gatheringOfGroup(context.tx, context.ref);
  const found = gatheringId === null ? null : await groupsIn(context, gatheringId);
  if (!found) return rejectForm({ '': plainText(view.words.gone.text) });
  const { gathering, grouped } = found;
  const { groups } = grouped;
  const first = groups.findIndex(({ id }) => id === context.ref);
  const changed = new Set<string>();
  for (const [index, group] of groups.slice(first, first + LINKS_AT_ONCE).entries()) {
    const link = context.values[`link${index + 1}` as keyof LinksValues];
    if (link === group.link) continue;
    await setLink(context.tx, group.id, link);
    changed.add(group.id);
  }
  if (changed.size > 0)
    await refreshMessages(context, gathering, await loadGroupingData(context, gathering), grouped, changed);
  const next = groups[first + LINKS_AT_ONCE]?.id ?? null;
  return whisper(linksSavedMessage(view, grouped.split.state, next));
}

/** The links of five groups, from the first one of a gathering, or from the group that is named. */
export async function openLinks(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const gatheringId = (await gatheringOfGroup(context.tx, context.ref)) ?? context.ref;
  const found = await groupsIn(context, gatheringId);
  if (!found || found.grouped.groups.length === 0) return whisper(wordMessage(view.words.gone));
  const { groups } = found.grouped;
  const first = Math.max(
    0,
    groups.findIndex(({ id }) => id === context.ref),
  );
  return openForm(linksForm(view, groups.slice(first)));
}

export async function openMove(
  context: PressContext,
  { gathering, grouped: { groups } }: OnGroups,
): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  if (groups.length < 2) return whisper(wordMessage(view.words.gone));
  return openForm(moveForm(view, gathering.id, named(await loadGroupingData(context, gathering), groups)));
}
