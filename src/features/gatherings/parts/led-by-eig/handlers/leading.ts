import { randomUUID } from 'node:crypto';
import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../../chat/answer.ts';
import { actionsOn } from '../../../../../community/feature/actions-on.ts';
import type {
  ActorContext,
  PressContext,
  SubmitContext,
  UnitOfWork,
} from '../../../../../community/feature/feature.ts';
import { isRefused } from '../../../../../community/feature/state-machine.ts';
import { formatDay, formatMoment } from '../../../../../community/format/dates.ts';
import type { Gathering, GatheringEvent } from '../../../../../community/gatherings/gathering.ts';
import {
  discardDraft,
  planGathering,
  saveDraft,
} from '../../../../../community/gatherings/lifecycle/lifecycle.ts';
import { newGathering, timesFrom } from '../../../../../community/gatherings/new-gathering.ts';
import { gatheringById, gatheringsByIds } from '../../../../../community/gatherings/store.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { memberByEmail, memberById } from '../../../../../community/members/members.ts';
import { LED_BY_EIG } from '../../../../../community/programme/led-format.ts';
import { viewContextFor } from '../../../locales/led.ts';
import { isCoach } from '../../follow-up/access.ts';
import { misplacedErrors } from '../../planning/handlers/drafting.ts';
import { type DeclineValues, declineForm, type LedValues, ledForm } from '../forms.ts';
import { proposalFor, tellCoaches, tellHer, updateCoaches } from '../notifications.ts';
import {
  isOn,
  isRequest,
  type Led,
  type LedMove,
  leavesAt,
  ledStates,
  MAX_WAITING,
  type Side,
} from '../rules.ts';
import { ledBy, ledById, ledOfGathering, saveLed, setTimers } from '../store.ts';
import { mineMessage, sentMessage, whyMessage, wordMessage } from '../views.ts';
import { requestsOf } from './listing.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/**
 * Presses and forms about what somebody means to lead, or asks for: hers, her team's where it is asked for, or any for
 * coaches, where its state allows the move.
 */
export const onLed = actionsOn<Led, { side: Side; move?: LedMove }>(
  async (context, { side, move }, asked) => {
    const { refused } = viewOf(context).words;
    const led = await ledById(context, context.ref);
    const mayAct = led !== null && isOn(side, led, context.member);
    const to = led && move ? ledStates.next(led.state, move) : null;
    const why = !led || !mayAct ? refused.gone : to !== null && isRefused(to) ? refused.moved : null;
    if (why === null && led) return { row: led };
    return {
      refused:
        asked === 'form'
          ? rejectForm({ '': why ?? refused.gone })
          : whisper(wordMessage(why ?? refused.gone)),
    };
  },
);

const ownLed = async (context: ActorContext): Promise<Led[]> =>
  (await ledBy(context, context.member.id)).filter((led) => !isRequest(led));

async function mine(context: ActorContext, happened?: string) {
  const all = await ownLed(context);
  const gatherings = await gatheringsByIds(
    context.tx,
    all.flatMap(({ gatheringId }) => gatheringId ?? []),
  );
  return mineMessage(
    viewOf(context),
    all.map((led) => ({ led, gathering: gatherings.get(led.gatheringId ?? '') ?? null })),
    happened,
  );
}

/** `/rencontre animer`: what she means to lead, or, where there is nothing, the form at once. */
export const show = async (context: ActorContext): Promise<Answer> =>
  (await ownLed(context)).length === 0 ? propose(context) : whisper(await mine(context));

export async function propose(context: ActorContext): Promise<Answer> {
  const view = viewOf(context);
  const leaves = leavesAt(context.calendar, context.now);
  return openForm(ledForm(view, formatDay(context.calendar.localDate(leaves), view.locale)));
}

export async function submit(context: SubmitContext<LedValues>): Promise<Answer> {
  const { values, member, now, calendar, tx } = context;
  const view = viewOf(context);
  const waiting = (await ownLed(context)).filter(({ state }) => state === 'waiting');
  if (waiting.length >= MAX_WAITING) return rejectForm({ '': view.words.refused.most });
  const times = timesFrom(context, values.on, values.at, LED_BY_EIG.minutes);
  const errors = misplacedErrors(context, values.on, times);
  if (errors) return rejectForm(errors);
  const leaves = leavesAt(calendar, now);
  if (times.startsAt <= leaves) return rejectForm({ on: view.words.form.tooSoon });
  const draft = newGathering(context, now, {
    ...{ title: values.title, format: LED_BY_EIG.id, place: values.place, capacity: values.seats },
    ...{ speaker: member.name, authorId: await followedBy(context, member) },
    ...times,
  });
  await saveDraft(context, draft);
  const led: Led = {
    ...{ id: randomUUID(), gatheringId: draft.id, memberId: member.id, state: 'waiting', createdAt: now },
    ...{ title: values.title, why: null },
    ...{ format: null, defi: null, need: null, document: null },
  };
  await saveLed(context, led);
  await setTimers(tx, led.id, [{ kind: 'leave', at: leaves }]);
  await tellCoaches(context, led);
  return whisper(sentMessage(view, led, formatMoment(leaves, view.timeZone, view.locale)));
}

/** It goes no further: its draft goes, and coaches see that it does. */
export async function end(
  uow: UnitOfWork,
  led: Led,
  state: 'declined' | 'withdrawn',
  why: string | null,
): Promise<Led> {
  const draft = led.gatheringId === null ? null : await gatheringById(uow.tx, led.gatheringId);
  if (draft?.state === 'draft') await discardDraft(uow, draft);
  const ended: Led = { ...led, gatheringId: null, state, why };
  await saveLed(uow, ended);
  await setTimers(uow.tx, led.id, []);
  await updateCoaches(uow, ended);
  return ended;
}

export async function withdraw(context: PressContext, led: Led): Promise<Answer> {
  const ended = await end(context, led, 'withdrawn', null);
  if (isRequest(ended)) return replace(await requestsOf(context, viewOf(context).words.requests.withdrawn));
  return replace(await mine(context, viewOf(context).words.withdrawn));
}

export async function why(context: PressContext, led: Led): Promise<Answer> {
  return whisper(whyMessage(viewOf(context), led));
}

/** To one of those who read it: a coach, as the channel has it and what is confided; or somebody of the team. */
export const see = async (context: PressContext, led: Led): Promise<Answer> =>
  whisper(await proposalFor(context, led, context.member));

export const openDecline = async (context: PressContext, led: Led): Promise<Answer> =>
  openForm(declineForm(viewOf(context), led));

export async function decline(context: SubmitContext<DeclineValues>, led: Led): Promise<Answer> {
  await tellHer(context, await end(context, led, 'declined', context.values.why), null);
  const { toldHer, requests } = viewOf(context).words;
  return whisper(wordMessage(isRequest(led) ? requests.toldHer : toldHer));
}

/** Who is asked who came, unless another coach lets it go: her own. */
export async function followedBy({ tx }: UnitOfWork, { coachEmail }: Member): Promise<string | null> {
  const own = coachEmail === null ? null : await memberByEmail(tx, coachEmail);
  return own?.active && isCoach(own) ? own.id : null;
}

/**
 * It is planned, by a coach's word or by itself: what follows of it is heard as of any gathering. Null when it cannot
 * be: she has left, or the draft went, or its day did.
 */
export async function letGo(uow: UnitOfWork, led: Led, by: Member | null): Promise<Gathering | null> {
  const draft = led.gatheringId === null ? null : await gatheringById(uow.tx, led.gatheringId);
  const member = await memberById(uow.tx, led.memberId);
  if (member?.active && draft?.state === 'draft' && draft.startsAt > uow.now)
    return planGathering(uow, { ...draft, authorId: by?.id ?? draft.authorId });
  await tellHer(uow, await end(uow, led, member?.active ? 'declined' : 'withdrawn', null), null);
  return null;
}

export async function letGoNow(context: PressContext, led: Led): Promise<Answer> {
  // What is asked for is prepared as a draft, with what the calendar says of its day: not in one press.
  if (isRequest(led)) return see(context, led);
  const { words } = viewOf(context);
  const planned = await letGo(context, led, context.member);
  return whisper(wordMessage(planned ? words.letGo : words.refused.moved));
}

/** However its draft was planned, it no longer waits, and she hears of it. */
export async function onGatheringEvent(uow: UnitOfWork, { kind, gathering }: GatheringEvent): Promise<void> {
  if (kind !== 'planned') return;
  const led = await ledOfGathering(uow, gathering.id);
  if (led?.state !== 'waiting') return;
  const planned: Led = { ...led, state: 'planned' };
  await saveLed(uow, planned);
  await setTimers(uow.tx, led.id, []);
  await updateCoaches(uow, planned);
  // The gathering's own announcement tells a team: nothing is said twice.
  if (!isRequest(planned)) await tellHer(uow, planned, gathering);
}
