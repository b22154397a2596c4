import { type Answer, openForm, rejectForm, whisper } from '../../../../chat/answer.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { viewContextFor } from '../../locales/index.ts';
import { sentence } from '../../views/report.ts';
import { type ChangeValues, changeForm } from './forms.ts';
import { editionFor, nextDay, postsAt, triedOf } from './load.ts';
import { updatePost } from './notifications.ts';
import { countedUntil, type Edition, readRef, shownCount, textsOf } from './rules.ts';
import { addTry, editionOn, saveEdition } from './store.ts';
import { nextMessage, tryMessage } from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** What the channel reads is in the promotion's language. */
const channelTexts = ({ programme }: ActorContext, edition: Edition) =>
  textsOf(programme, edition, programme.promotion.locale);

async function nextAnswer(context: ActorContext, edition: Edition): Promise<Answer> {
  const { programme } = context;
  const view = viewOf(context);
  const texts = channelTexts(context, edition);
  if (!texts) return whisper(sentence(view.words.practice.none));
  const at = postsAt(context, edition.postsOn);
  return whisper(nextMessage(view, { ...edition, postsAt: at }, texts, programme.channels.promotion));
}

/** `/magellan pratique`: what is posted next, also where coaches leave it out. */
export async function showNext(context: ActorContext): Promise<Answer> {
  const on = await nextDay(context, context.now, true);
  const edition = on === null ? null : await editionFor(context, on);
  return edition ? nextAnswer(context, edition) : whisper(sentence(viewOf(context).words.practice.none));
}

/** The edition that a button is about, while it can be changed still. */
async function openEdition(context: ActorContext, postsOn: string): Promise<Edition | null> {
  const next = await nextDay(context, context.now, true);
  const edition = next === postsOn ? await editionFor(context, postsOn) : null;
  return edition?.postedAt === null ? edition : null;
}

const late = (context: ActorContext): Answer => whisper(sentence(viewOf(context).words.practice.late));

/** “Passer”: nothing is posted this once. “Remettre”: it is, after all. */
export const leaveOut =
  (skipped: boolean) =>
  async (context: PressContext): Promise<Answer> => {
    const edition = await openEdition(context, context.ref);
    if (!edition) return late(context);
    const changed = { ...edition, skipped };
    if (edition.skipped !== skipped) await saveEdition(context.tx, changed);
    return nextAnswer(context, changed);
  };

/** “Modifier”. */
export async function openChange(context: PressContext): Promise<Answer> {
  const edition = await openEdition(context, context.ref);
  const texts = edition && channelTexts(context, edition);
  if (!edition || !texts) return late(context);
  const { postsOn, version } = edition;
  return openForm(changeForm(viewOf(context), { postsOn, version, ...texts }));
}

/** What is said this once, unless another coach has changed it meanwhile. */
export async function change(context: SubmitContext<ChangeValues>): Promise<Answer> {
  const { practice } = viewOf(context).words;
  const { postsOn, version } = readRef(context.ref);
  const edition = await openEdition(context, postsOn);
  if (!edition) return rejectForm({ '': practice.late });
  if (edition.version !== version) return rejectForm({ '': practice.form.stale });
  const changed = { ...edition, ...context.values, version: version + 1 };
  await saveEdition(context.tx, changed);
  return nextAnswer(context, changed);
}

/** “J’essaie”: what to do; counted once a person while the fortnight lasts, and shown to nobody. */
export async function tryOut(context: PressContext): Promise<Answer> {
  const { tx, member, programme, calendar, now } = context;
  const view = viewOf(context);
  const edition = await editionOn(tx, context.ref);
  const texts = edition && textsOf(programme, edition, view.locale);
  if (!edition || !texts || edition.postedAt === null) return whisper(sentence(view.words.practice.gone));
  const least = programme.meteo.thresholds.figures;
  const isCounted = edition.tried === null && calendar.localDate(now) <= countedUntil(edition.postsOn);
  const isNew = isCounted && (await addTry(tx, edition.postsOn, member.id));
  const tried = shownCount(await triedOf(context, edition), least);
  if (isNew && tried !== null) await updatePost(context, edition, tried);
  return whisper(tryMessage(view, texts, tried));
}
