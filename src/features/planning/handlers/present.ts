import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Call, PressCall } from '../../../community/feature/feature.ts';
import { answersTo, countAnswers } from '../../../community/gatherings/answers.ts';
import { invitedTo } from '../../../community/gatherings/audience.ts';
import { formatOf } from '../../../community/gatherings/formats.ts';
import { type Gathering, wasLeftOut } from '../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../community/gatherings/store.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { calendarSays } from '../load/warnings.ts';
import { voiceFor } from '../locales/index.ts';
import { ACTS, type Act, mayAct, refusalOf } from '../rules/states.ts';
import { briefMessage, gatheringMessage, type Shown } from '../views/gathering.ts';

/** Those who are invited by name, by name. */
export async function guestsOf({ tx }: Pick<Call, 'tx'>, gatheringId: string): Promise<Member[]> {
  const invited = (await invitedTo(tx, [gatheringId])).get(gatheringId) ?? new Set<string>();
  if (invited.size === 0) return [];
  return (await allMembers(tx)).filter(({ id }) => invited.has(id));
}

/** All that a coach sees of a gathering now. */
export async function shownOf(call: Call, gathering: Gathering): Promise<Shown> {
  const { tx, now, programme, member } = call;
  const format = formatOf(programme, gathering.format);
  const upcoming = ['draft', 'planned', 'announced'].includes(gathering.state) && gathering.startsAt > now;
  return {
    gathering,
    format,
    warnings: upcoming ? await calendarSays(call, [gathering], member.locale) : [],
    guests: format?.audience === 'invited' ? await guestsOf(call, gathering.id) : [],
    counts: countAnswers(await answersTo(tx, gathering.id)),
    acts: ACTS.filter((act) => mayAct(act, gathering, now)),
    now,
  };
}

export const shownMessage = async (call: Call, gathering: Gathering, ...happened: string[]) =>
  gatheringMessage(voiceFor(call, call.member), await shownOf(call, gathering), happened);

/** Shows it to the coach in a message of its own, or in the place of the one in which she pressed. */
export const shownAlone = async (call: Call, gathering: Gathering, ...happened: string[]): Promise<Answer> =>
  whisper(await shownMessage(call, gathering, ...happened));

export const shownInPlace = async (
  call: Call,
  gathering: Gathering,
  ...happened: string[]
): Promise<Answer> => replace(await shownMessage(call, gathering, ...happened));

/** The gathering that was pressed, or chosen in a menu; null when there is none to show. */
export async function gatheringIn({ tx, ref, value }: Pick<PressCall, 'tx' | 'ref' | 'value'>) {
  const gathering = await gatheringById(tx, ref === '' ? (value ?? '') : ref);
  return gathering && !wasLeftOut(gathering) ? gathering : null;
}

export const notThere = (call: Call, which: 'gone' | 'noneToPick' = 'gone') =>
  briefMessage(voiceFor(call, call.member), which);

/** Does something to a gathering when its state allows it; else shows it as it is, and says why not. */
export async function onGathering<Asked extends Call & { ref: string; value?: string | null }>(
  call: Asked,
  act: Act | null,
  then: (call: Asked, gathering: Gathering) => Promise<Answer>,
): Promise<Answer> {
  const { tx, ref, value = null } = call;
  if (ref === '' && value === null) return whisper(notThere(call, 'noneToPick'));
  const gathering = await gatheringIn({ tx, ref, value });
  if (!gathering) return whisper(notThere(call));
  const refusal = act && refusalOf(act, gathering, call.now);
  if (!refusal) return then(call, gathering);
  const { refused } = voiceFor(call, call.member).words;
  return shownAlone(call, gathering, refused[refusal]);
}
