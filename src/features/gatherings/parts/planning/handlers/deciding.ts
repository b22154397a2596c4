import { type Answer, openForm, replace, whisper } from '../../../../../chat/answer.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { aimOf, audienceKind } from '../../../../../community/gatherings/aim.ts';
import { audienceOf } from '../../../../../community/gatherings/audience.ts';
import { channelsOf } from '../../../../../community/gatherings/channels.ts';
import { daysOf } from '../../../../../community/gatherings/days.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import {
  announceGathering,
  cancelGathering,
  discardDraft,
  planGathering,
  restoreGathering,
} from '../../../../../community/gatherings/lifecycle/lifecycle.ts';
import { viewContextFor } from '../../../locales/planning.ts';
import { loadNudge } from '../../invitations/load.ts';
import { nudge } from '../../invitations/notifications.ts';
import { cancelForm } from '../forms/details.ts';
import { lackOf, lackOfFormat } from '../rules/states.ts';
import { momentOf } from '../views/format.ts';
import {
  briefMessage,
  discardMessage,
  lackMessage,
  planAnywayMessage,
  previewMessage,
} from '../views/gathering.ts';
import { loadGathering, replaceGathering, whisperGathering } from './present.ts';

/** In the language in which it will be read: the channel's, or the coach's where each is written to. */
export async function preview(context: ActorContext, gathering: Gathering): Promise<Answer> {
  const shown = await loadGathering(context, gathering);
  const view = viewContextFor(context, context.member);
  const each = channelsOf(context.programme, aimOf(context.programme, gathering)).length === 0;
  return replace(previewMessage(view, each ? view : viewContextFor(context), shown));
}

/** Plans a draft that lacks nothing; when the calendar warns, she is asked once more. */
export const plan = (anyway: boolean) => async (context: PressContext, draft: Gathering) => {
  const { calendar, programme, now } = context;
  const view = viewContextFor(context, context.member);
  const shown = await loadGathering(context, draft);
  const days = daysOf(calendar, draft);
  const [startsOn, endsOn] = [days[0], days.at(-1)] as [string, string];
  const people = (await audienceOf(context.tx, draft, programme)).length;
  const oneDefi = draft.audience === null && shown.format?.oneDefi === true;
  const ground = { kind: audienceKind(programme, draft), oneDefi, people, startsOn, endsOn };
  const lack = lackOfFormat(shown.format) ?? lackOf(draft, ground, programme.promotion, now);
  if (lack) return whisper(lackMessage(view, shown, lack));
  if (shown.warnings.length > 0 && !anyway) return replace(planAnywayMessage(view, shown));
  const planned = await planGathering(context, draft);
  return replaceGathering(context, planned, view.words.happened.planned, view.words.undo.planned);
};

/** Before its lead time, at which nothing is then said again. */
export async function announceNow(context: PressContext, planned: Gathering): Promise<Answer> {
  const { happened } = viewContextFor(context, context.member).words;
  const announced = await announceGathering(context, planned, { ahead: true });
  return replaceGathering(context, announced ?? planned, ...(announced ? [happened.announced] : []));
}

/** Asks those who have not answered, once a gathering. */
export async function askSilent(context: PressContext, gathering: Gathering): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const { happened, refused } = view.words;
  const found = await loadNudge(context, gathering);
  if ('refused' in found) return whisperGathering(context, gathering, refused[found.refused]);
  await nudge(context, gathering, found);
  const when = found.sendAt > context.now ? momentOf(view, found.sendAt) : null;
  return replaceGathering(
    context,
    gathering,
    happened.nudged(found.members.length, when),
    ...(found.spared > 0 ? [happened.spared(found.spared)] : []),
  );
}

export async function discard(context: ActorContext, draft: Gathering): Promise<Answer> {
  await discardDraft(context, draft);
  return replace(briefMessage(viewContextFor(context, context.member), 'discarded'));
}

export async function restore(context: ActorContext, cancelled: Gathering): Promise<Answer> {
  const { happened } = viewContextFor(context, context.member).words;
  return replaceGathering(context, await restoreGathering(context, cancelled), happened.restored);
}

export async function open(context: PressContext, gathering: Gathering): Promise<Answer> {
  return whisperGathering(context, gathering);
}

export async function openDiscard(context: PressContext, draft: Gathering): Promise<Answer> {
  return replace(discardMessage(viewContextFor(context, context.member), draft));
}

export async function cancel(context: PressContext, gathering: Gathering): Promise<Answer> {
  return openForm(cancelForm(viewContextFor(context, context.member), gathering));
}

export async function submitCancel(
  context: SubmitContext<{ word: string | null }>,
  gathering: Gathering,
): Promise<Answer> {
  const { happened } = viewContextFor(context, context.member).words;
  return whisperGathering(
    context,
    await cancelGathering(context, gathering, context.values.word),
    happened.cancelled,
  );
}
