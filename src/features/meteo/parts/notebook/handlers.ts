import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../chat/answer.ts';
import type { Message } from '../../../../chat/message.ts';
import type {
  ActorContext,
  CommandContext,
  PressContext,
  SubmitContext,
} from '../../../../community/feature/feature.ts';
import { loadParticipation } from '../../handlers/round.ts';
import { viewContextFor } from '../../locales/index.ts';
import { decideAttempt } from '../../rules/round.ts';
import { openRoundAt } from '../../store/rounds.ts';
import { type NoteValues, noteForm } from './forms.ts';
import { MAX_NOTES } from './rules.ts';
import { addNote, changeNote, notesOf, removeNote } from './store.ts';
import { noteGone, noteKept, notesInPages, notesMessage, typedNote } from './views.ts';

/** `/meteo note`: the form. What was typed after it is kept nowhere: a direct message stays in the chat. */
export async function note(context: CommandContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  if (context.args.trim() !== '') return whisper(typedNote(view));
  return openForm(noteForm(view, null));
}

export const writeNote = async (context: ActorContext): Promise<Answer> =>
  openForm(noteForm(viewContextFor(context, context.member), null));

/** The page with a note of hers, the last page when none is named. */
async function listed(context: ActorContext, wanted: string, happened?: string): Promise<Message> {
  const view = viewContextFor(context, context.member);
  const notes = await notesOf(context, context.member.id);
  const pages = notesInPages(view, notes);
  const found = pages.findIndex((page) => page.some(({ id }) => id === wanted));
  const index = found < 0 ? pages.length - 1 : found;
  const page = {
    notes: pages[index] ?? [],
    total: notes.length,
    roundId: await toAnswer(context),
    previous: pages[index - 1]?.[0]?.id ?? null,
    next: pages[index + 1]?.[0]?.id ?? null,
  };
  return notesMessage(view, page, happened);
}

/** The open round, when she may still write an answer to it. */
async function toAnswer(context: ActorContext): Promise<string | null> {
  const round = await openRoundAt(context.tx, context.now);
  if (!round) return null;
  return decideAttempt(await loadParticipation(context, round), true) === 'write' ? round.id : null;
}

export const showNotes = async (context: ActorContext): Promise<Answer> => whisper(await listed(context, ''));

export const turnNotes = async (context: PressContext): Promise<Answer> =>
  replace(await listed(context, context.ref));

export async function editNote(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const found = (await notesOf(context, context.member.id)).find(({ id }) => id === context.ref);
  return found ? openForm(noteForm(view, found)) : whisper(noteGone(view));
}

export async function remove(context: PressContext): Promise<Answer> {
  const { notebook } = viewContextFor(context, context.member).words;
  const isRemoved = await removeNote(context.tx, context.member.id, context.ref);
  // What she takes back must not stay in the write-ahead log either.
  if (isRemoved) context.forgetOrder();
  return replace(await listed(context, '', isRemoved ? notebook.removed : notebook.gone));
}

export async function saveNote(context: SubmitContext<NoteValues>): Promise<Answer> {
  const { member, ref, values, calendar, now } = context;
  const view = viewContextFor(context, member);
  const { notebook } = view.words;
  if (ref !== '') {
    if (!(await changeNote(context, member.id, ref, values))) return rejectForm({ '': notebook.goneUnsaved });
    context.forgetOrder();
    return whisper(noteKept(view, 'changed'));
  }
  if ((await notesOf(context, member.id)).length >= MAX_NOTES)
    return rejectForm({ '': notebook.full(MAX_NOTES) });
  await addNote(context, member.id, values, calendar.localDate(now));
  return whisper(noteKept(view, 'added'));
}
