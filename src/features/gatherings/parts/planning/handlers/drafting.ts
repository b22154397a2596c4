import { type Answer, openForm, rejectForm } from '../../../../../chat/answer.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { isStale, refShowing } from '../../../../../community/feature/shown.ts';
import { formatPeriod } from '../../../../../community/format/dates.ts';
import { timeIn } from '../../../../../community/format/time-zone.ts';
import { daysOf } from '../../../../../community/gatherings/days.ts';
import { type Format, formatOf, isSeminar } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { changeGathering, saveDraft } from '../../../../../community/gatherings/lifecycle/lifecycle.ts';
import { newGathering, type Times, timesFrom } from '../../../../../community/gatherings/new-gathering.ts';
import { viewContextFor } from '../../../locales/planning.ts';
import { copySequences, moveAlong } from '../../seminar/handlers/moving.ts';
import { type ChangeValues, type Core, type CoreValues, changeForm, coreForm } from '../forms/core.ts';
import { loadWarnings } from '../load/warnings.ts';
import { misplaced } from '../rules/states.ts';
import { formatWarnings } from '../views/format.ts';
import { staleIn } from './detailing.ts';
import { guestsOf, whisperGathering } from './present.ts';

const MINUTE_MS = 60_000;
/** How long one lasts whose format programme.yaml no longer has, unless the coach says. */
const USUAL_MINUTES = 90;

/** What the form of a new gathering holds, for the format that was named. */
export const coreOf = (format: Format | null): Core =>
  format
    ? {
        format: format.id,
        minutes: format.minutes,
        ...(format.rhythm ? { at: format.rhythm.at } : {}),
      }
    : {};

/** What the form of one that is there holds. */
function coreAt({ calendar }: ActorContext, gathering: Gathering): Core {
  const { title, format, startsAt, endsAt } = gathering;
  return {
    title,
    format,
    on: calendar.localDate(startsAt),
    at: timeIn(calendar.timeZone, startsAt),
    minutes: (endsAt - startsAt) / MINUTE_MS,
  };
}

export const openNew = async (context: ActorContext, format: Format | null = null): Promise<Answer> =>
  openForm(coreForm(viewContextFor(context, context.member), 'create', '', coreOf(format)));

/** What is wrong with a moment that was typed, beside its field; null when nothing is. */
export function misplacedErrors(
  context: ActorContext,
  on: string,
  times: Times,
): Record<string, string> | null {
  const { promotion } = context.programme;
  const today = { todayOn: context.calendar.localDate(context.now), now: context.now };
  const lastOn = daysOf(context.calendar, times).at(-1) ?? on;
  const messages = misplaced({ on, lastOn, startsAt: times.startsAt }, promotion, today);
  if (!messages) return null;
  const words = viewContextFor(context, context.member).words.errors;
  const period = formatPeriod(promotion.startsOn, promotion.endsOn, context.member.locale);
  return { [messages.field]: messages.refused === 'past' ? words.past : words.outside(period) };
}

/** What the calendar says of gatherings that are not drafts, beside the box to tick; null when nothing. */
export async function warningErrors(
  context: ActorContext,
  gatherings: readonly [Gathering, ...Gathering[]],
): Promise<Record<string, string> | null> {
  const warnings = await loadWarnings(context, gatherings, context.member.locale);
  if (warnings.length === 0) return null;
  const view = viewContextFor(context, context.member);
  return { anyway: view.words.errors.anyway(formatWarnings(view, warnings).join(', ')) };
}

type Placed = { times: Times } | { errors: Record<string, string> };

/** From when to when, as typed; without minutes, it lasts as long as its format does. */
function place(
  context: ActorContext,
  { on, at, minutes }: Omit<CoreValues, 'title' | 'format'>,
  format: string,
): Placed {
  const lasts = minutes ?? formatOf(context.programme, format)?.minutes ?? USUAL_MINUTES;
  const times = timesFrom(context, on, at, lasts);
  const errors = misplacedErrors(context, on, times);
  return errors ? { errors } : { times };
}

export async function create(context: SubmitContext<CoreValues>): Promise<Answer> {
  const { title, format } = context.values;
  const placed = place(context, context.values, format);
  if ('errors' in placed) return rejectForm(placed.errors);
  const draft = newGathering(context, context.now, {
    title,
    format,
    authorId: context.member.id,
    ...placed.times,
  });
  await saveDraft(context, draft);
  return whisperGathering(context, draft, viewContextFor(context, context.member).words.happened.drafted);
}

/** A new draft with what was said of another, for the same people when it is of the same kind. */
export async function copy(context: SubmitContext<CoreValues>, source: Gathering): Promise<Answer> {
  const { title, format } = context.values;
  const placed = place(context, context.values, format);
  if ('errors' in placed) return rejectForm(placed.errors);
  const { description, place: where, directions, link, speaker, capacity } = source;
  const sameAudience =
    format === source.format ||
    formatOf(context.programme, format)?.audience === formatOf(context.programme, source.format)?.audience;
  const draft = newGathering(context, context.now, {
    ...{ title, format, description, place: where, directions, link, speaker, capacity },
    metier: sameAudience ? source.metier : null,
    audience: sameAudience ? source.audience : null,
    defi: sameAudience ? source.defi : null,
    authorId: context.member.id,
    ...placed.times,
  });
  const guests = sameAudience ? await guestsOf(context, source.id) : [];
  await saveDraft(
    context,
    draft,
    guests.filter(({ active }) => active).map(({ id }) => id),
  );
  if (isSeminar(context.programme, draft)) await copySequences(context, source, draft);
  return whisperGathering(context, draft, viewContextFor(context, context.member).words.happened.copied);
}

export async function changeDraft(context: SubmitContext<CoreValues>, draft: Gathering): Promise<Answer> {
  if (isStale(context.ref, coreAt(context, draft))) return rejectForm({ '': staleIn(context) });
  const { title, format } = context.values;
  const placed = place(context, context.values, format);
  if ('errors' in placed) return rejectForm(placed.errors);
  const { happened } = viewContextFor(context, context.member).words;
  const other = format !== draft.format;
  const retyped = other && (draft.metier ?? draft.audience ?? draft.defi) !== null;
  // The day of a rhythm is of one format, and so is whom it is for.
  const aim = other ? { metier: null, audience: null, defi: null, nominalOn: null } : {};
  const after = await changeGathering(context, draft, { title, format, ...aim, ...placed.times });
  if (!after) return whisperGathering(context, draft, happened.unchanged);
  // Of a draft nobody hears, its own parts neither.
  await moveAlong(context, after, draft);
  return whisperGathering(context, after, happened.saved, ...(retyped ? [happened.retyped] : []));
}

export async function change(context: SubmitContext<ChangeValues>, before: Gathering): Promise<Answer> {
  if (isStale(context.ref, coreAt(context, before))) return rejectForm({ '': staleIn(context) });
  const { title, on, at, minutes, anyway } = context.values;
  const placed = place(context, { on, at, minutes }, before.format);
  if ('errors' in placed) return rejectForm(placed.errors);
  const { times } = placed;
  const moved = times.startsAt !== before.startsAt || times.endsAt !== before.endsAt;
  const warned = moved && !anyway ? await warningErrors(context, [{ ...before, ...times }]) : null;
  if (warned) return rejectForm(warned);
  const { happened } = viewContextFor(context, context.member).words;
  const after = await changeGathering(context, before, { title, ...times });
  if (!after) return whisperGathering(context, before, happened.unchanged);
  return whisperGathering(context, after, after.state === 'announced' ? happened.told : happened.saved);
}

export async function openCore(context: PressContext, gathering: Gathering): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const core = coreAt(context, gathering);
  if (gathering.state !== 'draft') return openForm(changeForm(view, refShowing(gathering.id, core), core));
  return openForm(coreForm(view, 'core', refShowing(gathering.id, core), core));
}

export async function openCopy(context: PressContext, gathering: Gathering): Promise<Answer> {
  const { on: _passed, ...core } = coreAt(context, gathering);
  return openForm(coreForm(viewContextFor(context, context.member), 'copy', gathering.id, core));
}
