import { type Answer, openForm, whisper } from '../../../chat/answer.ts';
import type { ActorContext, SubmitContext } from '../../../community/feature/feature.ts';
import { type AvailabilityValues, availabilityForm } from '../forms/availability.ts';
import { viewContextFor } from '../locales/index.ts';
import { availabilityOf, saveAvailability } from '../store/availability.ts';
import { availabilityMessage } from '../views/availability.ts';

export async function open(context: ActorContext): Promise<Answer> {
  const offered = (await availabilityOf(context.tx, [context.member])).get(context.member.id);
  return openForm(
    availabilityForm(
      viewContextFor(context, context.member),
      offered ?? { fields: [], monthly: null, pausedUntil: null },
    ),
  );
}

export async function offer(context: SubmitContext<AvailabilityValues>): Promise<Answer> {
  await saveAvailability(context.tx, context.member.id, context.values);
  return whisper(availabilityMessage(viewContextFor(context, context.member)));
}
