import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import { plainText } from '../../../chat/markdown.ts';
import type { PressContext, SubmitContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { slotFault } from '../../../community/feature/slot-conflicts.ts';
import { slotErrors } from '../../../community/feature/slot-locales.ts';
import { type MoveValues, moveForm } from '../forms/session.ts';
import { entryId } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { notify } from '../notifications.ts';
import type { MentoringSession } from '../rules/cycle.ts';
import { saveSession } from '../store/sessions.ts';
import { momentOf, nameOf, sentence } from '../views/format.ts';
import { cancelMessage, moveAskedMessage } from '../views/session.ts';
import { finishIfOver, stepsOf } from './cycles.ts';
import { doneInSession, type OnSession, presentSession, refused } from './present.ts';

const past = (context: PressContext): Answer => whisper(sentence(refused(context, 'past')));

/** Keeps what has changed of a session. */
async function change(
  uow: UnitOfWork,
  session: MentoringSession,
  changed: Partial<MentoringSession>,
): Promise<MentoringSession> {
  const next = { ...session, ...changed, changedAt: uow.now };
  await saveSession(uow.tx, next);
  return next;
}

const settled = { proposedAt: null, proposedBy: null } as const;

/** What is wrong with another moment for a session; null when nothing is. */
async function moveFault(
  context: SubmitContext<MoveValues>,
  { session, other }: OnSession,
  startsAt: number,
): Promise<Record<string, string> | null> {
  const { now, programme, member, values } = context;
  const { errors: messages } = viewContextFor(context, member).words.session;
  if (startsAt <= now) return { on: messages.past };
  if (values.on > programme.promotion.endsOn) return { on: messages.outside };
  if (startsAt === session.startsAt) return { at: messages.same };
  const slot = { startsAt, endsAt: startsAt + (session.endsAt - session.startsAt) };
  const except = [entryId(session.id)];
  const fault = await slotFault(context, { member, other, slot, anyway: values.anyway, except });
  return fault && slotErrors(fault, member.locale, 'at');
}

export async function propose(context: SubmitContext<MoveValues>, on: OnSession): Promise<Answer> {
  const { to: state } = on;
  const { session, side, other } = on;
  const { calendar, values, member } = context;
  const view = viewContextFor(context, member);
  const startsAt = calendar.instant(values.on, values.at);
  if (session.startsAt <= context.now) return rejectForm({ '': plainText(refused(context, 'past')) });
  const fault = await moveFault(context, on, startsAt);
  if (fault) return rejectForm(fault);
  const sequence = session.sequence + 1;
  const next = await change(context, session, { state, proposedAt: startsAt, proposedBy: side, sequence });
  await notify(context, other?.id ?? null, `move/${session.id}/${sequence}`, (theirs) =>
    moveAskedMessage(theirs, next, member.name),
  );
  const said = view.words.session.move.asked(nameOf(view, other?.name ?? null));
  return whisper(doneInSession(context, said, next));
}

/** The other agrees: the session moves, if it still can. */
export async function agree(context: PressContext, on: OnSession): Promise<Answer> {
  const { to: state } = on;
  const { session, other, side } = on;
  const { move } = viewContextFor(context, context.member).words.session;
  const { proposedAt } = session;
  if (proposedAt === null || session.proposedBy === side)
    return whisper(sentence(refused(context, 'elsewhere')));
  const time = { startsAt: proposedAt, endsAt: proposedAt + (session.endsAt - session.startsAt) };
  const agreed = { member: context.member, other, slot: time, anyway: true, except: [entryId(session.id)] };
  const possible = proposedAt > context.now && (await slotFault(context, agreed)) === null;
  if (!possible) {
    const stays = await change(context, session, {
      ...settled,
      state: 'planned',
      sequence: session.sequence + 1,
    });
    return replace(doneInSession(context, move.noLonger, stays));
  }
  const next = await change(context, session, {
    ...time,
    ...stepsOf(context, proposedAt),
    ...settled,
    state,
    moves: session.moves + 1,
    sequence: session.sequence + 1,
  });
  await notify(context, other?.id ?? null, `moved/${session.id}/${next.sequence}`, (view) =>
    sentence(view.words.session.move.agreed(momentOf(view, next.startsAt))),
  );
  const said = move.agreed(momentOf(viewContextFor(context, context.member), next.startsAt));
  return replace(doneInSession(context, said, next));
}

/** The other refuses, or the first takes it back: the session stays where it is. */
export const stay =
  (retracted: boolean) =>
  async (context: PressContext, { session, other, side, to: state }: OnSession): Promise<Answer> => {
    if ((session.proposedBy === side) !== retracted) return whisper(sentence(refused(context, 'elsewhere')));
    const next = await change(context, session, { ...settled, state, sequence: session.sequence + 1 });
    const { member } = context;
    await notify(context, other?.id ?? null, `stays/${session.id}/${next.sequence}`, (view) => {
      const { move } = view.words.session;
      const when = momentOf(view, session.startsAt);
      return sentence(move[retracted ? 'retractedTold' : 'refused'](nameOf(view, member.name), when));
    });
    const view = viewContextFor(context, member);
    const said = view.words.session.move[retracted ? 'retracted' : 'refusedByYou'];
    return replace(doneInSession(context, said(momentOf(view, session.startsAt)), next));
  };

export async function cancel(context: PressContext, on: OnSession): Promise<Answer> {
  const { to: state } = on;
  const { session, cycle, other } = on;
  if (session.startsAt <= context.now) return past(context);
  const next = await change(context, session, { ...settled, state, sequence: session.sequence + 1 });
  const { member } = context;
  await notify(context, other?.id ?? null, `cancelled/${session.id}`, (view) => {
    const when = momentOf(view, session.startsAt);
    return sentence(view.words.session.cancel.told(nameOf(view, member.name), when));
  });
  await finishIfOver(context, cycle);
  const view = viewContextFor(context, member);
  const said = view.words.session.cancel.done(momentOf(view, session.startsAt));
  return replace(doneInSession(context, said, next));
}

export const noted =
  (which: 'missed' | 'tookPlace') =>
  async (context: PressContext, on: OnSession): Promise<Answer> => {
    const { to: state } = on;
    const session = await change(context, on.session, { state, sequence: on.session.sequence + 1 });
    const said = viewContextFor(context, context.member).words.session[which];
    return whisper(doneInSession(context, said, session));
  };

export const show = async (context: PressContext, on: OnSession): Promise<Answer> =>
  whisper(await presentSession(context, on));

export const openMove = async (context: PressContext, { session, other }: OnSession): Promise<Answer> =>
  session.startsAt <= context.now
    ? past(context)
    : openForm(moveForm(viewContextFor(context, context.member), session, other?.name ?? null));

export const askToCancel = async (context: PressContext, { session, other }: OnSession): Promise<Answer> =>
  session.startsAt <= context.now
    ? past(context)
    : whisper(cancelMessage(viewContextFor(context, context.member), session, other?.name ?? null));
