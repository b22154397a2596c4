import { md } from '../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../../../chat/message.ts';
import { gatheringHead } from '../../../../community/gatherings/announcement.ts';
import type { ViewContext } from '../../locales/follow-up.ts';
import { aboutOf, dayOf, type Named, titleOf } from '../follow-up/views/format.ts';

/** So many are shown at once: the oldest, which are asked about first. */
const SHOWN = 3;

export type Shown = { id: string; text: string; gathering: Named };

/** Hers, to her alone. */
export function intentionsMessage(view: ViewContext, all: readonly Shown[], happened?: string): Message {
  const { intentions } = view.words;
  const shown = all.slice(0, SHOWN);
  return {
    summary: intentions.title,
    blocks: [
      heading(intentions.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(shown.length === 0 ? [text(intentions.none)] : []),
      ...shown.flatMap(({ id, text: words, gathering }): Block[] => [
        text(md`**${aboutOf(view, gathering, 150)}**`),
        text(words),
        buttons(
          { label: intentions.done, press: 'afterwards/intention-done', ref: id },
          { label: intentions.edit, press: 'afterwards/intend', ref: gathering.id },
        ),
      ]),
      ...(all.length > shown.length ? [note(intentions.more(all.length - shown.length))] : []),
      note(intentions.who),
    ],
  };
}

/** A month later: that she noted something, and nothing of it. */
export const askedMessage = (view: ViewContext, gathering: Named): Message => ({
  summary: view.words.intentions.asked.summary(titleOf(view, gathering)),
  blocks: [
    ...gatheringHead(view, gathering),
    text(view.words.intentions.asked.text(dayOf(view, gathering))),
    buttons({
      label: view.words.intentions.asked.see,
      press: 'afterwards/intentions',
      ref: '',
      style: 'primary',
    }),
  ],
});

/** A chat may keep it: nothing of what she wrote. */
export const intentionKept = ({ words: { intentions } }: ViewContext): Message =>
  storable({
    ...message(
      text(intentions.kept),
      buttons({ label: intentions.asked.see, press: 'afterwards/intentions', ref: '' }),
    ),
  });

export const notYours = ({ words: { intentions } }: ViewContext): Message =>
  storable(message(text(intentions.notYours)));
