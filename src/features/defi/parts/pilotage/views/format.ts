import { shortened } from '../../../../../chat/lengths.ts';
import type { Markdown } from '../../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  type Message,
  type PressButton,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { formatDay, formatMonth } from '../../../../../community/format/dates.ts';
import { dateIn } from '../../../../../community/format/time-zone.ts';
import type { PilotageWords } from '../../../locales/fr/pilotage.ts';
import type { ViewContext } from '../../../locales/pilotage.ts';

export const NAME_BYTES = 100;

export const named = (name: string): string => shortened(name, NAME_BYTES);
export const monthIn = ({ locale }: ViewContext, month: string): string => formatMonth(month, locale);
export const dayOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatDay(dateIn(timeZone, at), locale);

export const button = (
  { words }: ViewContext,
  label: keyof PilotageWords['buttons'],
  press: string,
  ref: string,
): PressButton => ({ label: words.buttons[label], press, ref });

export const primary = (made: PressButton): PressButton => ({ ...made, style: 'primary' });

/** Some buttons in a row, where there are some. */
export const rowOf = (list: readonly PressButton[]): Block[] => (list.length === 0 ? [] : [buttons(...list)]);

/** One sentence, for a receipt or a refusal: a chat may keep what is said of a défi's steering. */
export const sentence = (said: string | Markdown, more: readonly Block[] = []): Message =>
  storable({
    summary: shortened(typeof said === 'string' ? said : said.markdown, 250),
    blocks: [text(said), ...more],
  });

/** Who filled in a month's, and when. */
export const filledBy = (
  view: ViewContext,
  { author, changedAt }: { author: string | null; changedAt: number },
): string => view.words.form.filled(author === null ? null : named(author), dayOf(view, changedAt));
