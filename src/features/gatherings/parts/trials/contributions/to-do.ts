import type { ActorContext, ToDo } from '../../../../../community/feature/feature.ts';
import { storedFormats } from '../../../../../community/gatherings/stored-formats.ts';
import { viewContextFor } from '../../../locales/trials.ts';
import { isCoach } from '../../follow-up/access.ts';

const MAX_SHOWN = 2;

/** The verdicts that wait for coaches. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  if (!isCoach(context.member)) return [];
  const { words, locale } = viewContextFor(context, context.member);
  return (await storedFormats(context.tx))
    .filter(({ state }) => state === 'deciding')
    .slice(0, MAX_SHOWN)
    .map(({ id, settings }) => ({
      order: 36,
      line: words.toDo(settings[locale]),
      button: { label: words.buttons.see, press: 'trials/see', ref: id },
    }));
}
