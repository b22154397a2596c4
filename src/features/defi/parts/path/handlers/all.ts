import { type Answer, replace, whisper } from '../../../../../chat/answer.ts';
import { placeIn } from '../../../../../chat/pages.ts';
import type { PressContext } from '../../../../../community/feature/feature.ts';
import { sideOf } from '../../../access.ts';
import { viewContextFor } from '../../../locales/path.ts';
import { sentence } from '../../../views/format.ts';
import { loadPaths } from '../load.ts';
import { seenFrom } from '../rules/progress.ts';
import { allMessage } from '../views/path.ts';

/** All steps of a défi, as far as she sees them: a page of them. */
export async function all(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const { id, page } = placeIn(context.ref);
  const paths = await loadPaths(context);
  const defi = paths.defis.find(({ ref }) => ref === id);
  const side = defi ? sideOf(context.member, defi.name) : null;
  if (!defi || side === null) return whisper(sentence(view.words.refused.notYours));
  const message = allMessage(view, defi, seenFrom(paths.stepsOf(defi), side), page);
  return page > 1 ? replace(message) : whisper(message);
}
