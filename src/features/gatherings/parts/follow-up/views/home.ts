import { type Block, buttons, heading, text } from '../../../../../chat/message.ts';
import type { ViewContext } from '../../../locales/follow-up.ts';
import { aboutOf, type Named, untilOf } from './format.ts';

/** So many of each stand in the home view. */
const LIMITS = 3;

/** What awaits her after gatherings: feedback to give; nothing where nothing does. */
export function homeBlocks(
  view: ViewContext,
  toGive: readonly { gathering: Named; until: number }[],
): Block[] {
  const { home, thanks } = view.words;
  if (toGive.length === 0) return [];
  return [
    heading(home.title),
    ...toGive.slice(0, LIMITS).flatMap(({ gathering, until }) => [
      text(home.toGive(aboutOf(view, gathering), untilOf(view, until))),
      buttons({
        label: thanks.feedback,
        press: 'afterwards/feedback',
        ref: gathering.id,
        style: 'primary',
      }),
    ]),
  ];
}
