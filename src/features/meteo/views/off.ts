import { type Block, buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { nextNote } from './invitation.ts';

const resumeButton = ({ words }: ViewContext): Block =>
  buttons({ label: words.asking.off.resume, press: 'meteo/on', ref: '' });

/** She is asked no more: what that means, who knows, and how to come back. */
export const offMessage = (view: ViewContext): Message =>
  storable({
    summary: view.words.asking.off.summary,
    blocks: [text(view.words.asking.off.text), note(view.words.asking.off.known), resumeButton(view)],
  });

export const onMessage = (view: ViewContext, nextOpensAt: number | null): Message =>
  storable({
    summary: view.words.asking.off.back,
    blocks: [text(view.words.asking.off.back), nextNote(view, nextOpensAt)],
  });

/** What the home says to her meanwhile. */
export const offSection = (view: ViewContext): Block[] => [
  heading(view.words.asking.home),
  text(view.words.asking.off.summary),
  resumeButton(view),
];
