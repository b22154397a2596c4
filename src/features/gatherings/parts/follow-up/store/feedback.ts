import { unsignedTexts } from '../../../../../engine/unsigned/texts.ts';
import type { UnsignedWork } from '../../../../../engine/unsigned/unsigned.ts';
import type { Feedback } from '../rules/feedback.ts';

declare module '../../../../../engine/database.ts' {
  interface Tables {
    gathering_feedback: { id: string; gatheringId: string; sealed: string };
  }
}

/** What people say of gatherings: nobody signs it. */
export const unsignedFeedback = unsignedTexts<Feedback>({
  table: 'gathering_feedback',
  topic: 'gatheringId',
  open: { table: 'gathering_followups', column: 'gatheringId', states: ['ended', 'thanked'] },
});

/** What was said of a gathering whose feedback is closed, opened, in the order of random keys. */
export async function feedbackOn(
  uow: Pick<UnsignedWork, 'tx' | 'secrets'>,
  gatheringId: string,
): Promise<(Feedback & { id: string })[]> {
  const all: (Feedback & { id: string })[] = [];
  for (const id of await unsignedFeedback.keys(uow.tx, gatheringId)) {
    const feedback = await unsignedFeedback.read(uow, id);
    if (feedback) all.push({ id, ...feedback });
  }
  return all;
}
