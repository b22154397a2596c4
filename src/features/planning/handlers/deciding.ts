import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import { type Call, type Press, type PressCall, submission } from '../../../community/feature/feature.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { removeGathering } from '../../../community/gatherings/store.ts';
import { COACHES } from '../access.ts';
import { cancelForm } from '../forms/gathering.ts';
import { cancelSchema } from '../forms/schemas.ts';
import { voiceFor } from '../locales/index.ts';
import { type Act, lackOf } from '../rules/states.ts';
import {
  briefMessage,
  discardMessage,
  lackMessage,
  planAnywayMessage,
  previewMessage,
} from '../views/gathering.ts';
import { cancelGathering, planGathering, restoreGathering } from './lifecycle.ts';
import { onGathering, shownAlone, shownInPlace, shownOf } from './present.ts';

const on =
  (act: Act | null, then: (call: PressCall, gathering: Gathering) => Promise<Answer>): Press['handle'] =>
  (call) =>
    onGathering(call, act, then);

/** In the language in which it will be read: the channel's, or the coach's where each is written to. */
async function preview(call: Call, gathering: Gathering): Promise<Answer> {
  const shown = await shownOf(call, gathering);
  const voice = voiceFor(call, call.member);
  const { audience } = shown.format ?? { audience: 'invited' };
  const channel = call.programme.metiers.find(({ id }) => id === gathering.metier)?.channel;
  const each = audience === 'invited' || (audience === 'metier' && channel === undefined);
  return replace(previewMessage(voice, each ? voice : voiceFor(call), shown));
}

/** Plans a draft that lacks nothing; when the calendar warns, she is asked once more. */
const plan = (anyway: boolean) => async (call: PressCall, draft: Gathering) => {
  const { calendar, programme, now } = call;
  const voice = voiceFor(call, call.member);
  const shown = await shownOf(call, draft);
  const startsOn = calendar.localDate(draft.startsAt);
  const audience = shown.format?.audience ?? 'invited';
  const ground = { audience, guests: shown.guests.length, startsOn };
  const lack = lackOf(draft, ground, programme.promotion, now);
  if (lack) return whisper(lackMessage(voice, shown, lack));
  if (shown.warnings.length > 0 && !anyway) return replace(planAnywayMessage(voice, shown));
  const planned = await planGathering(call, draft);
  return shownInPlace(call, planned, voice.words.happened.planned, voice.words.undo.planned);
};

async function discard(call: Call, draft: Gathering): Promise<Answer> {
  await removeGathering(call.tx, draft.id);
  return replace(briefMessage(voiceFor(call, call.member), 'discarded'));
}

async function restore(call: Call, cancelled: Gathering): Promise<Answer> {
  const { happened } = voiceFor(call, call.member).words;
  return shownInPlace(call, await restoreGathering(call, cancelled), happened.restored);
}

export const decidingPresses: Record<string, Press> = {
  'planning/open': {
    who: COACHES,
    handle: on(null, (call, gathering) => shownAlone(call, gathering)),
  },
  'planning/preview': { who: COACHES, handle: on(null, preview) },
  'planning/plan': { who: COACHES, handle: on('plan', plan(false)) },
  'planning/plan-anyway': { who: COACHES, handle: on('plan', plan(true)) },
  'planning/discard': {
    who: COACHES,
    handle: on('discard', async (call, draft) => replace(discardMessage(voiceFor(call, call.member), draft))),
  },
  'planning/discard-yes': { who: COACHES, handle: on('discard', discard) },
  'planning/cancel': {
    who: COACHES,
    handle: on('cancel', async (call, gathering) =>
      openForm(cancelForm(voiceFor(call, call.member), gathering)),
    ),
  },
  'planning/restore': { who: COACHES, handle: on('restore', restore) },
};

export const decidingForms = {
  'planning/cancel': submission<{ word: string | null }>({
    who: COACHES,
    schema: (locale) => cancelSchema(locale),
    handle: (call) =>
      onGathering(call, 'cancel', async (_call, gathering) => {
        const { happened } = voiceFor(call, call.member).words;
        return shownAlone(call, await cancelGathering(call, gathering, call.values.word), happened.cancelled);
      }),
  }),
};
