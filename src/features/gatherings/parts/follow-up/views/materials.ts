import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { joinMarkdown, link, type Markdown, md } from '../../../../../chat/markdown.ts';
import { type Block, heading, type Message, note, storable, text } from '../../../../../chat/message.ts';
import type { ViewContext } from '../../../locales/follow-up.ts';
import type { Material } from '../rules/materials.ts';
import { aboutOf, menuLabel, type Named } from './format.ts';

/** So many links in one message, as long as they may be; and so many in one text. */
const MAX_SHOWN = 6;
const A_TEXT = 2;
/** So many gatherings are offered in the menu. */
export const MAX_OFFERED = 9;
/** So many visits: about half a year of them. */
const MAX_VISITS = 3;

export type WithMaterials = { gathering: Named; materials: readonly Material[] };

const linkOf = ({ title, url }: Material): Markdown => md`- ${link(title, url)}`;

/** Links, as many texts as they need, the first under a title. */
export function linkTexts(title: string | Markdown, materials: readonly Material[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < materials.length; from += A_TEXT) {
    const lines = materials.slice(from, from + A_TEXT).map(linkOf);
    blocks.push(text(joinMarkdown([...(from === 0 ? [title] : []), ...lines])));
  }
  return blocks;
}

export type MaterialsData = {
  /** Those that have materials that match, the newest first. */
  found: readonly WithMaterials[];
  /** Those of the materials that she may remove. */
  removable: ReadonlySet<string>;
  /** Gatherings to which she may add one, the newest first. */
  addable: readonly Named[];
  /** Visits whose hosts she can reach, the newest first. */
  visits: readonly Named[];
  /** What was looked for; '' when nothing was. */
  typed: string;
  /** What has just happened. */
  happened?: string;
};

/** `/rencontre supports`: links by gathering, with menus to add and to remove. */
export function materialsMessage(view: ViewContext, shown: MaterialsData): Message {
  const { materials: words } = view.words;
  let left = MAX_SHOWN;
  const groups = shown.found.flatMap(({ gathering, materials }) => {
    const some = materials.slice(0, left);
    left -= some.length;
    return some.length === 0 ? [] : [{ gathering, materials: some }];
  });
  const visible = groups.flatMap(({ materials }) => materials);
  const others = shown.found.reduce((sum, { materials }) => sum + materials.length, 0) - visible.length;
  const removable = visible.filter(({ id }) => shown.removable.has(id));
  const typed = shortened(shown.typed, 100);
  return storable({
    summary: words.summary,
    blocks: [
      heading(words.title),
      ...(shown.happened === undefined ? [] : [text(shown.happened)]),
      ...(visible.length === 0 ? [text(typed === '' ? words.none : words.noneFor(typed))] : []),
      ...groups.flatMap(({ gathering, materials }) =>
        linkTexts(words.of(aboutOf(view, gathering)), materials),
      ),
      ...(others > 0 ? [text(words.more(others))] : []),
      ...menuOf(
        words.addTo,
        'afterwards/add-material',
        shown.addable
          .slice(0, MAX_OFFERED)
          .map((gathering) => ({ value: gathering.id, label: menuLabel(view, gathering) })),
      ),
      ...menuOf(
        words.hosts,
        'afterwards/contact',
        shown.visits
          .slice(0, MAX_VISITS)
          .map((gathering) => ({ value: gathering.id, label: menuLabel(view, gathering) })),
      ),
      ...menuOf(
        words.remove,
        'afterwards/remove-material',
        removable.map(({ id, title }) => ({ value: id, label: shortened(title, FLOOR.options.label) })),
      ),
      note(words.who),
    ],
  });
}

const menuOf = (label: string, press: string, options: { value: string; label: string }[]): Block[] =>
  options.length === 0 ? [] : [{ kind: 'choice', label, press, ref: '', options }];

export function refusedMessage({ words }: ViewContext): Message {
  const { summary, text: said } = words.materials.refused;
  return storable({ summary, blocks: [text(said)] });
}
