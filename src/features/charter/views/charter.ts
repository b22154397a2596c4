import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { joinMarkdown, md } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { Article } from '../../../community/programme/charter-schema.ts';
import type { ViewContext } from '../locales/index.ts';

/** The whole, in a sentence each, with a menu of all. It is public: a chat may keep it. */
export function charterMessage({ locale, words: { charter }, programme }: ViewContext): Message {
  const { values, practices } = programme.charter;
  const list = (articles: readonly Article[]): Block =>
    text(joinMarkdown(articles.map((article) => md`- **${article[locale].name}.** ${article[locale].says}`)));
  return storable({
    summary: charter.title,
    blocks: [
      heading(charter.title),
      text(md`**${charter.values}**`),
      list(values),
      text(md`**${charter.practices}**`),
      list(practices),
      {
        kind: 'choice',
        label: charter.menu,
        press: 'charter/article',
        ref: '',
        options: [...values, ...practices].map((article) => ({
          value: article.id,
          label: shortened(article[locale].name, FLOOR.options.label),
        })),
      },
      note(charter.note),
    ],
  });
}

/** One value or practice: why, how, and situations in which it matters. */
export function articleMessage({ locale, words }: ViewContext, article: Article): Message {
  const { name, says, why, act, situations } = article[locale];
  const { charter } = words;
  return storable({
    summary: name,
    blocks: [
      heading(name),
      text(says),
      text(md`**${charter.why}.** ${why}`),
      text(md`**${charter.act}.** ${act}`),
      ...(situations.length === 0
        ? []
        : [
            text(md`**${charter.situations}**`),
            text(joinMarkdown(situations.map((situation) => md`- ${situation}`))),
          ]),
      buttons({ label: words.buttons.charter, press: 'charter/show', ref: '' }),
    ],
  });
}
