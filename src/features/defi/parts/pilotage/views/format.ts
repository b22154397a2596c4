import { type Block, buttons, type PressButton } from '../../../../../chat/message.ts';
import { formatMonth } from '../../../../../community/format/dates.ts';
import type { PilotageWords } from '../../../locales/fr/pilotage.ts';
import type { ViewContext } from '../../../locales/pilotage.ts';
import { dayOf, named } from '../../../views/format.ts';

export const monthIn = ({ locale }: ViewContext, month: string): string => formatMonth(month, locale);

export const button = (
  { words }: ViewContext,
  label: keyof PilotageWords['buttons'],
  press: string,
  ref: string,
): PressButton => ({ label: words.buttons[label], press, ref });

/** Some buttons in a row, where there are some. */
export const rowOf = (list: readonly PressButton[]): Block[] => (list.length === 0 ? [] : [buttons(...list)]);

/** Who filled in a month's, and when. */
export const filledBy = (
  view: ViewContext,
  { author, changedAt }: { author: string | null; changedAt: number },
): string => view.words.form.filled(author === null ? null : named(author), dayOf(view, changedAt));
