import { openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { type Press, submission } from '../../../community/feature/feature.ts';
import { EITHER, MENTEES } from '../access.ts';
import { goalsSchema, noteSchema, preparationSchema, progressSchema } from '../forms/schemas.ts';
import { noteForm, preparationForm } from '../forms/session.ts';
import { voiceFor } from '../locales/index.ts';
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
import { markedName, sentence } from '../views/format.ts';
import { goalsForm, progressForm } from '../views/goals.ts';
import { doneInCycle, doneInSession, onCycle, onSession, refused, shownCycle } from './present.ts';

/** What the two write is sealed, shown to whom it is for, and never sent. */
export const writingPresses: Record<string, Press> = {
  'mentoring/goals-form': {
    who: MENTEES,
    handle: (call) =>
      onCycle(call, null, 'mentee', async ({ cycle, other }) => {
        if (cycle.endedAt !== null) return whisper(sentence(refused(call, 'ended')));
        const goals = await goalsOf(call.tx, call.secrets, cycle);
        return openForm(goalsForm(voiceFor(call, call.member), cycle, other?.name ?? null, goals));
      }),
  },
  'mentoring/progress-form': {
    who: MENTEES,
    handle: (call) =>
      onSession(call, null, 'mentee', async (on) => {
        const { tx, secrets, member } = call;
        const { session, cycle, other } = on;
        const voice = voiceFor(call, member);
        const { progress } = voice.words.goals;
        if (session.state !== 'held') return whisper(sentence(refused(call, 'elsewhere')));
        const goals = await goalsOf(tx, secrets, cycle);
        if (!hasGoals(goals)) return whisper(await shownCycle(call, on, progress.first));
        const noted = await progressOf(tx, secrets, session, member.id);
        return openForm(progressForm(voice, session, other?.name ?? null, goals, noted));
      }),
  },
  'mentoring/prepare-form': {
    who: MENTEES,
    handle: (call) =>
      onSession(call, null, 'mentee', async ({ session, other }) => {
        if (!isToCome(session)) return whisper(sentence(refused(call, 'elsewhere')));
        const before = await preparationOf(call.tx, call.secrets, session, call.member.id);
        return openForm(preparationForm(voiceFor(call, call.member), session, other?.name ?? null, before));
      }),
  },
  'mentoring/note-form': {
    who: EITHER,
    handle: (call) =>
      onSession(call, null, null, async ({ session }) => {
        const before = await noteOf(call.tx, call.secrets, session, call.member.id);
        return openForm(noteForm(voiceFor(call, call.member), session, before));
      }),
  },
};

/** Only goals that there are have a progress. */
const ofGoals = (goals: Goals, progress: Progress): Progress => {
  const at = (place: 0 | 1 | 2): Level | null => (goals[place] === null ? null : progress[place]);
  return [at(0), at(1), at(2)];
};

export const writingForms = {
  'mentoring/goals': submission<Goals>({
    who: MENTEES,
    schema: (locale) => goalsSchema(locale),
    handle: (call) =>
      onCycle(call, null, 'mentee', async (on) => {
        if (on.cycle.endedAt !== null) return rejectForm({ '': refused(call, 'ended') });
        const voice = voiceFor(call, call.member);
        await saveGoals(call.tx, call.secrets, on.cycle, call.values);
        const said = voice.words.goals.form.saved(markedName(voice, on.other?.name ?? null));
        return whisper(doneInCycle(call, said, on.cycle));
      }),
  }),
  'mentoring/progress': submission<Progress>({
    who: MENTEES,
    schema: (locale) => progressSchema(locale),
    handle: (call) =>
      onSession(call, null, 'mentee', async (on) => {
        const { tx, secrets, member } = call;
        if (on.session.state !== 'held') return rejectForm({ '': refused(call, 'elsewhere') });
        const progress = ofGoals(await goalsOf(tx, secrets, on.cycle), call.values);
        await saveProgress(tx, secrets, on.session, member.id, progress);
        const { saved } = voiceFor(call, member).words.goals.progress;
        return whisper(doneInCycle(call, saved, on.cycle));
      }),
  }),
  'mentoring/prepare': submission<Preparation>({
    who: MENTEES,
    schema: (locale) => preparationSchema(locale),
    handle: (call) =>
      onSession(call, null, 'mentee', async (on) => {
        if (!isToCome(on.session)) return rejectForm({ '': refused(call, 'elsewhere') });
        const voice = voiceFor(call, call.member);
        await savePreparation(call.tx, call.secrets, on.session, call.member.id, call.values);
        const said = voice.words.session.preparation.saved(markedName(voice, on.other?.name ?? null));
        return whisper(doneInSession(call, said, on.session));
      }),
  }),
  'mentoring/note': submission<{ note: string | null }>({
    who: EITHER,
    schema: (locale) => noteSchema(locale),
    handle: (call) =>
      onSession(call, null, null, async (on) => {
        const { tx, secrets, member, values } = call;
        await saveNote(tx, secrets, on.session, member.id, values.note);
        const { note } = voiceFor(call, member).words.session;
        return whisper(doneInSession(call, values.note === null ? note.erased : note.saved, on.session));
      }),
  }),
};
