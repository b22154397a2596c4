import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../../chat/answer.ts';
import { placeIn } from '../../../../../chat/pages.ts';
import { actionsOn } from '../../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { deleteNoted, note } from '../../../../../community/gatherings/attendance.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringById, gatheringsBetween } from '../../../../../community/gatherings/store.ts';
import { chosenMember } from '../../../../../community/members/chosen-member.ts';
import { afterwardsWords, viewContextFor } from '../../../locales/follow-up.ts';
import {
  type ExceptValues,
  exceptForm,
  type MarkValues,
  markForm,
  type PersonValues,
  personForm,
} from '../forms.ts';
import { loadAttendance, loadComers, loadExpected } from '../load/attendance.ts';
import { dayMessageOf, updateAttendanceQuestion } from '../notifications/attendance.ts';
import { type Attendance, canBeNoted, isExpected, type Mark, takenAsPresent } from '../rules/attendance.ts';
import {
  askMessage,
  listMessage,
  notedMessage,
  notNotedMessage,
  OF_THE_DAY,
  recentMessage,
} from '../views/attendance.ts';

const DAY_MS = 24 * 60 * 60_000;
/** How far back gatherings are listed to be noted: eight weeks. */
const RECENT_MS = 56 * DAY_MS;

type OnAttendance = { gathering: Gathering; page: number };

/** Presses and forms about a gathering whose attendance can be noted now; otherwise she is told why not. */
export const onAttendance = actionsOn<OnAttendance, object>(async (context) => {
  const { id, page } = placeIn(context.ref);
  const gathering = await gatheringById(context.tx, id);
  if (gathering && canBeNoted(gathering, context.now)) return { row: { gathering, page } };
  const view = viewContextFor(context, context.member);
  const isToCome = gathering?.state === 'planned' || gathering?.state === 'announced';
  return { refused: whisper(notNotedMessage(view, isToCome ? 'notYet' : 'gone')) };
});

const listed = async (context: ActorContext, gathering: Gathering, page: number) =>
  listMessage(
    viewContextFor(context, context.member),
    gathering,
    await loadExpected(context, gathering),
    page,
  );

export async function open(context: PressContext, { gathering, page }: OnAttendance): Promise<Answer> {
  return whisper(await listed(context, gathering, page));
}

export async function turn(context: PressContext, { gathering, page }: OnAttendance): Promise<Answer> {
  return replace(await listed(context, gathering, page));
}

/** "Everybody came": those who said yes, but for those of whom something else was noted. */
export async function everyone(context: PressContext, { gathering }: OnAttendance): Promise<Answer> {
  const present = takenAsPresent(await loadComers(context, gathering));
  await note(context.tx, gathering.id, present, true);
  return inItsPlace(context, gathering);
}

/** Takes that back. What was noted otherwise since stays: then she is shown what is. */
export async function undoEveryone(context: PressContext, { gathering }: OnAttendance): Promise<Answer> {
  const { asSaid } = await loadAttendance(context, gathering);
  if (!asSaid) return whisper(await listed(context, gathering, 1));
  await deleteNoted(context.tx, { gatheringId: gathering.id });
  return inItsPlace(context, gathering);
}

/** What is noted by now, where she pressed: of the whole day, or of this one, asked again when nothing is. */
async function inItsPlace(context: PressContext, gathering: Gathering): Promise<Answer> {
  await updateAttendanceQuestion(context, gathering);
  if (context.ref.endsWith(`.${OF_THE_DAY}`))
    return replace(await dayMessageOf(context, gathering, context.member));
  const { came, yes } = await loadAttendance(context, gathering);
  if (came !== null) return replace(await notedBy(context, gathering));
  const maybe = (await loadComers(context, gathering)).filter(({ answer }) => answer === 'maybe').length;
  return replace(askMessage(viewContextFor(context, context.member), gathering, { yes, maybe }));
}

/** "Everybody but…": a form with all of whom it is to be said, whatever the pages of the list. */
export async function openExcept(context: PressContext, { gathering, page }: OnAttendance): Promise<Answer> {
  const people = await loadExpected(context, gathering);
  const form = exceptForm(viewContextFor(context, context.member), gathering, people);
  return form ? openForm(form) : whisper(await listed(context, gathering, page));
}

/** Those who were ticked were not there; the others of the list were. What was noted meanwhile stays. */
export async function submitExcept(
  context: SubmitContext<ExceptValues>,
  { gathering }: OnAttendance,
): Promise<Answer> {
  const ticked = new Set(Object.values(context.values).flat());
  const expected = takenAsPresent(await loadComers(context, gathering));
  for (const came of [true, false])
    await note(
      context.tx,
      gathering.id,
      expected.filter((id) => ticked.has(id) !== came),
      came,
    );
  await updateAttendanceQuestion(context, gathering);
  return whisper(await notedBy(context, gathering));
}

export const openMark =
  (mark: Mark) =>
  async (context: PressContext, { gathering, page }: OnAttendance): Promise<Answer> => {
    const people = await loadExpected(context, gathering);
    const form = markForm(viewContextFor(context, context.member), gathering, people, {
      wanted: page,
      mark,
    });
    return form ? openForm(form) : whisper(await listed(context, gathering, page));
  };

/** Names of the list. Only those who stand in it are taken. */
export const submitMark =
  (mark: Mark) =>
  async (context: SubmitContext<MarkValues>, { gathering }: OnAttendance): Promise<Answer> => {
    const chosen = new Set(context.values.people);
    const people = (await loadComers(context, gathering)).filter(
      (person) => chosen.has(person.id) && isExpected(person),
    );
    await note(
      context.tx,
      gathering.id,
      people.map(({ id }) => id),
      mark === 'came',
    );
    await updateAttendanceQuestion(context, gathering);
    return whisper(await notedBy(context, gathering));
  };

/** What is noted so far, in figures: a chat may keep it. */
const notedBy = async (context: ActorContext, gathering: Gathering) =>
  notedMessage(viewContextFor(context, context.member), gathering, await loadAttendance(context, gathering));

export async function addPerson(context: PressContext, { gathering }: OnAttendance): Promise<Answer> {
  return openForm(personForm(viewContextFor(context, context.member), gathering));
}

export async function submitPerson(
  context: SubmitContext<PersonValues>,
  { gathering }: OnAttendance,
): Promise<Answer> {
  const person = await chosenMember(context.tx, context.values.member);
  if (!person) return rejectForm({ member: afterwardsWords(context.member.locale).attendance.form.unknown });
  await note(context.tx, gathering.id, [person.id], true);
  await updateAttendanceQuestion(context, gathering);
  return whisper(await notedBy(context, gathering));
}

/** `/rencontre presence`: the gatherings of the last weeks, those that are not noted first. */
export async function recentAttendance(context: ActorContext): Promise<Answer> {
  const gatherings = await gatheringsBetween(context.tx, context.now - RECENT_MS, context.now, [
    'planned',
    'announced',
    'over',
  ]);
  const recent: { gathering: Gathering; attendance: Attendance }[] = [];
  for (const gathering of gatherings.reverse())
    recent.push({ gathering, attendance: await loadAttendance(context, gathering) });
  const isNoted = ({ attendance }: { attendance: Attendance }) => attendance.came !== null;
  const sorted = [...recent.filter((each) => !isNoted(each)), ...recent.filter(isNoted)];
  return whisper(recentMessage(viewContextFor(context, context.member), sorted));
}
