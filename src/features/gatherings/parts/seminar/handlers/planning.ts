import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../../chat/answer.ts';
import type { FormErrors } from '../../../../../chat/form.ts';
import { placeIn } from '../../../../../chat/pages.ts';
import { actionsOn } from '../../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { idIn, isStale, refShowing } from '../../../../../community/feature/shown.ts';
import type { Slot } from '../../../../../community/feature/slot.ts';
import { timeIn } from '../../../../../community/format/time-zone.ts';
import { daysOf } from '../../../../../community/gatherings/days.ts';
import { isSeminar } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import { newSequenceId, sequenceById, sequencesOf } from '../../../../../community/gatherings/sequences.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { viewContextFor as planningView } from '../../../locales/planning.ts';
import { viewContextFor } from '../../../locales/seminar.ts';
import { whisperGathering } from '../../planning/handlers/present.ts';
import { refusalOf } from '../../planning/rules/states.ts';
import { addForm, type CoreValues, changeForm, type DetailsValues, detailsForm } from '../forms.ts';
import { loadPlanning } from '../load.ts';
import { addSequence, cancelSequence, changeSequence } from '../notifications.ts';
import { MOST_SEQUENCES, misplaced } from '../rules/placing.ts';
import { whenOf } from '../views/format.ts';
import { refusedMessage, removeMessage, sequenceMessage, sequencesMessage } from '../views/planning.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** A sequence, with its seminar. */
export type OfSeminar = { sequence: Sequence; gathering: Gathering };

const refuse = (context: ActorContext, why: 'gone' | 'noSeminar'): Answer =>
  whisper(refusedMessage(viewOf(context), why));

/** Presses and forms about the sequences of a seminar; `change`: while a coach can still say something of it. */
export const onSeminar = actionsOn<Gathering, { change?: true }>(async (context, { change = false }) => {
  const gathering = await gatheringById(context.tx, placeIn(context.ref).id);
  if (!gathering) return { refused: refuse(context, 'gone') };
  const refused = await whyNot(context, gathering, change);
  return refused ? { refused } : { row: gathering };
});

/** The same about one sequence, which a button or a menu names. */
export const onSequence = actionsOn<OfSeminar, { change?: true }>(async (context, { change = false }) => {
  const { tx, ref, value = null } = context;
  const sequence = await sequenceById(tx, ref === '' ? (value ?? '') : idIn(ref));
  const gathering = sequence && (await gatheringById(tx, sequence.gatheringId));
  if (!sequence || !gathering) return { refused: refuse(context, 'gone') };
  const refused = await whyNot(context, gathering, change);
  return refused ? { refused } : { row: { sequence, gathering } };
});

async function whyNot(context: ActorContext, gathering: Gathering, change: boolean): Promise<Answer | null> {
  const { tx, programme, now } = context;
  // What a format had once is seen, and taken away, whatever programme.yaml says since.
  if (!isSeminar(programme, gathering) && (await sequencesOf(tx, gathering.id)).length === 0)
    return refuse(context, 'noSeminar');
  const refusal = change ? refusalOf('detail', gathering, now) : null;
  if (refusal === null) return null;
  return whisperGathering(context, gathering, planningView(context, context.member).words.refused[refusal]);
}

const listed = async (context: ActorContext, gathering: Gathering, page: number, happened?: string) =>
  sequencesMessage(viewOf(context), await loadPlanning(context, gathering, page, happened));

async function shown(context: ActorContext, { sequence, gathering }: OfSeminar, happened?: string) {
  const data = await loadPlanning(context, gathering, 1, happened);
  const placed = data.sequences.find(({ id }) => id === sequence.id);
  return placed ? sequenceMessage(viewOf(context), data, placed) : sequencesMessage(viewOf(context), data);
}

export const list = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  replace(await listed(context, gathering, 1));

export const turn = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  replace(await listed(context, gathering, placeIn(context.ref).page));

export const edit = async (context: PressContext, of: OfSeminar): Promise<Answer> =>
  replace(await shown(context, of));

export async function openAdd(context: PressContext, gathering: Gathering): Promise<Answer> {
  const days = daysOf(context.calendar, gathering);
  const last = (await sequencesOf(context.tx, gathering.id)).at(-1);
  const { calendar } = context;
  // One follows another: the next begins as the last one ends.
  const after = last
    ? { on: calendar.localDate(last.endsAt), at: timeIn(calendar.timeZone, last.endsAt) }
    : { on: days[0] ?? '', at: timeIn(calendar.timeZone, gathering.startsAt) };
  return openForm(addForm(viewOf(context), gathering.id, days, after));
}

/** What the form about a sequence begins with. */
function coreOf({ calendar }: ActorContext, { title, room, startsAt, endsAt }: Sequence) {
  const [at, to] = [timeIn(calendar.timeZone, startsAt), timeIn(calendar.timeZone, endsAt)];
  return { title, on: calendar.localDate(startsAt), at, to, room };
}

export async function openChange(context: PressContext, { sequence, gathering }: OfSeminar): Promise<Answer> {
  const core = coreOf(context, sequence);
  const days = [...new Set([...daysOf(context.calendar, gathering), core.on])];
  return openForm(changeForm(viewOf(context), refShowing(sequence.id, core), days, core));
}

/** From when to when, as typed, or what is wrong beside its field. */
function placed(
  context: ActorContext,
  gathering: Gathering,
  { on, at, to }: CoreValues,
): Slot | { errors: FormErrors } {
  const view = viewOf(context);
  const { errors } = view.words.form;
  if (!daysOf(context.calendar, gathering).includes(on))
    return { errors: { on: errors.outside(whenOf(view, gathering)) } };
  const { calendar } = context;
  const slot = { startsAt: calendar.instant(on, at), endsAt: calendar.instant(on, to) };
  const why = misplaced(slot, gathering);
  if (why === 'endsFirst') return { errors: { to: errors.endsFirst } };
  if (why === 'outside') {
    const field = slot.startsAt < gathering.startsAt ? 'at' : 'to';
    return { errors: { [field]: errors.outside(whenOf(view, gathering)) } };
  }
  return slot;
}

export async function add(context: SubmitContext<CoreValues>, gathering: Gathering): Promise<Answer> {
  const { form, planning } = viewOf(context).words;
  const slot = placed(context, gathering, context.values);
  if ('errors' in slot) return rejectForm(slot.errors);
  if ((await sequencesOf(context.tx, gathering.id)).length >= MOST_SEQUENCES)
    return rejectForm({ title: form.errors.full(MOST_SEQUENCES) });
  const { title, room } = context.values;
  const sequence: Sequence = {
    ...{ id: newSequenceId(), gatheringId: gathering.id, title, room, ...slot },
    ...{ speaker: null, value: null, capacity: null, moved: false, revision: 0, changedAt: context.now },
  };
  await addSequence(context, sequence);
  return whisper(await shown(context, { sequence, gathering }, planning.added));
}

export async function change(context: SubmitContext<CoreValues>, of: OfSeminar): Promise<Answer> {
  if (isStale(context.ref, coreOf(context, of.sequence)))
    return rejectForm({ '': viewOf(context).words.form.errors.stale });
  const slot = placed(context, of.gathering, context.values);
  if ('errors' in slot) return rejectForm(slot.errors);
  const { title, room } = context.values;
  return save(context, of, { title, room, ...slot });
}

export const openDetails = async (context: PressContext, { sequence }: OfSeminar): Promise<Answer> =>
  openForm(detailsForm(viewOf(context), sequence));

export async function saveDetails(context: SubmitContext<DetailsValues>, of: OfSeminar): Promise<Answer> {
  const { capacity } = context.values;
  const { speaker, value, capacity: places } = of.sequence;
  if (isStale(context.ref, { speaker, value, capacity: places }))
    return rejectForm({ '': viewOf(context).words.form.errors.stale });
  const { sequences } = await loadPlanning(context, of.gathering, 1);
  const yes = sequences.find(({ id }) => id === of.sequence.id)?.yes ?? 0;
  if (capacity !== null && capacity < yes)
    return rejectForm({ capacity: viewOf(context).words.form.errors.capacityBelow(yes) });
  return save(context, of, context.values);
}

async function save(context: ActorContext, of: OfSeminar, said: Partial<Sequence>): Promise<Answer> {
  const { planning } = viewOf(context).words;
  const told = await changeSequence(context, of, said);
  if (told === null) return whisper(await shown(context, of, planning.unchanged));
  const { chose, coming } = told;
  const happened = coming > 0 ? planning.limited(coming) : chose > 0 ? planning.told(chose) : planning.saved;
  return whisper(await shown(context, of, happened));
}

export async function openRemove(context: PressContext, { sequence, gathering }: OfSeminar): Promise<Answer> {
  const { sequences } = await loadPlanning(context, gathering, 1);
  const placedOne = sequences.find(({ id }) => id === sequence.id);
  if (!placedOne) return refuse(context, 'gone');
  return replace(removeMessage(viewOf(context), gathering, placedOne));
}

export async function remove(context: PressContext, of: OfSeminar): Promise<Answer> {
  await cancelSequence(context, of);
  return replace(await listed(context, of.gathering, 1, viewOf(context).words.planning.removed));
}
