import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { answersOf } from '../../../community/gatherings/answers.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { type Grouped, loadGrouped, loadGroupingData, ownGroup, splitData } from '../load/groups.ts';
import { comingTo, sharingAhead, sharingsAhead } from '../load/sharings.ts';
import { loadTurns } from '../load/turns.ts';
import { viewContextFor } from '../locales/index.ts';
import { notifyAtOf } from '../rules/timing.ts';
import { volunteersFor } from '../store/presenters.ts';
import { gatheringOfGroup } from '../store/splits.ts';
import { groupsMessage } from '../views/coaches.ts';
import { noGroupMessage, ownGroupMessage } from '../views/member-group.ts';
import { wordMessage } from '../views/receipts.ts';
import { beforeSplitMessage, turnsMessage } from '../views/turns.ts';
import { send, splitNow } from './splitting.ts';

/** `/rencontre groupes`: an EIG sees her group, a coach all of them, of the next sharing. */
export async function groups(context: ActorContext): Promise<Answer> {
  const coaches = context.member.roles.includes('coach');
  const { empty } = viewContextFor(context, context.member).words;
  const gathering = (await sharingsAhead(context))[0];
  if (!gathering)
    return whisper(wordMessage({ summary: empty.summary, text: coaches ? empty.coach : empty.member }));
  return whisper(coaches ? await forCoach(context, gathering) : await forMember(context, gathering));
}

export async function forCoach(context: ActorContext, gathering: Gathering, fromGroup: string | null = null) {
  const view = viewContextFor(context, context.member);
  const grouped = await loadGrouped(context, gathering.id);
  if (grouped)
    return groupsMessage(view, splitData(context, await loadGroupingData(context, gathering), grouped), {
      fromGroup,
    });
  const yes = (await comingTo(context, gathering)).length;
  const splitAt = gathering.prepareAt > context.now ? gathering.prepareAt : null;
  return beforeSplitMessage(view, await loadTurns(context, gathering), { splitAt, yes });
}

async function forMember(context: ActorContext, gathering: Gathering) {
  const { tx, member, calendar } = context;
  const view = viewContextFor(context, member);
  const grouped = await loadGrouped(context, gathering.id);
  const told = grouped?.split.state === 'announced';
  const own = told ? grouped.groups.find(({ members }) => members.includes(member.id)) : undefined;
  if (own)
    return ownGroupMessage(view, ownGroup(await loadGroupingData(context, gathering), own, member.id), null);
  return noGroupMessage(view, gathering, {
    reportAt: told ? null : notifyAtOf(gathering, calendar),
    presents: (await volunteersFor(tx, gathering.id)).has(member.id),
    comes: (await answersOf(tx, member.id, [gathering.id])).get(gathering.id) === 'yes',
  });
}

/** Presses about a sharing that is still to come. */
export const onSharing = actionsOn<Gathering, object>(async (context) => {
  const gathering = await sharingAhead(context, context.ref);
  if (gathering) return { row: gathering };
  return { refused: whisper(wordMessage(viewContextFor(context, context.member).words.gone)) };
});

export type OnGroups = { gathering: Gathering; grouped: Grouped };

/** The same, about its groups. */
export const onGroups = actionsOn<OnGroups, object>(async (context) => {
  const gathering = await sharingAhead(context, context.ref);
  const grouped = gathering && (await loadGrouped(context, gathering.id));
  if (grouped) return { row: { gathering, grouped } };
  return { refused: whisper(wordMessage(viewContextFor(context, context.member).words.gone)) };
});

/** A page of the groups, by one of them. */
export async function page(context: PressContext): Promise<Answer> {
  const gatheringId = await gatheringOfGroup(context.tx, context.ref);
  const gathering = gatheringId === null ? null : await sharingAhead(context, gatheringId);
  if (!gathering) return whisper(wordMessage(viewContextFor(context, context.member).words.gone));
  return replace(await forCoach(context, gathering, context.ref));
}

/** The first draw, or another one while nobody knows of the groups. */
async function draw(context: ActorContext, gathering: Gathering): Promise<Answer> {
  const { gone, before } = viewContextFor(context, context.member).words;
  const grouped = await loadGrouped(context, gathering.id);
  if (grouped?.split.state === 'announced')
    return whisper(wordMessage({ summary: gone.summary, text: gone.toldAlready }));
  if (!(await splitNow(context, gathering)))
    return whisper(wordMessage({ summary: gone.summary, text: before.nobody }));
  return whisper(await forCoach(context, gathering));
}

export async function openGroups(context: PressContext, gathering: Gathering): Promise<Answer> {
  return whisper(await forCoach(context, gathering));
}

export async function turns(context: PressContext, gathering: Gathering): Promise<Answer> {
  return whisper(turnsMessage(viewContextFor(context, context.member), await loadTurns(context, gathering)));
}

export async function split(context: PressContext, gathering: Gathering): Promise<Answer> {
  return (await loadGrouped(context, gathering.id))
    ? whisper(await forCoach(context, gathering))
    : draw(context, gathering);
}

export async function again(context: PressContext, { gathering }: OnGroups): Promise<Answer> {
  return draw(context, gathering);
}

export async function openSend(context: PressContext, { gathering, grouped }: OnGroups): Promise<Answer> {
  if (grouped.split.state === 'announced') return whisper(await forCoach(context, gathering));
  await send(context, gathering, grouped);
  const { sent } = viewContextFor(context, context.member).words;
  const members = grouped.groups.reduce((sum, group) => sum + group.members.length, 0);
  return whisper(wordMessage({ summary: sent.summary, text: sent.text(members) }));
}
