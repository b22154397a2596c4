import { type Answer, whisper } from '../../../chat/answer.ts';
import { shortened } from '../../../chat/lengths.ts';
import { person } from '../../../chat/markdown.ts';
import type { PressContext } from '../../../community/feature/feature.ts';
import { introduce } from '../../../community/feature/introductions.ts';
import { peopleFor, postedIn } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { addOffer, newsById } from '../store.ts';
import { oneLine } from '../views/format.ts';
import { sentence } from '../views/own.ts';

/**
 * “Je peux aider”, under a need: whoever presses and whoever wrote it are introduced to each other, once. Nobody else
 * hears of it.
 */
export async function help(context: PressContext): Promise<Answer> {
  const { tx, member, ref } = context;
  const { help: words } = viewContextFor(context, member).words;
  const news = await newsById(tx, ref);
  const need = news?.need ?? null;
  if (news === null || need === null || postedIn(context, news) === null)
    return whisper(sentence(words.gone));
  const defi = shortened(oneLine(news.defi), 100);
  if (member.defi === news.defi) return whisper(sentence(words.own));
  const people = await peopleFor(context, news);
  if (people.length === 0) return whisper(sentence(words.nobody));
  if (!(await addOffer(tx, news.id, member.id))) return whisper(sentence(words.again(defi)));
  await introduce(context, {
    kind: 'news/help',
    key: `news/help/${news.id}/${member.id}`,
    members: [member, ...people],
    why: (locale) => viewContextFor(context, { locale }).words.help.why(person(member), defi, oneLine(need)),
  });
  return whisper(sentence(words.done(defi)));
}
