import { randomUUID } from 'node:crypto';
import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import type { PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { placeForm } from '../forms/slots.ts';
import { viewContextFor } from '../locales/index.ts';
import { notify } from '../notifications.ts';
import { saveCycle } from '../store/cycles.ts';
import { goalsOf, saveGoals } from '../store/texts.ts';
import { renewalMessage, stopMessage } from '../views/cycle.ts';
import { nameOf, sentence } from '../views/format.ts';
import { beginCycle, notifyStopped, offerView, stopCycle, transitionCycle } from './cycles.ts';
import { doneInCycle, type OnCycle, presentCycle, refused } from './present.ts';

const elsewhere = (context: PressContext) => whisper(sentence(refused(context, 'elsewhere')));

export async function agree(context: PressContext, { cycle, other }: OnCycle): Promise<Answer> {
  const closed = await transitionCycle(context, cycle, 'agree');
  if (!closed || !other) return elsewhere(context);
  const { minutes, place } = cycle;
  const next = await beginCycle(context, { memberId: other.id, coachId: context.member.id, minutes, place });
  // What she aims at stays, until she words it otherwise.
  await saveGoals(context.tx, context.secrets, next, await goalsOf(context.tx, context.secrets, cycle));
  await notify(context, other.id, `renewed/${next.id}`, (view) =>
    sentence(view.words.cycle.renewal.agreed(nameOf(view, context.member.name))),
  );
  return replace(await offerView(context, next, context.member, false));
}

export async function cycle(context: PressContext, on: OnCycle): Promise<Answer> {
  return whisper(await presentCycle(context, on));
}

export async function close(context: PressContext, { cycle, other }: OnCycle): Promise<Answer> {
  if (!(await transitionCycle(context, cycle, 'close'))) return elsewhere(context);
  await notify(context, other?.id ?? null, `closed/${cycle.id}`, (view) =>
    sentence(view.words.cycle.end.closedCoach(nameOf(view, context.member.name))),
  );
  const view = viewContextFor(context, context.member);
  return replace(sentence(view.words.cycle.end.closed(nameOf(view, other?.name ?? null))));
}

export async function renew(context: PressContext, { cycle, other }: OnCycle): Promise<Answer> {
  if (!(await transitionCycle(context, cycle, 'renew'))) return elsewhere(context);
  await notify(context, other?.id ?? null, `renewal/${cycle.id}/${randomUUID()}`, (view) =>
    renewalMessage(view, cycle, context.member.name),
  );
  const view = viewContextFor(context, context.member);
  return replace(sentence(view.words.cycle.end.renewAsked(nameOf(view, other?.name ?? null))));
}

export async function renewalRefuse(context: PressContext, { cycle, other }: OnCycle): Promise<Answer> {
  if (!(await transitionCycle(context, cycle, 'refuse'))) return elsewhere(context);
  await notify(context, other?.id ?? null, `not-renewed/${cycle.id}/${randomUUID()}`, (view) =>
    sentence(view.words.cycle.renewal.refused(nameOf(view, context.member.name))),
  );
  const view = viewContextFor(context, context.member);
  return replace(sentence(view.words.cycle.renewal.refusedCoach(nameOf(view, other?.name ?? null))));
}

export async function stop(context: PressContext, { cycle, other }: OnCycle): Promise<Answer> {
  return whisper(stopMessage(viewContextFor(context, context.member), cycle, other?.name ?? null));
}

export async function stopConfirm(context: PressContext, { cycle, other, side }: OnCycle): Promise<Answer> {
  if (!(await stopCycle(context, cycle))) return elsewhere(context);
  await notifyStopped(context, cycle, { side, name: context.member.name });
  const view = viewContextFor(context, context.member);
  return replace(sentence(view.words.cycle.stopping.done(nameOf(view, other?.name ?? null))));
}

export async function openPlaceForm(context: PressContext, { cycle }: OnCycle): Promise<Answer> {
  return openForm(placeForm(viewContextFor(context, context.member), cycle));
}

export async function place(context: SubmitContext<{ place: string | null }>, on: OnCycle): Promise<Answer> {
  const { cycle } = on;
  const { place } = context.values;
  const next = { ...cycle, place };
  await saveCycle(context.tx, next);
  if (place !== null && place !== cycle.place)
    await notify(context, cycle.memberId, `place/${cycle.id}/${randomUUID()}`, (view) =>
      sentence(view.words.cycle.placeTold(nameOf(view, place), nameOf(view, context.member.name))),
    );
  const { saved } = viewContextFor(context, context.member).words.labels;
  return whisper(doneInCycle(context, saved, next));
}
