import { randomUUID } from 'node:crypto';
import { openForm, replace, whisper } from '../../../chat/answer.ts';
import { type Press, type PressCall, submission } from '../../../community/feature/feature.ts';
import { COACHES, EITHER, MENTEES } from '../access.ts';
import { placeSchema } from '../forms/schemas.ts';
import { voiceFor } from '../locales/index.ts';
import { tell } from '../notifications.ts';
import { saveCycle } from '../store/cycles.ts';
import { goalsOf, saveGoals } from '../store/texts.ts';
import { placeForm, renewalMessage, stopMessage } from '../views/cycle.ts';
import { markedName, sentence } from '../views/format.ts';
import { beginCycle, moveCycle, offerView, stopCycle, tellStopped } from './cycles.ts';
import { doneInCycle, type OnCycle, onCycle, refused, shownCycle } from './present.ts';

const elsewhere = (call: PressCall) => whisper(sentence(refused(call, 'elsewhere')));

async function agree(call: PressCall, { cycle, other }: OnCycle) {
  const closed = await moveCycle(call, cycle, 'agree');
  if (!closed || !other) return elsewhere(call);
  const { minutes, place } = cycle;
  const next = await beginCycle(call, { memberId: other.id, coachId: call.member.id, minutes, place });
  // What she aims at stays, until she words it otherwise.
  await saveGoals(call.tx, call.secrets, next, await goalsOf(call.tx, call.secrets, cycle));
  await tell(call, other.id, `renewed/${next.id}`, (voice) =>
    sentence(voice.words.cycle.renewal.agreed(markedName(voice, call.member.name))),
  );
  return replace(await offerView(call, next, call.member, false));
}

export const endingPresses: Record<string, Press> = {
  'mentoring/cycle': {
    who: EITHER,
    handle: (call) => onCycle(call, null, null, async (on) => whisper(await shownCycle(call, on))),
  },
  'mentoring/close': {
    who: MENTEES,
    handle: (call) =>
      onCycle(call, 'close', 'mentee', async ({ cycle, other }) => {
        if (!(await moveCycle(call, cycle, 'close'))) return elsewhere(call);
        await tell(call, other?.id ?? null, `closed/${cycle.id}`, (voice) =>
          sentence(voice.words.cycle.end.closedCoach(markedName(voice, call.member.name))),
        );
        const voice = voiceFor(call, call.member);
        return replace(sentence(voice.words.cycle.end.closed(markedName(voice, other?.name ?? null))));
      }),
  },
  'mentoring/renew': {
    who: MENTEES,
    handle: (call) =>
      onCycle(call, 'renew', 'mentee', async ({ cycle, other }) => {
        if (!(await moveCycle(call, cycle, 'renew'))) return elsewhere(call);
        await tell(call, other?.id ?? null, `renewal/${cycle.id}/${randomUUID()}`, (voice) =>
          renewalMessage(voice, cycle, call.member.name),
        );
        const voice = voiceFor(call, call.member);
        return replace(sentence(voice.words.cycle.end.renewAsked(markedName(voice, other?.name ?? null))));
      }),
  },
  'mentoring/renewal-agree': {
    who: COACHES,
    handle: (call) => onCycle(call, 'agree', 'coach', (on) => agree(call, on)),
  },
  'mentoring/renewal-refuse': {
    who: COACHES,
    handle: (call) =>
      onCycle(call, 'refuse', 'coach', async ({ cycle, other }) => {
        if (!(await moveCycle(call, cycle, 'refuse'))) return elsewhere(call);
        await tell(call, other?.id ?? null, `not-renewed/${cycle.id}/${randomUUID()}`, (voice) =>
          sentence(voice.words.cycle.renewal.refused(markedName(voice, call.member.name))),
        );
        const voice = voiceFor(call, call.member);
        return replace(
          sentence(voice.words.cycle.renewal.refusedCoach(markedName(voice, other?.name ?? null))),
        );
      }),
  },
  'mentoring/stop': {
    who: EITHER,
    handle: (call) =>
      onCycle(call, 'stop', null, async ({ cycle, other }) =>
        whisper(stopMessage(voiceFor(call, call.member), cycle, other?.name ?? null)),
      ),
  },
  'mentoring/stop-confirm': {
    who: EITHER,
    handle: (call) =>
      onCycle(call, 'stop', null, async ({ cycle, other, side }) => {
        if (!(await stopCycle(call, cycle))) return elsewhere(call);
        await tellStopped(call, cycle, { side, name: call.member.name });
        const voice = voiceFor(call, call.member);
        return replace(sentence(voice.words.cycle.stopping.done(markedName(voice, other?.name ?? null))));
      }),
  },
  'mentoring/place-form': {
    who: COACHES,
    handle: (call) =>
      onCycle(call, 'stop', 'coach', async ({ cycle }) =>
        openForm(placeForm(voiceFor(call, call.member), cycle)),
      ),
  },
};

export const endingForms = {
  'mentoring/place': submission<{ place: string | null }>({
    who: COACHES,
    schema: (locale) => placeSchema(locale),
    handle: (call) =>
      onCycle(call, 'stop', 'coach', async (on) => {
        const { cycle } = on;
        const { place } = call.values;
        const next = { ...cycle, place };
        await saveCycle(call.tx, next);
        if (place !== null && place !== cycle.place)
          await tell(call, cycle.memberId, `place/${cycle.id}/${randomUUID()}`, (voice) =>
            sentence(
              voice.words.cycle.placeTold(markedName(voice, place), markedName(voice, call.member.name)),
            ),
          );
        const { saved } = voiceFor(call, call.member).words.common;
        return whisper(doneInCycle(call, saved, next));
      }),
  }),
};
