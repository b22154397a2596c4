import { type Answer, replace, whisper } from '../../../../../chat/answer.ts';
import type { Markdown } from '../../../../../chat/markdown.ts';
import { actionsOn } from '../../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext } from '../../../../../community/feature/feature.ts';
import { idIn } from '../../../../../community/feature/shown.ts';
import { answersTo, countAnswers } from '../../../../../community/gatherings/answers.ts';
import { invitedTo } from '../../../../../community/gatherings/audience.ts';
import { formatOf } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { allMembers } from '../../../../../community/members/members.ts';
import { viewContextFor } from '../../../locales/planning.ts';
import { nudgeableCount } from '../../invitations/load.ts';
import { directlyAsked } from '../../invitations/notifications.ts';
import { loadWarnings } from '../load/warnings.ts';
import { ACTS, type Act, mayAct, refusalOf } from '../rules/states.ts';
import { briefMessage, type GatheringData, gatheringMessage } from '../views/gathering.ts';

/** Those who are invited by name, by name. */
export async function guestsOf({ tx }: Pick<ActorContext, 'tx'>, gatheringId: string): Promise<Member[]> {
  const invited = (await invitedTo(tx, [gatheringId])).get(gatheringId) ?? new Set<string>();
  if (invited.size === 0) return [];
  return (await allMembers(tx)).filter(({ id }) => invited.has(id));
}

/** All that a coach sees of a gathering now. */
export async function loadGathering(context: ActorContext, gathering: Gathering): Promise<GatheringData> {
  const { tx, now, programme, member } = context;
  const format = formatOf(programme, gathering.format);
  const upcoming = ['draft', 'planned', 'announced'].includes(gathering.state) && gathering.startsAt > now;
  return {
    gathering,
    format,
    warnings: upcoming ? await loadWarnings(context, [gathering], member.locale) : [],
    guests: await guestsOf(context, gathering.id),
    asksEach: (await directlyAsked(context, gathering)).length > 0,
    counts: countAnswers(await answersTo(tx, gathering.id)),
    silent: gathering.state === 'announced' ? await nudgeableCount(context, gathering) : 0,
    acts: ACTS.filter((act) => mayAct(act, gathering, now)),
    now,
  };
}

export const presentGathering = async (
  context: ActorContext,
  gathering: Gathering,
  ...happened: (string | Markdown)[]
) =>
  gatheringMessage(
    viewContextFor(context, context.member),
    await loadGathering(context, gathering),
    happened,
  );

/** Shows it to the coach in a message of its own, or in the place of the one in which she pressed. */
export const whisperGathering = async (
  context: ActorContext,
  gathering: Gathering,
  ...happened: (string | Markdown)[]
): Promise<Answer> => whisper(await presentGathering(context, gathering, ...happened));

export const replaceGathering = async (
  context: ActorContext,
  gathering: Gathering,
  ...happened: (string | Markdown)[]
): Promise<Answer> => replace(await presentGathering(context, gathering, ...happened));

/** The gathering that was pressed, or chosen in a menu; null when there is none to show. */
export const gatheringIn = ({ tx, ref, value }: Pick<PressContext, 'tx' | 'ref' | 'value'>) =>
  gatheringById(tx, ref === '' ? (value ?? '') : idIn(ref));

export const notThere = (context: ActorContext, which: 'gone' | 'noneToPick' = 'gone') =>
  briefMessage(viewContextFor(context, context.member), which);

/** Presses and forms about a gathering whose state allows an act; else it is shown as it is, and why not. */
export const onGathering = actionsOn<Gathering, { act?: Act }>(async (context, { act }) => {
  const { tx, ref, value = null } = context;
  if (ref === '' && value === null) return { refused: whisper(notThere(context, 'noneToPick')) };
  const gathering = await gatheringIn({ tx, ref, value });
  if (!gathering) return { refused: whisper(notThere(context)) };
  const refusal = act && refusalOf(act, gathering, context.now);
  if (!refusal) return { row: gathering };
  const { refused } = viewContextFor(context, context.member).words;
  return { refused: await whisperGathering(context, gathering, refused[refusal]) };
});
