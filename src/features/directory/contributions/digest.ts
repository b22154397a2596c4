import type { Message } from '../../../chat/message.ts';
import { countsByField } from '../../../community/expertise/declared-fields.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { circlesSeenBy } from '../../../community/members/circles.ts';
import { viewContextFor } from '../locales/index.ts';
import { LEAST } from '../rules/bubbles.ts';
import { recordNotified } from '../store/bubbles.ts';
import { learningMessage } from '../views/bubbles.ts';

/** What enough people would like to learn for a session together, each field once. */
export async function digest(uow: UnitOfWork): Promise<Message | null> {
  const { tx, programme } = uow;
  const counts = await countsByField(tx, circlesSeenBy('coach'));
  const wanted = [];
  for (const field of programme.expertise) {
    const count = counts.find((each) => each.field === field.id && each.level === 'learn')?.count ?? 0;
    if (count >= LEAST && (await recordNotified(tx, field.id))) wanted.push({ field, count });
  }
  return wanted.length === 0 ? null : learningMessage(viewContextFor(uow), wanted);
}
