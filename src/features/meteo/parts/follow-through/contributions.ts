import type { ActorContext, ToDo } from '../../../../community/feature/feature.ts';
import { COACHES, mayCall } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/index.ts';
import { askedAbout } from './load.ts';

/** At the head of a coach's home, from the day before a digest on: what became of what they said they would do. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  if (!mayCall(context.member, COACHES)) return [];
  const asked = await askedAbout(context);
  if (!asked) return [];
  const { actions } = viewContextFor(context, context.member).words;
  return [
    {
      order: 30,
      line: actions.asked.line(asked.count),
      button: { label: actions.asked.open, press: 'meteo/actions', ref: asked.loopId },
    },
  ];
}
