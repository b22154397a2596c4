import type { FormValues } from '../../../src/chat/form.ts';
import type { Visitor } from '../drivers/driver.ts';
import type { Opened } from '../seen.ts';

/** Values, or what makes them where they name somebody: accounts are called differently on each platform. */
type Typed = FormValues | ((chat: Opened) => FormValues);

/** How one form is opened, refused, corrected and accepted. It is Friday 11 March 2022, noon. */
export type Round = {
  /** Opens the form, as somebody who may. */
  opens(chat: Opened): Promise<Visitor>;
  /** What is not accepted, and beside which field it is said; left out where a form takes whatever it is given. */
  wrong?: { values: Typed; beside: string };
  /** What is changed of it, so that it is accepted. */
  right: Typed;
  /** What she then sees, and did not see before. */
  seen: string;
};

/** By the id of the form. */
export type Rounds = Record<string, Round>;

export const valuesIn = (chat: Opened, typed: Typed): FormValues =>
  typeof typed === 'function' ? typed(chat) : typed;

/** More than a form's field takes. */
export const tooLong = (max: number): string => 'é'.repeat(max + 1);
