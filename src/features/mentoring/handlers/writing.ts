import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { plainText } from '../../../chat/markdown.ts';
import type { PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { goalsForm, progressForm } from '../forms/goals.ts';
import { noteForm, preparationForm } from '../forms/session.ts';
import { viewContextFor } from '../locales/index.ts';
import {
  type Goals,
  hasGoals,
  isToCome,
  type Level,
  type Preparation,
  type Progress,
} from '../rules/cycle.ts';
import {
  goalsOf,
  noteOf,
  preparationOf,
  progressOf,
  saveGoals,
  saveNote,
  savePreparation,
  saveProgress,
} from '../store/texts.ts';
import { nameOf, sentence } from '../views/format.ts';
import {
  doneInCycle,
  doneInSession,
  type OnCycle,
  type OnSession,
  presentCycle,
  refused,
} from './present.ts';

export async function openGoalsForm(context: PressContext, { cycle, other }: OnCycle): Promise<Answer> {
  if (cycle.endedAt !== null) return whisper(sentence(refused(context, 'ended')));
  const goals = await goalsOf(context.tx, context.secrets, cycle);
  return openForm(goalsForm(viewContextFor(context, context.member), cycle, other?.name ?? null, goals));
}

export async function openProgressForm(context: PressContext, on: OnSession): Promise<Answer> {
  const { tx, secrets, member } = context;
  const { session, cycle, other } = on;
  const view = viewContextFor(context, member);
  const { progress } = view.words.goals;
  if (session.state !== 'held') return whisper(sentence(refused(context, 'elsewhere')));
  const goals = await goalsOf(tx, secrets, cycle);
  if (!hasGoals(goals)) return whisper(await presentCycle(context, on, progress.first));
  const noted = await progressOf(tx, secrets, session, member.id);
  return openForm(progressForm(view, session, other?.name ?? null, goals, noted));
}

export async function prepareForm(context: PressContext, { session, other }: OnSession): Promise<Answer> {
  if (!isToCome(session)) return whisper(sentence(refused(context, 'elsewhere')));
  const before = await preparationOf(context.tx, context.secrets, session, context.member.id);
  return openForm(
    preparationForm(viewContextFor(context, context.member), session, other?.name ?? null, before),
  );
}

export async function openNoteForm(context: PressContext, { session }: OnSession): Promise<Answer> {
  const before = await noteOf(context.tx, context.secrets, session, context.member.id);
  return openForm(noteForm(viewContextFor(context, context.member), session, before));
}

/** Only goals that there are have a progress. */
const ofGoals = (goals: Goals, progress: Progress): Progress => {
  const at = (place: 0 | 1 | 2): Level | null => (goals[place] === null ? null : progress[place]);
  return [at(0), at(1), at(2)];
};

export async function goals(context: SubmitContext<Goals>, on: OnCycle): Promise<Answer> {
  if (on.cycle.endedAt !== null) return rejectForm({ '': plainText(refused(context, 'ended')) });
  const view = viewContextFor(context, context.member);
  await saveGoals(context.tx, context.secrets, on.cycle, context.values);
  const said = view.words.goals.form.saved(nameOf(view, on.other?.name ?? null));
  return whisper(doneInCycle(context, said, on.cycle));
}

export async function progress(context: SubmitContext<Progress>, on: OnSession): Promise<Answer> {
  const { tx, secrets, member } = context;
  if (on.session.state !== 'held') return rejectForm({ '': plainText(refused(context, 'elsewhere')) });
  const progress = ofGoals(await goalsOf(tx, secrets, on.cycle), context.values);
  await saveProgress(tx, secrets, on.session, member.id, progress);
  const { saved } = viewContextFor(context, member).words.goals.progress;
  return whisper(doneInCycle(context, saved, on.cycle));
}

export async function prepare(context: SubmitContext<Preparation>, on: OnSession): Promise<Answer> {
  if (!isToCome(on.session)) return rejectForm({ '': plainText(refused(context, 'elsewhere')) });
  const view = viewContextFor(context, context.member);
  await savePreparation(context.tx, context.secrets, on.session, context.member.id, context.values);
  const said = view.words.session.preparation.saved(nameOf(view, on.other?.name ?? null));
  return whisper(doneInSession(context, said, on.session));
}

export async function note(context: SubmitContext<{ note: string | null }>, on: OnSession): Promise<Answer> {
  const { tx, secrets, member, values } = context;
  await saveNote(tx, secrets, on.session, member.id, values.note);
  const { note } = viewContextFor(context, member).words.session;
  return whisper(doneInSession(context, values.note === null ? note.erased : note.saved, on.session));
}
