import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Call, Press } from '../../../community/feature/feature.ts';
import { answersOf } from '../../../community/gatherings/answers.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { type Grouped, groupedOf, ownGroup, sceneOf, splitSeen } from '../load/groups.ts';
import { comingTo, sharingAhead, sharingsAhead } from '../load/sharings.ts';
import { turnsOf } from '../load/turns.ts';
import { voiceFor } from '../locales/index.ts';
import { tellAtOf } from '../rules/timing.ts';
import { volunteersFor } from '../store/presenters.ts';
import { gatheringOfGroup } from '../store/splits.ts';
import { groupsMessage } from '../views/coaches.ts';
import { wordMessage } from '../views/forms.ts';
import { noGroupMessage, ownGroupMessage } from '../views/member-group.ts';
import { beforeSplitMessage, turnsMessage } from '../views/turns.ts';
import { send, splitNow } from './splitting.ts';

/** `/rencontre groupes`: an EIG sees her group, a coach all of them, of the next sharing. */
export async function groups(call: Call): Promise<Answer> {
  const coaches = call.member.roles.includes('coach');
  const { empty } = voiceFor(call, call.member).words;
  const gathering = (await sharingsAhead(call))[0];
  if (!gathering)
    return whisper(wordMessage({ summary: empty.summary, text: coaches ? empty.coach : empty.member }));
  return whisper(coaches ? await forCoach(call, gathering) : await forMember(call, gathering));
}

export async function forCoach(call: Call, gathering: Gathering, fromGroup: string | null = null) {
  const voice = voiceFor(call, call.member);
  const grouped = await groupedOf(call, gathering.id);
  if (grouped)
    return groupsMessage(voice, splitSeen(call, await sceneOf(call, gathering), grouped), { fromGroup });
  const yes = (await comingTo(call, gathering)).length;
  const splitAt = gathering.prepareAt > call.now ? gathering.prepareAt : null;
  return beforeSplitMessage(voice, await turnsOf(call, gathering), { splitAt, yes });
}

async function forMember(call: Call, gathering: Gathering) {
  const { tx, member, calendar } = call;
  const voice = voiceFor(call, member);
  const grouped = await groupedOf(call, gathering.id);
  const told = grouped?.split.state === 'told';
  const own = told ? grouped.groups.find(({ members }) => members.includes(member.id)) : undefined;
  if (own) return ownGroupMessage(voice, ownGroup(await sceneOf(call, gathering), own, member.id), null);
  return noGroupMessage(voice, gathering, {
    tellAt: told ? null : tellAtOf(gathering, calendar),
    presents: (await volunteersFor(tx, gathering.id)).has(member.id),
    comes: (await answersOf(tx, member.id, [gathering.id])).get(gathering.id) === 'yes',
  });
}

/** For coaches, about a sharing that is still to come. */
const coaching = (then: (call: Call, gathering: Gathering) => Promise<Answer>): Press => ({
  who: ['coach'],
  async handle(call) {
    const gathering = await sharingAhead(call, call.ref);
    if (!gathering) return whisper(wordMessage(voiceFor(call, call.member).words.gone));
    return then(call, gathering);
  },
});

/** The same, about its groups. */
export const onGroups = (
  then: (call: Call, gathering: Gathering, grouped: Grouped) => Promise<Answer>,
): Press =>
  coaching(async (call, gathering) => {
    const grouped = await groupedOf(call, gathering.id);
    if (!grouped) return whisper(wordMessage(voiceFor(call, call.member).words.gone));
    return then(call, gathering, grouped);
  });

/** A page of the groups, by one of them. */
const page: Press = {
  who: ['coach'],
  async handle(call) {
    const gatheringId = await gatheringOfGroup(call.tx, call.ref);
    const gathering = gatheringId === null ? null : await sharingAhead(call, gatheringId);
    if (!gathering) return whisper(wordMessage(voiceFor(call, call.member).words.gone));
    return replace(await forCoach(call, gathering, call.ref));
  },
};

/** The first draw, or another one while nobody knows of the groups. */
async function draw(call: Call, gathering: Gathering): Promise<Answer> {
  const { gone, before } = voiceFor(call, call.member).words;
  const grouped = await groupedOf(call, gathering.id);
  if (grouped?.split.state === 'told')
    return whisper(wordMessage({ summary: gone.summary, text: gone.toldAlready }));
  if (!(await splitNow(call, gathering)))
    return whisper(wordMessage({ summary: gone.summary, text: before.nobody }));
  return whisper(await forCoach(call, gathering));
}

export const groupsPresses: Record<string, Press> = {
  'cross-sharing/groups': coaching(async (call, gathering) => whisper(await forCoach(call, gathering))),
  'cross-sharing/page': page,
  'cross-sharing/turns': coaching(async (call, gathering) =>
    whisper(turnsMessage(voiceFor(call, call.member), await turnsOf(call, gathering))),
  ),
  // Somebody else may have made them since the button was shown: those stay.
  'cross-sharing/split': coaching(async (call, gathering) =>
    (await groupedOf(call, gathering.id)) ? whisper(await forCoach(call, gathering)) : draw(call, gathering),
  ),
  'cross-sharing/again': onGroups((call, gathering) => draw(call, gathering)),
  'cross-sharing/send': onGroups(async (call, gathering, grouped) => {
    if (grouped.split.state === 'told') return whisper(await forCoach(call, gathering));
    await send(call, gathering, grouped);
    const { sent } = voiceFor(call, call.member).words;
    const members = grouped.groups.reduce((sum, group) => sum + group.members.length, 0);
    return whisper(wordMessage({ summary: sent.summary, text: sent.text(members) }));
  }),
};
