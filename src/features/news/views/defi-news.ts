import { shortened } from '../../../chat/lengths.ts';
import {
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  note,
  type Option,
  storable,
  text,
} from '../../../chat/message.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import type { ViewContext } from '../locales/index.ts';
import { type Edition, type News, PARTS } from '../rules.ts';
import { button, dayOf } from './format.ts';

/** A name of a défi, where little fits. */
const NAME_BYTES = 100;

/** Where a member's défi stands; `edition` is the gazette for which it can write, null when there is none to come. */
export type Own = { defi: string; edition: Edition | null; news: News | null };

/** What was written, part by part; nothing of what was left empty. */
export const partsOf = ({ words }: ViewContext, news: News): Block =>
  facts(
    PARTS.flatMap((part) => (news[part] === null ? [] : [{ label: words.parts[part], value: news[part] }])),
  );

/** A défi in the menu. */
export const optionOf = (defi: string): Option => ({
  value: shortened(defi, 75),
  label: shortened(defi, 75),
});

/** So many défis fit beside what one's own says; the others are found by `/nouvelles` and their name. */
const MOST_DEFIS = 20;

/** The menu of the défis that have said something; nothing when none has. */
function chooseDefi({ words }: ViewContext, defis: readonly string[]): Block[] {
  const options = defis.slice(0, MOST_DEFIS).map(optionOf);
  if (options.length === 0) return [];
  return [{ kind: 'choice', label: words.buttons.ofDefi, press: 'news/of', ref: '', options }];
}

/** What a member can do about news: those of her défi, and everybody's to read. It is public: a chat may keep it. */
export function newsMessage(
  view: ViewContext,
  own: Own | null,
  defis: readonly string[],
  happened?: string,
): Message {
  const { words } = view;
  const said = happened === undefined ? [] : [text(happened)];
  if (own === null)
    return storable({
      summary: words.own.noDefi,
      blocks: [...said, text(words.own.noDefi), ...chooseDefi(view, defis)],
    });
  const title = words.own.title(shortened(own.defi, NAME_BYTES));
  return storable({
    summary: happened ?? title,
    blocks: [...said, heading(title), ...stateOf(view, own), ...chooseDefi(view, defis)],
  });
}

function stateOf(view: ViewContext, { edition, news }: Own): Block[] {
  const { words } = view;
  if (edition === null) return [text(words.own.over)];
  const day = dayOf(view, edition);
  const until = note(words.own.until(formatMoment(edition.closesAt, view.timeZone, view.locale)));
  const write = {
    ...button(news ? words.buttons.edit : words.buttons.write, 'write'),
    style: 'primary' as const,
  };
  if (news === null) return [text(words.own.none(day)), until, buttons(write)];
  return [
    text(words.own.waits(day)),
    partsOf(view, news),
    until,
    buttons(write, button(words.buttons.remove, 'remove', news.id)),
  ];
}

/** A line on her home view, and the way to write. */
export function homeBlocks(view: ViewContext, edition: Edition, news: News | null): Block[] {
  const { home, buttons: labels } = view.words;
  const day = dayOf(view, edition);
  return [
    heading(home.title),
    text(news ? home.some(day) : home.none(day)),
    buttons(button(news ? labels.edit : labels.write, 'write')),
  ];
}

/** One sentence, for a receipt or a refusal: it repeats nothing that is not public. */
export const sentence = (said: string): Message => storable({ summary: said, blocks: [text(said)] });
