import { shortened } from '../../../chat/lengths.ts';
import type { Markdown } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../chat/message.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { PeerFeedbackWords } from '../locales/fr.ts';
import type { ViewContext } from '../locales/index.ts';
import { type FeedbackTexts, PARTS } from '../rules.ts';

/** A name among other words. */
export const shortName = (name: string): string => shortened(name, 60);

export const button = (
  { words }: ViewContext,
  label: keyof PeerFeedbackWords['buttons'],
  press: string,
  ref = '',
): PressButton => ({ label: words.buttons[label], press: `peer-feedback/${press}`, ref });

export const onDay = ({ locale }: ViewContext, on: string): string => formatDay(on, locale);

export const dayOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatDay(dateIn(timeZone, at), locale);

/** A sentence that repeats nothing of what was written: a chat may keep it. */
export const sentence = (said: string | Markdown, ...list: PressButton[]): Message =>
  storable(message(text(said), ...(list.length > 0 ? [buttons(...list)] : [])));

/** The same, with an aside. */
export const sentenceWith = (said: string, aside: string | Markdown, ...list: PressButton[]): Message =>
  storable(message(text(said), note(aside), ...(list.length > 0 ? [buttons(...list)] : [])));

/** What somebody says, part by part. */
export const partsOf = ({ words: { parts } }: ViewContext, texts: FeedbackTexts): Block[] =>
  PARTS.flatMap((part): Block[] => {
    const said = texts[part];
    return said === null ? [] : [heading(parts[part]), text(said)];
  });
