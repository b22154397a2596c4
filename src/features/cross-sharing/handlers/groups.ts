import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { ActorContext, Press } from '../../../community/feature/feature.ts';
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
import { wordMessage } from '../views/forms.ts';
import { noGroupMessage, ownGroupMessage } from '../views/member-group.ts';
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

/** For coaches, about a sharing that is still to come. */
const coaching = (then: (context: ActorContext, gathering: Gathering) => Promise<Answer>): Press => ({
  who: ['coach'],
  async handle(context) {
    const gathering = await sharingAhead(context, context.ref);
    if (!gathering) return whisper(wordMessage(viewContextFor(context, context.member).words.gone));
    return then(context, gathering);
  },
});

/** The same, about its groups. */
export const onGroups = (
  then: (context: ActorContext, gathering: Gathering, grouped: Grouped) => Promise<Answer>,
): Press =>
  coaching(async (context, gathering) => {
    const grouped = await loadGrouped(context, gathering.id);
    if (!grouped) return whisper(wordMessage(viewContextFor(context, context.member).words.gone));
    return then(context, gathering, grouped);
  });

/** A page of the groups, by one of them. */
const page: Press = {
  who: ['coach'],
  async handle(context) {
    const gatheringId = await gatheringOfGroup(context.tx, context.ref);
    const gathering = gatheringId === null ? null : await sharingAhead(context, gatheringId);
    if (!gathering) return whisper(wordMessage(viewContextFor(context, context.member).words.gone));
    return replace(await forCoach(context, gathering, context.ref));
  },
};

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

export const groupsPresses: Record<string, Press> = {
  'cross-sharing/groups': coaching(async (context, gathering) => whisper(await forCoach(context, gathering))),
  'cross-sharing/page': page,
  'cross-sharing/turns': coaching(async (context, gathering) =>
    whisper(turnsMessage(viewContextFor(context, context.member), await loadTurns(context, gathering))),
  ),
  // Somebody else may have made them since the button was shown: those stay.
  'cross-sharing/split': coaching(async (context, gathering) =>
    (await loadGrouped(context, gathering.id))
      ? whisper(await forCoach(context, gathering))
      : draw(context, gathering),
  ),
  'cross-sharing/again': onGroups((context, gathering) => draw(context, gathering)),
  'cross-sharing/send': onGroups(async (context, gathering, grouped) => {
    if (grouped.split.state === 'announced') return whisper(await forCoach(context, gathering));
    await send(context, gathering, grouped);
    const { sent } = viewContextFor(context, context.member).words;
    const members = grouped.groups.reduce((sum, group) => sum + group.members.length, 0);
    return whisper(wordMessage({ summary: sent.summary, text: sent.text(members) }));
  }),
};
