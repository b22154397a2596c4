import { type Answer, whisper } from '../../../chat/answer.ts';
import { shortened } from '../../../chat/lengths.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { isDate } from '../../../community/format/iso-dates.ts';
import { postedIn, readableDefis } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import type { News } from '../rules.ts';
import { newsById, newsIn, newsOf } from '../store.ts';
import { optionOf, sentence } from '../views/defi-news.ts';
import { dayOf } from '../views/format.ts';
import { pastMessage } from '../views/gazette.ts';

/** What a défi has said in the gazettes that were posted, the last first. `ref` is one of its news. */
export async function ofDefi(context: ActorContext, defi: string, page = 0): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const { past } = view.words;
  const read = (await newsOf(context.tx, defi)).flatMap((news) => {
    const edition = postedIn(context, news);
    return edition ? [{ title: past.when(dayOf(view, edition)), news }] : [];
  });
  const name = shortened(defi, 100);
  if (read.length === 0) return whisper(sentence(past.none(name)));
  return whisper(
    pastMessage(view, { title: past.ofDefi(name), entries: read, page, ref: read[0]?.news.id ?? '' }),
  );
}

/** All that stood in one gazette. */
async function ofGazette(context: ActorContext, monday: string, page: number): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const edition = isDate(monday) ? postedIn(context, { monday }) : null;
  if (edition === null) return whisper(sentence(view.words.past.empty));
  const titled = ({ defi }: News) => shortened(defi, 100);
  const entries = (await newsIn(context.tx, monday)).map((news) => ({ title: titled(news), news }));
  const title = view.words.gazette.title(dayOf(view, edition));
  return whisper(pastMessage(view, { title, entries, page, ref: monday }));
}

/** “Tout lire”, under a gazette. */
export const all = (context: PressContext): Promise<Answer> => ofGazette(context, context.ref, 0);

/** The next page of a gazette, or of what a défi has said: by its Monday, or by one of its news. */
export async function nextPage(context: PressContext): Promise<Answer> {
  const [typed = '', ref = ''] = context.ref.split(' ');
  const page = Math.max(0, Number.parseInt(typed, 10) || 0);
  if (isDate(ref)) return ofGazette(context, ref, page);
  const news = await newsById(context.tx, ref);
  if (news) return ofDefi(context, news.defi, page);
  return whisper(sentence(viewContextFor(context, context.member).words.past.empty));
}

/** A défi of the menu. */
export async function chosen(context: PressContext): Promise<Answer> {
  const defi = (await readableDefis(context)).find((each) => optionOf(each).value === context.value);
  if (defi !== undefined) return ofDefi(context, defi);
  return whisper(sentence(viewContextFor(context, context.member).words.past.empty));
}
