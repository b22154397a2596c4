import { type Answer, openForm, replace, whisper } from '../../../../../chat/answer.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { namesInSentence } from '../../../../../community/format/lists.ts';
import { viewContextFor } from '../../../locales/path.ts';
import { sentence } from '../../../views/format.ts';
import { helpForm, type TextValues } from '../forms.ts';
import { type FoundStep, loadPaths } from '../load.ts';
import { loadHelp, tellAuthor, tellCoaches, updateHelp, updateNotified } from '../notifications.ts';
import { addHelp, helpById, setTaken } from '../store.ts';
import { helpMessage } from '../views/help.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

const NAMES_BYTES = 150;

export const openHelp = async (context: PressContext, { shown }: FoundStep): Promise<Answer> =>
  openForm(helpForm(viewOf(context), shown.ref));

/** “Besoin d’aide”: to the coaches of the défi, else it waits on the home of all. */
export async function askHelp(context: SubmitContext<TextValues>, found: FoundStep): Promise<Answer> {
  const { tx, secrets, now, member, values } = context;
  const { defi, shown, paths } = found;
  const { said } = viewOf(context).words;
  const at = { id: shown.ref, defi: defi.name, item: shown.step.key };
  const id = await addHelp(tx, secrets, at, { authorId: member.id, at: now, text: values.text });
  const help = await helpById(tx, id);
  const coaches = defi.coaches.filter((coach) => coach.id !== member.id);
  if (help) await updateNotified(context, defi.name, [help]);
  if (help === null || coaches.length === 0) return whisper(sentence(said.helpWaits));
  await tellCoaches(context, paths, help, coaches);
  const names = namesInSentence(
    coaches.map(({ name }) => name),
    member.locale,
    { bytes: NAMES_BYTES, others: said.others },
  );
  return whisper(sentence(said.helpSent(names.join(''))));
}

/** A coach sees to it, the first who says so. */
export async function take(context: PressContext): Promise<Answer> {
  const { tx, ref, now, member } = context;
  const view = viewOf(context);
  const { refused } = view.words;
  const help = await helpById(tx, ref);
  if (help === null) return whisper(sentence(refused.helpOver));
  const paths = await loadPaths(context, help.defi);
  const { isOver, takenBy } = await loadHelp(context, paths, help);
  if (isOver) return whisper(sentence(refused.helpOver));
  if (takenBy !== null && help.takenBy !== member.id) return whisper(sentence(refused.takenBy(takenBy)));
  const taken = { ...help, takenBy: member.id };
  if (help.takenBy !== member.id) {
    await setTaken(tx, help.id, member.id, now);
    await tellAuthor(context, paths, help, member);
    await updateHelp(context, taken, false);
    await updateNotified(context, help.defi, [help]);
  }
  return replace(helpMessage(view, await loadHelp(context, paths, taken)));
}
