import { shortened } from '../../../chat/lengths.ts';
import { FLOOR, messageFaults } from '../../../chat/limits.ts';
import { asMarkdown, type Markdown } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import { fits } from '../../../chat/sections.ts';
import type { GazetteItem } from '../../../community/feature/feature.ts';
import { listOf } from '../../../community/format/lists.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Edition, News } from '../rules.ts';
import { partsOf } from './defi-news.ts';
import { button, dayOf, oneLine } from './format.ts';

/** What stands in one gazette. */
export type Gazette = { edition: Edition; news: readonly News[]; items: readonly GazetteItem[] };

/** What each part of a gazette may weigh, in lines and bytes; less of each, where the whole has no room on a chat. */
const boundsAt = (part: number) => ({
  needs: { lines: 5, bytes: 2_000 * part },
  news: { lines: 12, bytes: 1_300 * part },
  items: { lines: 6, bytes: 700 * part },
});
type Bounds = ReturnType<typeof boundsAt>;
const PARTS_TRIED = [1, 0.75, 0.5, 0.35, 0.2];

/** A list of one part under its title; nothing when it is empty. */
function section(
  { words }: ViewContext,
  title: string,
  lines: readonly Markdown[],
  bounds: { lines: number; bytes: number },
): Block[] {
  if (lines.length === 0) return [];
  const [first = '', ...others] = lines;
  return [heading(title), text(listOf(first, others, words.gazette.more, bounds))];
}

/** A défi's name, where a list has it. */
const nameOf = ({ defi }: News): string => shortened(oneLine(defi), 80);

/** The needs, each with who can help; those that do not fit are counted. */
function needs(view: ViewContext, news: readonly News[], bounds: Bounds['needs']): Block[] {
  const { gazette, buttons: labels } = view.words;
  const asked = news.filter(({ need }) => need !== null);
  if (asked.length === 0) return [];
  let bytes = 0;
  const shown = asked.filter((each, index) => {
    bytes += Buffer.byteLength(asMarkdown(oneLine(each.need ?? '')).markdown);
    return index < bounds.lines && (index === 0 || bytes <= bounds.bytes);
  });
  const others = asked.length - shown.length;
  return [
    heading(gazette.needs),
    ...shown.flatMap((each) => [
      text(gazette.need(nameOf(each), oneLine(each.need ?? ''))),
      // Mutual aid’s own way: what she understood first, then an introduction.
      buttons({ label: labels.help, press: 'mutual-aid/help', ref: each.id }),
    ]),
    ...(others > 0 ? [text(gazette.more(others))] : []),
  ];
}

/** In the promotion's channel: needs first, and what is read by everybody. Never anything of the météo. */
export function gazetteMessage(view: ViewContext, gazette: Gazette): Message {
  const tried = PARTS_TRIED.map((part) => () => gazetteWithin(view, gazette, boundsAt(part)));
  for (const attempt of tried) {
    const message = attempt();
    if (fits(message.blocks) && messageFaults(message, FLOOR).length === 0) return message;
  }
  return gazetteWithin(view, { ...gazette, items: [] }, boundsAt(0));
}

function gazetteWithin(view: ViewContext, { edition, news, items }: Gazette, bounds: Bounds): Message {
  const { gazette, buttons: labels } = view.words;
  const title = gazette.title(dayOf(view, edition));
  const told = (part: 'hard' | 'victory'): Markdown[] =>
    news.flatMap((each) => (each[part] === null ? [] : [gazette.line(nameOf(each), oneLine(each[part]))]));
  const of = (kind: GazetteItem['kind']) =>
    items.filter((item) => item.kind === kind).map(({ line }) => line);
  return storable({
    summary: title,
    blocks: [
      heading(title),
      note(gazette.who),
      ...needs(view, news, bounds.needs),
      ...section(view, gazette.hard, told('hard'), bounds.news),
      ...section(view, gazette.dates, of('date'), bounds.items),
      ...section(view, gazette.victories, told('victory'), bounds.news),
      ...section(view, gazette.materials, of('material'), bounds.items),
      ...section(view, gazette.arrivals, of('arrival'), bounds.items),
      buttons(button(labels.write, 'write'), button(labels.all, 'all', edition.monday)),
    ],
  });
}

/** So many news on a page. */
export const PAGE = 3;

/** What was said, in whole: by all défis in one gazette, or by one défi in all of them. `ref` leads to the next page. */
export function pastMessage(
  view: ViewContext,
  {
    title,
    entries,
    page,
    ref,
  }: { title: string; entries: readonly { title: string; news: News }[]; page: number; ref: string },
): Message {
  const { past, buttons: labels } = view.words;
  const pages = Math.max(1, Math.ceil(entries.length / PAGE));
  const shown = entries.slice(page * PAGE, (page + 1) * PAGE);
  return storable({
    summary: title,
    blocks: [
      heading(title),
      ...shown.flatMap(({ title: under, news }) => [heading(under), partsOf(view, news)]),
      ...(entries.length === 0 ? [text(past.empty)] : []),
      ...(pages > 1 ? [note(past.page(page + 1, pages))] : []),
      ...(page + 1 < pages ? [buttons(button(labels.next, 'page', `${page + 1} ${ref}`))] : []),
    ],
  });
}
