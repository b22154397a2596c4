import { fits } from '../../../chat/sections.ts';
import type { ViewContext } from '../locales/index.ts';
import { type PageData, pageMessage, type ReadAnswer } from '../views/reading.ts';

/** So many answers a page, at most: fewer where they would not fit into one message. */
const ANSWERS_A_PAGE = 5;

/** Answers as pages, each of as many as fit; signed and unsigned ones stand on pages of their own. */
export function inPages<Each extends ReadAnswer>(
  view: ViewContext,
  answers: readonly Each[],
  about: Pick<PageData, 'round' | 'order'>,
): Each[][] {
  const total = answers.length;
  const [previous, next] = [about.round.id, about.round.id];
  const hasRoom = (page: Each[]): boolean =>
    fits(pageMessage(view, { ...about, answers: page, from: total, total, previous, next }).blocks);
  const pages: Each[][] = [];
  for (const each of answers) {
    const last = pages.at(-1);
    const joins =
      last !== undefined &&
      last.length < ANSWERS_A_PAGE &&
      (last[0]?.author === null) === (each.author === null) &&
      hasRoom([...last, each]);
    if (joins) last.push(each);
    else pages.push([each]);
  }
  return pages;
}
