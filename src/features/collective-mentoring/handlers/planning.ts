import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { buttons } from '../../../chat/message.ts';
import type { PressContext, SubmitContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { isRefused } from '../../../community/feature/state-machine.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import { type Format, formatOf, openFormats } from '../../../community/gatherings/formats.ts';
import type { GatheringEvent } from '../../../community/gatherings/gathering.ts';
import { planGathering, saveDraft } from '../../../community/gatherings/lifecycle/lifecycle.ts';
import { newGathering, timesFrom } from '../../../community/gatherings/new-gathering.ts';
import { allMembers } from '../../../community/members/members.ts';
import { type PlanValues, planForm, proposeForm } from '../forms.ts';
import { loadResemblances } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { announce, updateAnnouncements } from '../notifications.ts';
import { countOf, mayRead, type Said } from '../rules/problem.ts';
import { problemStates } from '../rules/states.ts';
import { addProblem, problemOfGathering, saidOf, setPerson, setProblem } from '../store/problems.ts';
import { markResemblance } from '../store/resemblances.ts';
import { sentence } from '../views.ts';
import type { OnProblem } from './problems.ts';

/** The format that a promotion has for this, when it has kept it; else its first one by invitation. */
function collectiveFormat({ programme }: Pick<UnitOfWork, 'programme'>): Format | null {
  const own = formatOf(programme, 'mentorat-collectif');
  if (own?.audience === 'invited') return own;
  return (
    openFormats(programme).find(({ audience, trial }) => audience === 'invited' && trial === undefined) ??
    null
  );
}

/** A gathering of those who have the problem: planned, and announced as its format says. */
export async function plan(
  context: SubmitContext<PlanValues>,
  { problem, people }: OnProblem,
): Promise<Answer> {
  const { tx, secrets, calendar, now, programme, member, values } = context;
  const view = viewContextFor(context, member);
  const { coach } = view.words;
  const format = collectiveFormat(context);
  const said = await saidOf(tx, secrets, problem.id);
  if (!format || !said) return rejectForm({ '': coach.noFormat });
  if (countOf(people) === 0) return rejectForm({ '': coach.nobody });
  const { on, at, place } = values;
  const times = timesFrom(context, on, at, format.minutes);
  const within = programme.promotion.startsOn <= on && on <= programme.promotion.endsOn;
  if (!within || !calendar.isWorkingDay(on) || on < calendar.localDate(now))
    return rejectForm({ on: coach.wrongOn });
  if (times.startsAt <= now) return rejectForm({ at: coach.wrongAt });
  const draft = newGathering(context, now, {
    format: format.id,
    // Announcements, agendas and calendars are kept by chats: what is among EIG is not in them.
    title: problem.audience === 'eig' ? format[programme.promotion.locale] : said.title,
    description: problem.audience === 'eig' ? null : said.words,
    place,
    authorId: member.id,
    ...times,
  });
  const readers = new Set(
    (await allMembers(tx)).filter((each) => mayRead(each, problem, people)).map(({ id }) => id),
  );
  const guests = people
    .filter(({ state, memberId }) => state === 'has' && readers.has(memberId))
    .map(({ memberId }) => memberId);
  await saveDraft(context, draft, guests);
  await setProblem(tx, problem.id, { state: 'planned', gatheringId: draft.id });
  await planGathering(context, draft);
  await updateAnnouncements(context, { ...problem, state: 'planned', gatheringId: draft.id });
  const when = formatMoment(times.startsAt, view.timeZone, view.locale);
  return whisper(sentence(coach.planned(when)));
}

/** A gathering that was cancelled leaves the problem open, until it is restored; one that took place ends it. */
export async function onGatheringEvent(uow: UnitOfWork, event: GatheringEvent): Promise<void> {
  if (event.kind !== 'cancelled' && event.kind !== 'restored' && event.kind !== 'over') return;
  const problem = await problemOfGathering(uow.tx, event.gathering.id);
  const state = problem && problemStates.next(problem.state, event.kind);
  if (!problem || !state || isRefused(state)) return;
  const ends = state === 'over' ? { endedAt: uow.now } : {};
  await setProblem(uow.tx, problem.id, { state, ...ends });
  await updateAnnouncements(uow, { ...problem, state });
}

/** Asks those whose needs look alike, one by one: who joins is counted, and not told to the others. */
export async function propose(context: SubmitContext<Said>): Promise<Answer> {
  const { tx, secrets, member, now, values, ref } = context;
  const { words } = viewContextFor(context, member);
  const group = (await loadResemblances(context)).find(({ id }) => id === ref);
  if (!group) return rejectForm({ '': words.refused.elsewhere });
  const problem = await addProblem(tx, secrets, { memberId: member.id, audience: 'asked', ...values }, now);
  const asked = [...new Set(group.needs.map(({ memberId }) => memberId))];
  for (const memberId of asked) await setPerson(tx, problem.id, { memberId, state: 'asked', named: false });
  await markResemblance(tx, group.id, 'used');
  await announce(context, problem);
  const see = { label: words.alike.see, press: 'collective-mentoring/list', ref: '' };
  return whisper(sentence(words.alike.proposed(asked.length), buttons(see)));
}

export async function openPlanForm(context: PressContext, { problem, people }: OnProblem): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  if (!collectiveFormat(context)) return whisper(sentence(view.words.coach.noFormat));
  if (countOf(people) === 0) return whisper(sentence(view.words.coach.nobody));
  return openForm(planForm(view, problem.id, countOf(people)));
}

export async function openProposeForm(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const group = (await loadResemblances(context)).find(({ id }) => id === context.ref);
  if (!group) return whisper(sentence(view.words.refused.elsewhere));
  return openForm(proposeForm(view, group.id, group.names.length));
}
