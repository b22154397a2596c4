import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { ActorContext, HomeSection, PressContext } from '../../../community/feature/feature.ts';
import { allMembers } from '../../../community/members/members.ts';
import { coachOf } from '../access.ts';
import { loadOverview } from '../load/overview.ts';
import { loadProgress } from '../load/progress.ts';
import { todayOf, walksOfOne } from '../load/walks.ts';
import { loadWeekly, stepAt } from '../load/weekly.ts';
import { viewContextFor } from '../locales/index.ts';
import { countDone, isUnderWay, type WalkKind } from '../rules/walk.ts';
import { noteDone } from '../store/steps.ts';
import { sentence } from '../views/format.ts';
import { homeBlocks, overviewMessage } from '../views/overview.ts';
import { weeklyMessage } from '../views/weekly.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

const overview = async (context: ActorContext, kind: WalkKind, happened?: string) =>
  overviewMessage(viewOf(context), await loadOverview(context, kind), happened);

/** `/magellan accueil`. */
export const showArrival = async (context: ActorContext): Promise<Answer> =>
  whisper(await overview(context, 'arrival'));

/** `/magellan depart`. */
export const showDeparture = async (context: ActorContext): Promise<Answer> =>
  whisper(await overview(context, 'departure'));

type Ticked = { refused: string } | { kind: WalkKind; toldOn: string | null };

/** Ticks a step of hers, or says why she cannot. */
async function tickAt(context: ActorContext, ref: string, isDone: boolean): Promise<Ticked> {
  const found = await stepAt(context, context.member, ref);
  const { refused } = viewOf(context).words;
  if (!found) return { refused: refused.gone };
  const { kind, step, toldOn } = found;
  if (step.confirmedBy !== undefined) {
    const coach = coachOf(context.member, await allMembers(context.tx));
    return { refused: refused.confirmed(coach?.name ?? null) };
  }
  // Sending it is what is done about a report.
  if (step.opens === 'report') return { refused: refused.gone };
  const at = { memberId: context.member.id, walk: kind, step: step.id };
  await noteDone(context.tx, at, isDone ? todayOf(context) : null);
  return { kind, toldOn };
}

/** “C’est fait”, in the message that told of it. */
export async function done(context: PressContext): Promise<Answer> {
  const ticked = await tickAt(context, context.ref, true);
  if ('refused' in ticked) return whisper(sentence(ticked.refused));
  const { kind, toldOn } = ticked;
  if (toldOn === null) return whisper(await overview(context, kind));
  return replace(weeklyMessage(viewOf(context), await loadWeekly(context, context.member, kind, toldOn)));
}

const ticking =
  (isDone: boolean) =>
  async (context: PressContext): Promise<Answer> => {
    const ticked = await tickAt(context, context.value ?? '', isDone);
    if ('refused' in ticked) return whisper(sentence(ticked.refused));
    return replace(await overview(context, ticked.kind));
  };

/** In the list of all steps. */
export const tick = ticking(true);
export const untick = ticking(false);

/** How far she is, while her first or last weeks are going on: a chat may keep that, and nothing of which steps. */
export async function home(context: ActorContext): Promise<(HomeSection | null)[]> {
  const todayOn = todayOf(context);
  const walks = await walksOfOne(context, context.member);
  const under = [walks.arrival, walks.departure].filter((walk) => isUnderWay(walk, todayOn));
  if (under.length === 0) return [];
  const progress = await loadProgress(context, context.member.id);
  return under.map((walk) => {
    const own = progress.filter((each) => each.walk === walk.kind);
    return { order: 12, blocks: homeBlocks(viewOf(context), walk.kind, countDone(walk, own, todayOn)) };
  });
}
