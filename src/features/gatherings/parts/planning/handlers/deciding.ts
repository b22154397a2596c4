import { type Answer, openForm, replace, whisper } from '../../../../../chat/answer.ts';
import {
  type ActorContext,
  type Press,
  type PressContext,
  submission,
} from '../../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import {
  cancelGathering,
  discardDraft,
  planGathering,
  restoreGathering,
} from '../../../../../community/gatherings/lifecycle/lifecycle.ts';
import { viewContextFor } from '../../../locales/planning.ts';
import { COACHES } from '../access.ts';
import { cancelForm } from '../forms/gathering.ts';
import { cancelSchema } from '../forms/schemas.ts';
import { type Act, lackOf } from '../rules/states.ts';
import {
  briefMessage,
  discardMessage,
  lackMessage,
  planAnywayMessage,
  previewMessage,
} from '../views/gathering.ts';
import { loadGathering, onGathering, replaceGathering, whisperGathering } from './present.ts';

const on =
  (
    act: Act | null,
    then: (context: PressContext, gathering: Gathering) => Promise<Answer>,
  ): Press['handle'] =>
  (context) =>
    onGathering(context, act, then);

/** In the language in which it will be read: the channel's, or the coach's where each is written to. */
async function preview(context: ActorContext, gathering: Gathering): Promise<Answer> {
  const shown = await loadGathering(context, gathering);
  const view = viewContextFor(context, context.member);
  const { audience } = shown.format ?? { audience: 'invited' };
  const channel = context.programme.metiers.find(({ id }) => id === gathering.metier)?.channel;
  const each = audience === 'invited' || (audience === 'metier' && channel === undefined);
  return replace(previewMessage(view, each ? view : viewContextFor(context), shown));
}

/** Plans a draft that lacks nothing; when the calendar warns, she is asked once more. */
const plan = (anyway: boolean) => async (context: PressContext, draft: Gathering) => {
  const { calendar, programme, now } = context;
  const view = viewContextFor(context, context.member);
  const shown = await loadGathering(context, draft);
  const startsOn = calendar.localDate(draft.startsAt);
  const audience = shown.format?.audience ?? 'invited';
  const ground = { audience, guests: shown.guests.length, startsOn };
  const lack = lackOf(draft, ground, programme.promotion, now);
  if (lack) return whisper(lackMessage(view, shown, lack));
  if (shown.warnings.length > 0 && !anyway) return replace(planAnywayMessage(view, shown));
  const planned = await planGathering(context, draft);
  return replaceGathering(context, planned, view.words.happened.planned, view.words.undo.planned);
};

async function discard(context: ActorContext, draft: Gathering): Promise<Answer> {
  await discardDraft(context, draft);
  return replace(briefMessage(viewContextFor(context, context.member), 'discarded'));
}

async function restore(context: ActorContext, cancelled: Gathering): Promise<Answer> {
  const { happened } = viewContextFor(context, context.member).words;
  return replaceGathering(context, await restoreGathering(context, cancelled), happened.restored);
}

export const decidingPresses: Record<string, Press> = {
  'planning/open': {
    who: COACHES,
    handle: on(null, (context, gathering) => whisperGathering(context, gathering)),
  },
  'planning/preview': { who: COACHES, handle: on(null, preview) },
  'planning/plan': { who: COACHES, handle: on('plan', plan(false)) },
  'planning/plan-anyway': { who: COACHES, handle: on('plan', plan(true)) },
  'planning/discard': {
    who: COACHES,
    handle: on('discard', async (context, draft) =>
      replace(discardMessage(viewContextFor(context, context.member), draft)),
    ),
  },
  'planning/discard-yes': { who: COACHES, handle: on('discard', discard) },
  'planning/cancel': {
    who: COACHES,
    handle: on('cancel', async (context, gathering) =>
      openForm(cancelForm(viewContextFor(context, context.member), gathering)),
    ),
  },
  'planning/restore': { who: COACHES, handle: on('restore', restore) },
};

export const decidingForms = {
  'planning/cancel': submission<{ word: string | null }>({
    who: COACHES,
    schema: (locale) => cancelSchema(locale),
    handle: (context) =>
      onGathering(context, 'cancel', async (_context, gathering) => {
        const { happened } = viewContextFor(context, context.member).words;
        return whisperGathering(
          context,
          await cancelGathering(context, gathering, context.values.word),
          happened.cancelled,
        );
      }),
  }),
};
