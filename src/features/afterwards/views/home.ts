import { type Block, buttons, heading, text } from '../../../chat/message.ts';
import type { Voice } from '../locales/index.ts';
import { aboutOf, type Named, untilOf } from './format.ts';

/** So many of each stand in the home view. */
const MOST = 3;

/** What awaits her after gatherings: feedback to give, attendance to note; nothing where nothing does. */
export function homeBlocks(
  voice: Voice,
  toGive: readonly { gathering: Named; until: number }[],
  toNote: readonly Named[],
): Block[] {
  const { home, thanks, attendance } = voice.words;
  if (toGive.length === 0 && toNote.length === 0) return [];
  return [
    heading(home.title),
    ...toGive.slice(0, MOST).flatMap(({ gathering, until }) => [
      text(home.toGive(aboutOf(voice, gathering), untilOf(voice, until))),
      buttons({
        label: thanks.feedback,
        press: 'afterwards/feedback',
        ref: gathering.id,
        style: 'primary',
      }),
    ]),
    ...toNote
      .slice(0, MOST)
      .flatMap((gathering) => [
        text(home.toNote(aboutOf(voice, gathering))),
        buttons({ label: attendance.recent.open, press: 'afterwards/attendance', ref: gathering.id }),
      ]),
  ];
}
