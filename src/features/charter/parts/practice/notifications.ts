import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { postIn, updateMessages } from '../../../../community/feature/messages/messaging.ts';
import { viewContextFor } from '../../locales/index.ts';
import { type Edition, textsOf } from './rules.ts';
import { postMessage } from './views.ts';

const keyOf = ({ postsOn }: Pick<Edition, 'postsOn'>): string => `charter/practice/${postsOn}`;

function messageOf(uow: UnitOfWork, edition: Edition, tried: number | null) {
  const view = viewContextFor(uow);
  const texts = textsOf(uow.programme, edition, view.locale);
  return texts && postMessage(view, edition, texts, tried);
}

/** Posts a situation in the promotion's channel, on each chat. @returns whether there was something to post */
export async function post(uow: UnitOfWork, edition: Edition, notBefore: number): Promise<boolean> {
  const message = messageOf(uow, edition, null);
  if (!message) return false;
  await postIn(uow, 'promotion', 'charter/practice', keyOf(edition), message, { notBefore });
  return true;
}

/** How many try it, where it was posted. */
export async function updatePost(uow: UnitOfWork, edition: Edition, tried: number): Promise<void> {
  const message = messageOf(uow, edition, tried);
  if (message) await updateMessages(uow, `${keyOf(edition)}/`, tried, () => message);
}
