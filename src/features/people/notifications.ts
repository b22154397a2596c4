import type { ActorContext, UnitOfWork } from '../../community/feature/feature.ts';
import { inEachLanguage, updateMessages, writeTo } from '../../community/feature/messages/messaging.ts';
import { memberById, membersWithRole } from '../../community/members/members.ts';
import type { RosterChange } from '../../community/members/roster/line.ts';
import { viewContextFor } from './locales/index.ts';
import { guardedGained, maySecond } from './rules.ts';
import {
  type Asked,
  answeredMessage,
  changedMessage,
  outcomeMessage,
  secondMessage,
} from './views/preview.ts';

type Waiting = RosterChange & { after: NonNullable<RosterChange['after']> };

const keyOf = (changeId: string): string => `people/second/${changeId}/`;

async function askedOf(uow: UnitOfWork, { id, byId, before, after }: Waiting): Promise<Asked> {
  const by = byId === null ? null : await memberById(uow.tx, byId);
  const roles = guardedGained(before, after, uow.calendar.localDate(uow.now));
  return { id, by: by?.name ?? '', name: after.name, roles };
}

/** Asks the coaches who may agree to a role, in working hours. */
export async function askSecond(context: ActorContext, change: Waiting): Promise<void> {
  const asked = await askedOf(context, change);
  const coaches = await membersWithRole(context.tx, 'coach');
  await writeTo(
    context,
    coaches.filter((coach) => maySecond(coach, change)),
    {
      kind: 'people/second',
      key: ({ id }) => `${keyOf(change.id)}${id}`,
      notBefore: context.calendar.nextWorkingMoment(context.now),
      message: inEachLanguage((coach) => secondMessage(viewContextFor(context, coach), asked)),
    },
  );
}

/** Nobody is asked any more: the buttons go. */
export async function tellAnswered(uow: UnitOfWork, changeId: string, name: string): Promise<void> {
  await updateMessages(uow, keyOf(changeId), 'answered', () => answeredMessage(viewContextFor(uow), name));
}

/** Tells every coach, the new one too, of a role that two of them agreed to. */
export async function tellCoaches(context: ActorContext, change: Waiting): Promise<void> {
  const asked = { ...(await askedOf(context, change)), second: context.member.name };
  await writeTo(context, await membersWithRole(context.tx, 'coach'), {
    kind: 'people/coach',
    key: ({ id }) => `people/coach/${change.id}/${id}`,
    notBefore: context.calendar.nextWorkingMoment(context.now),
    message: inEachLanguage((coach) => changedMessage(viewContextFor(context, coach), asked)),
  });
}

/** Tells whoever asked that it came to nothing. */
export async function tellOutcome(
  uow: UnitOfWork,
  { id, byId, after }: RosterChange,
  how: 'refused' | 'lapsed',
): Promise<void> {
  const by = byId === null ? null : await memberById(uow.tx, byId);
  if (!by?.active || after === null) return;
  const { name } = after;
  await writeTo(uow, [by], {
    kind: 'people/outcome',
    key: () => `people/outcome/${id}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    message: (reader) => outcomeMessage(viewContextFor(uow, reader), how, name),
  });
}
