import { randomUUID } from 'node:crypto';
import { openForm, replace, whisper } from '../../../chat/answer.ts';
import { type Press, type PressContext, submission } from '../../../community/feature/feature.ts';
import { COACHES, EITHER, MENTEES } from '../access.ts';
import { placeSchema } from '../forms/schemas.ts';
import { viewContextFor } from '../locales/index.ts';
import { notify } from '../notifications.ts';
import { saveCycle } from '../store/cycles.ts';
import { goalsOf, saveGoals } from '../store/texts.ts';
import { placeForm, renewalMessage, stopMessage } from '../views/cycle.ts';
import { markedName, sentence } from '../views/format.ts';
import { beginCycle, notifyStopped, offerView, stopCycle, transitionCycle } from './cycles.ts';
import { doneInCycle, type OnCycle, onCycle, presentCycle, refused } from './present.ts';

const elsewhere = (context: PressContext) => whisper(sentence(refused(context, 'elsewhere')));

async function agree(context: PressContext, { cycle, other }: OnCycle) {
  const closed = await transitionCycle(context, cycle, 'agree');
  if (!closed || !other) return elsewhere(context);
  const { minutes, place } = cycle;
  const next = await beginCycle(context, { memberId: other.id, coachId: context.member.id, minutes, place });
  // What she aims at stays, until she words it otherwise.
  await saveGoals(context.tx, context.secrets, next, await goalsOf(context.tx, context.secrets, cycle));
  await notify(context, other.id, `renewed/${next.id}`, (view) =>
    sentence(view.words.cycle.renewal.agreed(markedName(view, context.member.name))),
  );
  return replace(await offerView(context, next, context.member, false));
}

export const endingPresses: Record<string, Press> = {
  'mentoring/cycle': {
    who: EITHER,
    handle: (context) => onCycle(context, null, null, async (on) => whisper(await presentCycle(context, on))),
  },
  'mentoring/close': {
    who: MENTEES,
    handle: (context) =>
      onCycle(context, 'close', 'mentee', async ({ cycle, other }) => {
        if (!(await transitionCycle(context, cycle, 'close'))) return elsewhere(context);
        await notify(context, other?.id ?? null, `closed/${cycle.id}`, (view) =>
          sentence(view.words.cycle.end.closedCoach(markedName(view, context.member.name))),
        );
        const view = viewContextFor(context, context.member);
        return replace(sentence(view.words.cycle.end.closed(markedName(view, other?.name ?? null))));
      }),
  },
  'mentoring/renew': {
    who: MENTEES,
    handle: (context) =>
      onCycle(context, 'renew', 'mentee', async ({ cycle, other }) => {
        if (!(await transitionCycle(context, cycle, 'renew'))) return elsewhere(context);
        await notify(context, other?.id ?? null, `renewal/${cycle.id}/${randomUUID()}`, (view) =>
          renewalMessage(view, cycle, context.member.name),
        );
        const view = viewContextFor(context, context.member);
        return replace(sentence(view.words.cycle.end.renewAsked(markedName(view, other?.name ?? null))));
      }),
  },
  'mentoring/renewal-agree': {
    who: COACHES,
    handle: (context) => onCycle(context, 'agree', 'coach', (on) => agree(context, on)),
  },
  'mentoring/renewal-refuse': {
    who: COACHES,
    handle: (context) =>
      onCycle(context, 'refuse', 'coach', async ({ cycle, other }) => {
        if (!(await transitionCycle(context, cycle, 'refuse'))) return elsewhere(context);
        await notify(context, other?.id ?? null, `not-renewed/${cycle.id}/${randomUUID()}`, (view) =>
          sentence(view.words.cycle.renewal.refused(markedName(view, context.member.name))),
        );
        const view = viewContextFor(context, context.member);
        return replace(
          sentence(view.words.cycle.renewal.refusedCoach(markedName(view, other?.name ?? null))),
        );
      }),
  },
  'mentoring/stop': {
    who: EITHER,
    handle: (context) =>
      onCycle(context, 'stop', null, async ({ cycle, other }) =>
        whisper(stopMessage(viewContextFor(context, context.member), cycle, other?.name ?? null)),
      ),
  },
  'mentoring/stop-confirm': {
    who: EITHER,
    handle: (context) =>
      onCycle(context, 'stop', null, async ({ cycle, other, side }) => {
        if (!(await stopCycle(context, cycle))) return elsewhere(context);
        await notifyStopped(context, cycle, { side, name: context.member.name });
        const view = viewContextFor(context, context.member);
        return replace(sentence(view.words.cycle.stopping.done(markedName(view, other?.name ?? null))));
      }),
  },
  'mentoring/place-form': {
    who: COACHES,
    handle: (context) =>
      onCycle(context, 'stop', 'coach', async ({ cycle }) =>
        openForm(placeForm(viewContextFor(context, context.member), cycle)),
      ),
  },
};

export const endingForms = {
  'mentoring/place': submission<{ place: string | null }>({
    who: COACHES,
    schema: (locale) => placeSchema(locale),
    handle: (context) =>
      onCycle(context, 'stop', 'coach', async (on) => {
        const { cycle } = on;
        const { place } = context.values;
        const next = { ...cycle, place };
        await saveCycle(context.tx, next);
        if (place !== null && place !== cycle.place)
          await notify(context, cycle.memberId, `place/${cycle.id}/${randomUUID()}`, (view) =>
            sentence(
              view.words.cycle.placeTold(markedName(view, place), markedName(view, context.member.name)),
            ),
          );
        const { saved } = viewContextFor(context, context.member).words.common;
        return whisper(doneInCycle(context, saved, next));
      }),
  }),
};
