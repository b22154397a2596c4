import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import {
  type Press,
  type PressCall,
  type SubmitCall,
  submission,
  type Work,
} from '../../../community/feature/feature.ts';
import { slotFault } from '../../../community/feature/slot-conflicts.ts';
import { slotErrors } from '../../../community/feature/slot-locales.ts';
import { EITHER } from '../access.ts';
import { type MoveValues, moveSchema } from '../forms/schemas.ts';
import { moveForm } from '../forms/session.ts';
import { entryId } from '../load.ts';
import { voiceFor } from '../locales/index.ts';
import { tell } from '../notifications.ts';
import type { MentoringSession } from '../rules/cycle.ts';
import type { SessionState } from '../rules/states.ts';
import { saveSession } from '../store/sessions.ts';
import { markedName, momentOf, sentence } from '../views/format.ts';
import { cancelMessage, moveAskedMessage } from '../views/session.ts';
import { finishIfOver, stepsOf } from './cycles.ts';
import { doneInSession, type OnSession, onSession, refused, shownSession } from './present.ts';

const past = (call: PressCall): Answer => whisper(sentence(refused(call, 'past')));

/** Keeps what has changed of a session. */
async function change(
  work: Work,
  session: MentoringSession,
  changed: Partial<MentoringSession>,
): Promise<MentoringSession> {
  const next = { ...session, ...changed, changedAt: work.now };
  await saveSession(work.tx, next);
  return next;
}

const settled = { proposedAt: null, proposedBy: null } as const;

/** What is wrong with another moment for a session; null when nothing is. */
async function moveFault(
  call: SubmitCall<MoveValues>,
  { session, other }: OnSession,
  startsAt: number,
): Promise<Record<string, string> | null> {
  const { now, programme, member, values } = call;
  const { wrong } = voiceFor(call, member).words.session;
  if (startsAt <= now) return { on: wrong.past };
  if (values.on > programme.promotion.endsOn) return { on: wrong.outside };
  if (startsAt === session.startsAt) return { at: wrong.same };
  const slot = { startsAt, endsAt: startsAt + (session.endsAt - session.startsAt) };
  const except = [entryId(session.id)];
  const fault = await slotFault(call, { member, other, slot, anyway: values.anyway, except });
  return fault && slotErrors(fault, member.locale, 'at');
}

async function propose(call: SubmitCall<MoveValues>): Promise<Answer> {
  return onSession(call, 'propose', null, async (on, state) => {
    const { session, side, other } = on;
    const { calendar, values, member } = call;
    const voice = voiceFor(call, member);
    const startsAt = calendar.instant(values.on, values.at);
    if (session.startsAt <= call.now) return rejectForm({ '': refused(call, 'past') });
    const fault = await moveFault(call, on, startsAt);
    if (fault) return rejectForm(fault);
    const sequence = session.sequence + 1;
    const next = await change(call, session, { state, proposedAt: startsAt, proposedBy: side, sequence });
    await tell(call, other?.id ?? null, `move/${session.id}/${sequence}`, (theirs) =>
      moveAskedMessage(theirs, next, member.name),
    );
    const said = voice.words.session.move.asked(markedName(voice, other?.name ?? null));
    return whisper(doneInSession(call, said, next));
  });
}

/** The other agrees: the session moves, if it still can. */
async function agree(call: PressCall, on: OnSession, state: SessionState): Promise<Answer> {
  const { session, other, side } = on;
  const { move } = voiceFor(call, call.member).words.session;
  const { proposedAt } = session;
  if (proposedAt === null || session.proposedBy === side)
    return whisper(sentence(refused(call, 'elsewhere')));
  const time = { startsAt: proposedAt, endsAt: proposedAt + (session.endsAt - session.startsAt) };
  const agreed = { member: call.member, other, slot: time, anyway: true, except: [entryId(session.id)] };
  const possible = proposedAt > call.now && (await slotFault(call, agreed)) === null;
  if (!possible) {
    const stays = await change(call, session, {
      ...settled,
      state: 'planned',
      sequence: session.sequence + 1,
    });
    return replace(doneInSession(call, move.noLonger, stays));
  }
  const next = await change(call, session, {
    ...time,
    ...stepsOf(call, proposedAt),
    ...settled,
    state,
    moves: session.moves + 1,
    sequence: session.sequence + 1,
  });
  await tell(call, other?.id ?? null, `moved/${session.id}/${next.sequence}`, (voice) =>
    sentence(voice.words.session.move.agreed(momentOf(voice, next.startsAt))),
  );
  const said = move.agreed(momentOf(voiceFor(call, call.member), next.startsAt));
  return replace(doneInSession(call, said, next));
}

/** The other refuses, or the first takes it back: the session stays where it is. */
async function stay(
  call: PressCall,
  on: OnSession,
  state: SessionState,
  retracted: boolean,
): Promise<Answer> {
  const { session, other, side } = on;
  if ((session.proposedBy === side) !== retracted) return whisper(sentence(refused(call, 'elsewhere')));
  const next = await change(call, session, { ...settled, state, sequence: session.sequence + 1 });
  const { member } = call;
  await tell(call, other?.id ?? null, `stays/${session.id}/${next.sequence}`, (voice) => {
    const { move } = voice.words.session;
    const when = momentOf(voice, session.startsAt);
    return sentence(move[retracted ? 'retractedTold' : 'refused'](markedName(voice, member.name), when));
  });
  const voice = voiceFor(call, member);
  const said = voice.words.session.move[retracted ? 'retracted' : 'refusedByYou'];
  return replace(doneInSession(call, said(momentOf(voice, session.startsAt)), next));
}

async function cancel(call: PressCall, on: OnSession, state: SessionState): Promise<Answer> {
  const { session, cycle, other } = on;
  if (session.startsAt <= call.now) return past(call);
  const next = await change(call, session, { ...settled, state, sequence: session.sequence + 1 });
  const { member } = call;
  await tell(call, other?.id ?? null, `cancelled/${session.id}`, (voice) => {
    const when = momentOf(voice, session.startsAt);
    return sentence(voice.words.session.cancel.told(markedName(voice, member.name), when));
  });
  await finishIfOver(call, cycle);
  const voice = voiceFor(call, member);
  const said = voice.words.session.cancel.done(momentOf(voice, session.startsAt));
  return replace(doneInSession(call, said, next));
}

const noted =
  (which: 'missed' | 'tookPlace') =>
  async (call: PressCall, on: OnSession, state: SessionState): Promise<Answer> => {
    const session = await change(call, on.session, { state, sequence: on.session.sequence + 1 });
    const said = voiceFor(call, call.member).words.session[which];
    return whisper(doneInSession(call, said, session));
  };

type Handle = (call: PressCall, on: OnSession, state: SessionState) => Promise<Answer>;
const on = (event: Parameters<typeof onSession>[1], handle: Handle): Press => ({
  who: EITHER,
  handle: (call) => onSession(call, event, null, (found, state) => handle(call, found, state)),
});

export const sessionPresses: Record<string, Press> = {
  'mentoring/session': on(null, async (call, found) => whisper(await shownSession(call, found))),
  'mentoring/move-form': on('propose', async (call, { session, other }) =>
    session.startsAt <= call.now
      ? past(call)
      : openForm(moveForm(voiceFor(call, call.member), session, other?.name ?? null)),
  ),
  'mentoring/move-agree': on('agree', agree),
  'mentoring/move-refuse': on('refuse', (call, found, state) => stay(call, found, state, false)),
  'mentoring/move-retract': on('retract', (call, found, state) => stay(call, found, state, true)),
  'mentoring/cancel': on('cancel', async (call, { session, other }) =>
    session.startsAt <= call.now
      ? past(call)
      : whisper(cancelMessage(voiceFor(call, call.member), session, other?.name ?? null)),
  ),
  'mentoring/cancel-confirm': on('cancel', cancel),
  'mentoring/missed': on('miss', noted('missed')),
  'mentoring/took-place': on('tookPlace', noted('tookPlace')),
};

export const sessionForms = {
  'mentoring/move': submission<MoveValues>({
    who: EITHER,
    schema: (locale) => moveSchema(locale),
    handle: propose,
  }),
};
