import type { ActorContext, ToDo } from '../../../../community/feature/feature.ts';
import { viewContextFor } from '../../locales/led.ts';
import { isCoach } from '../follow-up/access.ts';
import { ledWaiting } from './store.ts';

const MAX_SHOWN = 2;

/** What EIG mean to lead, and coaches may say something about. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  if (!isCoach(context.member)) return [];
  const { words } = viewContextFor(context, context.member);
  return (await ledWaiting(context)).slice(0, MAX_SHOWN).map(({ id }) => ({
    order: 34,
    line: words.toDo,
    // What a home view may hold names nobody: what it is about stands behind the button.
    button: { label: words.buttons.see, press: 'led/see', ref: id },
  }));
}
